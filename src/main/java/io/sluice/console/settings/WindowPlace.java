package io.sluice.console.settings;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Rectangle2D;

/**
 * Where a window stands on the desktop.
 *
 * @param maximized whether it fills its screen; the rest is where it stands when it does not
 */
public record WindowPlace(double x, double y, double width, double height, boolean maximized) {
    private static final int PARTS = 5;

    public WindowPlace {
        if (!Double.isFinite(x) || !Double.isFinite(y) || !(width > 0) || !(height > 0)) {
            throw new IllegalArgumentException("not a place: " + x + " " + y + " " + width + " " + height);
        }
    }

    /**
     * Reads what {@link #kept} wrote.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    static WindowPlace read(String kept) {
        String[] parts = kept.split(" ", -1);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("not a place: " + kept);
        }
        return new WindowPlace(
                Double.parseDouble(parts[0]),
                Double.parseDouble(parts[1]),
                Double.parseDouble(parts[2]),
                Double.parseDouble(parts[3]),
                Boolean.parseBoolean(parts[4]));
    }

    /** As it is kept. */
    String kept() {
        return String.format(Locale.ROOT, "%.0f %.0f %.0f %.0f %b", x, y, width, height, maximized);
    }

    /**
     * This place, moved and made smaller as far as it must be to stand wholly on one of these screens: the one it is on
     * most of, or the first, in its middle, if it is on none.
     *
     * @param screens the usable part of each, the primary one first; at least one
     */
    public WindowPlace on(List<Rectangle2D> screens) {
        Rectangle2D screen =
                screens.stream().max(Comparator.comparingDouble(this::shared)).orElseThrow();
        boolean seen = shared(screen) > 0;
        Rectangle2D home = seen ? screen : screens.getFirst();
        double fittingWidth = Math.min(width, home.getWidth());
        double fittingHeight = Math.min(height, home.getHeight());
        double left = seen ? x : home.getMinX() + (home.getWidth() - fittingWidth) / 2;
        double top = seen ? y : home.getMinY() + (home.getHeight() - fittingHeight) / 2;
        return new WindowPlace(
                Math.clamp(left, home.getMinX(), home.getMaxX() - fittingWidth),
                Math.clamp(top, home.getMinY(), home.getMaxY() - fittingHeight),
                fittingWidth,
                fittingHeight,
                maximized);
    }

    private double shared(Rectangle2D screen) {
        double across = Math.min(x + width, screen.getMaxX()) - Math.max(x, screen.getMinX());
        double down = Math.min(y + height, screen.getMaxY()) - Math.max(y, screen.getMinY());
        return Math.max(0, across) * Math.max(0, down);
    }
}
