/** The sheet of all shortcuts, made from {@link io.sluice.console.support.Shortcut}. */
@NullMarked
package io.sluice.console.shortcuts;

import org.jspecify.annotations.NullMarked;
