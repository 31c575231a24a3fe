/** Tests of {@code backend}. */
@NullMarked
package io.sluice.backend;

import org.jspecify.annotations.NullMarked;
