/** Tests of {@code store}. */
@NullMarked
package io.sluice.store;

import org.jspecify.annotations.NullMarked;
