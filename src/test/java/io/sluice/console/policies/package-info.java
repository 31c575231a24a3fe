/** Tests of {@code console.policies}. */
@NullMarked
package io.sluice.console.policies;

import org.jspecify.annotations.NullMarked;
