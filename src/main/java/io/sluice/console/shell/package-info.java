/**
 * The window: navigation, top bar with the state of the connection, command palette, key dispatch, and the place where
 * screens appear.
 *
 * <p>What may enter: what all screens have around them. What may not: anything about a single screen.
 */
@NullMarked
package io.sluice.console.shell;

import org.jspecify.annotations.NullMarked;
