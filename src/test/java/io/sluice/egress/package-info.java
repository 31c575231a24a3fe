/** Tests of {@code egress}, and the sample enrollment of the rulebook. */
@NullMarked
package io.sluice.egress;

import org.jspecify.annotations.NullMarked;
