/** Tests of {@code sync}. */
@NullMarked
package io.sluice.sync;

import org.jspecify.annotations.NullMarked;
