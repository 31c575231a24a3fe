/** Tests of the form of a new policy. */
@NullMarked
package io.sluice.console.proposal;

import org.jspecify.annotations.NullMarked;
