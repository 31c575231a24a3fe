/** Tests of {@code demo}. */
@NullMarked
package io.sluice.demo;

import org.jspecify.annotations.NullMarked;
