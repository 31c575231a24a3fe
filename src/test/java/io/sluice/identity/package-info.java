/** Tests of {@code identity}. */
@NullMarked
package io.sluice.identity;

import org.jspecify.annotations.NullMarked;
