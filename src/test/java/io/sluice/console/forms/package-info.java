/** Tests of {@code console.forms}. */
@NullMarked
package io.sluice.console.forms;

import org.jspecify.annotations.NullMarked;
