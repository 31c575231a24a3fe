package io.sluice.console.pieces;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * A row that goes on in further lines where there is no room for all that stands in it, as in a narrow window with large text;
 * where there is room it is a row like any other. A part with a least width of its own gives way down to that before.
 */
public class WrappingRow extends HBox {
    /** Less than this is rounding. */
    private static final double NOTHING = 0.5;

    /** What a part makes do with, kept with it. */
    private static final Object LEAST = new Object();

    /** An empty row, for FXML. */
    public WrappingRow() {}

    /** A row of these. */
    public WrappingRow(Node... parts) {
        super(parts);
    }

    /**
     * Lets a part of a row give way before anything goes below it.
     *
     * @param ems how wide it stays at least, to the size of its letters
     */
    public static void setLeast(Node part, double ems) {
        part.getProperties().put(LEAST, ems);
    }

    /** What a part makes do with; 0 if it gives nothing away. */
    public static double getLeast(Node part) {
        return part.getProperties().get(LEAST) instanceof Double ems ? ems : 0;
    }

    private static double letter(Node part) {
        Node words = part instanceof Labeled ? part : part.lookup(".label");
        return words instanceof Labeled labeled ? labeled.getFont().getSize() : 0;
    }

    private double room(double width) {
        return width - snappedLeftInset() - snappedRightInset();
    }

    private double wish(Node part) {
        return snapSizeX(Math.min(part.prefWidth(-1), part.maxWidth(-1)));
    }

    private double least(Node part) {
        if (part instanceof Region region && region.getMinWidth() >= 0) {
            return Math.min(snapSizeX(region.getMinWidth()), wish(part));
        }
        double ems = getLeast(part);
        return ems > 0 ? Math.min(snapSizeX(ems * letter(part)), wish(part)) : wish(part);
    }

    private boolean fits(double width) {
        List<Node> parts = getManagedChildren();
        double least = parts.stream().mapToDouble(this::least).sum();
        double room = room(width);
        // Whoever asks for no width in particular means the row as such.
        return room <= 0 || least + getSpacing() * Math.max(0, parts.size() - 1) <= room + NOTHING;
    }

    private double gap() {
        return snapSpaceY(getSpacing() / 2);
    }

    private double width(Node part, double room) {
        return Math.min(wish(part), room);
    }

    /** What stands in each line. What only keeps others apart has no place in it. */
    private List<List<Node>> lines(double room) {
        List<List<Node>> lines = new ArrayList<>();
        double used = 0;
        for (Node part : getManagedChildren()) {
            double width = width(part, room);
            if (width <= 0) {
                continue;
            }
            if (lines.isEmpty() || used + getSpacing() + width > room + NOTHING) {
                lines.add(new ArrayList<>());
                used = -getSpacing();
            }
            lines.getLast().add(part);
            used += getSpacing() + width;
        }
        return lines;
    }

    /** What is left over in a line goes to the part that grows. */
    private List<Double> widths(List<Node> line, double room) {
        double left = room - getSpacing() * (line.size() - 1);
        for (Node part : line) {
            left -= width(part, room);
        }
        List<Double> widths = new ArrayList<>();
        for (Node part : line) {
            boolean grows = left > 0 && HBox.getHgrow(part) == Priority.ALWAYS;
            widths.add(width(part, room) + (grows ? left : 0));
            left = grows ? 0 : left;
        }
        return widths;
    }

    private double height(List<Node> line, List<Double> widths) {
        double height = 0;
        for (int i = 0; i < line.size(); i++) {
            height = Math.max(height, snapSizeY(line.get(i).prefHeight(widths.get(i))));
        }
        return height;
    }

    private double wrappedHeight(double width) {
        double room = room(width);
        List<List<Node>> lines = lines(room);
        double height = snappedTopInset() + snappedBottomInset() + gap() * Math.max(0, lines.size() - 1);
        for (List<Node> line : lines) {
            height += height(line, widths(line, room));
        }
        return height;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return fits(width) ? super.computeMinHeight(width) : wrappedHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return fits(width) ? super.computePrefHeight(width) : wrappedHeight(width);
    }

    @Override
    protected void layoutChildren() {
        if (fits(getWidth())) {
            super.layoutChildren();
            return;
        }
        double room = room(getWidth());
        VPos side = getAlignment().getVpos();
        // Where the row is higher than its lines, as a bar may be, they stand as its alignment says.
        double more = Math.max(0, getHeight() - wrappedHeight(getWidth()));
        double y = snappedTopInset() + (side == VPos.CENTER ? snapPositionY(more / 2) : 0);
        for (Node part : getManagedChildren()) {
            if (width(part, room) <= 0) {
                part.resizeRelocate(snappedLeftInset(), y, 0, 0);
            }
        }
        for (List<Node> line : lines(room)) {
            List<Double> widths = widths(line, room);
            double high = height(line, widths);
            double x = snappedLeftInset();
            for (int i = 0; i < line.size(); i++) {
                double own = Math.min(high, snapSizeY(line.get(i).prefHeight(widths.get(i))));
                double down = side == VPos.CENTER ? snapPositionY((high - own) / 2) : 0;
                line.get(i).resizeRelocate(snapPositionX(x), y + down, widths.get(i), own);
                x += widths.get(i) + getSpacing();
            }
            y += high + gap();
        }
    }
}
