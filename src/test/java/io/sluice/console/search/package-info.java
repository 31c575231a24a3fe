/** Tests of {@code console.search}. */
@NullMarked
package io.sluice.console.search;

import org.jspecify.annotations.NullMarked;
