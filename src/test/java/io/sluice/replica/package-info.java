/** Tests of {@code replica}. */
@NullMarked
package io.sluice.replica;

import org.jspecify.annotations.NullMarked;
