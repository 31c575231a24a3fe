/** Tests of {@code enforcement}. */
@NullMarked
package io.sluice.enforcement;

import org.jspecify.annotations.NullMarked;
