/**
 * What a person can set: theme, text size, undo time, single-key shortcuts; and what the window remembers by itself. The
 * settings screen, and the settings every screen may ask for.
 *
 * <p>What may enter: choices of the person at this machine. What may not: anything of the enrollment.
 */
@NullMarked
package io.sluice.console.settings;

import org.jspecify.annotations.NullMarked;
