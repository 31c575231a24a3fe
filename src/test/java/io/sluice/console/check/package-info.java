/** Tests of the connection check. */
@NullMarked
package io.sluice.console.check;

import org.jspecify.annotations.NullMarked;
