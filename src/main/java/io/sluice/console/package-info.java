/**
 * The desktop console. Each screen has a package of its own; this one holds the composition root and the JavaFX
 * application, the only places that know all of them.
 *
 * <p>What may enter: wiring. What may not: anything a screen could do itself.
 */
@NullMarked
package io.sluice.console;

import org.jspecify.annotations.NullMarked;
