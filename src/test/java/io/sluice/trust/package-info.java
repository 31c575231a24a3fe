/** Tests of {@code trust}. */
@NullMarked
package io.sluice.trust;

import org.jspecify.annotations.NullMarked;
