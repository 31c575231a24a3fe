/**
 * The tour: walks the main job on the demo enrollment in a window without a screen, by keyboard alone, and takes a picture
 * of every screen and dialog it meets. It ends well only if the job was really done and every decision delivered.
 *
 * <p>It serves as the first look where there is no display, as the maker of the pictures in the README, and as what the
 * packaged program's start-up cache is trained with. It may use everything.
 */
@NullMarked
package io.sluice.tour;

import org.jspecify.annotations.NullMarked;
