/** Tests of {@code console.sharing}. */
@NullMarked
package io.sluice.console.sharing;

import org.jspecify.annotations.NullMarked;
