/** Sluice: the console and the backend that govern a data platform's network egress. Starts here, in {@link io.sluice.Main}. */
@NullMarked
package io.sluice;

import org.jspecify.annotations.NullMarked;
