/** Tests of {@code egress.analysis}, and the rows and destinations that they share. */
@NullMarked
package io.sluice.egress.analysis;

import org.jspecify.annotations.NullMarked;
