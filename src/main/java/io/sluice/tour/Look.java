package io.sluice.tour;

/**
 * How the windows of a tour look.
 *
 * @param width of the window, in pixels
 * @param height of the window, in pixels
 */
record Look(int width, int height, boolean dark) {

    /** What a picture's name ends with. */
    String theme() {
        return dark ? "dark" : "light";
    }
}
