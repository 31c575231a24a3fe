/** Tests of {@code console.review}. */
@NullMarked
package io.sluice.console.review;

import org.jspecify.annotations.NullMarked;
