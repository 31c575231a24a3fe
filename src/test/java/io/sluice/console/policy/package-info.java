/** Tests of {@code console.policy}. */
@NullMarked
package io.sluice.console.policy;

import org.jspecify.annotations.NullMarked;
