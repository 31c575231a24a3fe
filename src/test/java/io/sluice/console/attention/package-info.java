/** Tests of {@code console.attention}. */
@NullMarked
package io.sluice.console.attention;

import org.jspecify.annotations.NullMarked;
