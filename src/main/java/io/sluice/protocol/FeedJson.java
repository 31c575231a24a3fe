package io.sluice.protocol;

import io.sluice.egress.EnrollmentRow;
import io.sluice.protocol.FeedLine.End;
import io.sluice.protocol.FeedLine.Put;
import io.sluice.protocol.FeedLine.Reset;
import io.sluice.protocol.FeedLine.Skipped;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lines of the change feed as JSON (NDJSON: one object a line). */
public final class FeedJson {
    private FeedJson() {}

    /** The line, without its line feed. */
    public static String text(FeedLine line) {
        return Json.object(to -> {
            switch (line) {
                case Reset() -> to.text("type", "reset");
                case Put(long seq, var row) ->
                    to.text("type", RowType.of(row).wire())
                            .number("seq", seq)
                            .object("row", in -> RowJson.write(in, row));
                case Skipped skipped -> throw new IllegalArgumentException("Not to be sent: " + skipped);
                case End(String next, boolean more) ->
                    to.text("type", "end").text("next", next).flag("more", more);
            }
        });
    }

    /**
     * Reads a line. A row that cannot be read is {@link Skipped}, so that one bad row never empties a list.
     *
     * @throws Malformed if it is no line of a feed at all, as when it was cut off
     */
    public static FeedLine read(String line) throws Malformed {
        ObjectReader from = ObjectReader.of(line);
        String type = from.text("type");
        return switch (type) {
            case "reset" -> new Reset();
            case "end" -> new End(from.text("next"), from.flag("more"));
            default -> row(type, from);
        };
    }

    /**
     * Reads the line of a row as a person may have written it: whatever is not known is refused, and {@code seq} may be left
     * out.
     *
     * @throws Malformed if it is none, or not a whole one
     */
    public static EnrollmentRow readRow(String line) throws Malformed {
        ObjectReader from = ObjectReader.of(line);
        String type = from.text("type");
        RowType known = RowType.of(type)
                .orElseThrow(() -> new Malformed("“type” is not one of "
                        + Arrays.stream(RowType.values()).map(RowType::wire).collect(Collectors.joining(", ")) + "."));
        if (from.has("seq")) {
            from.number("seq");
        }
        ObjectReader row = from.object("row");
        from.complete();
        EnrollmentRow read = RowJson.read(known, row);
        row.complete();
        return read;
    }

    private static FeedLine row(String type, ObjectReader from) {
        Optional<RowType> known = RowType.of(type);
        if (known.isEmpty()) {
            return new Skipped(type, "This version knows no rows of this type.");
        }
        try {
            return new Put(from.number("seq"), RowJson.read(known.get(), from.object("row")));
        } catch (Malformed e) {
            return new Skipped(type, id(from) + e.getMessage());
        }
    }

    /** Which row it is, as far as it says so itself. */
    private static String id(ObjectReader from) {
        try {
            String id = from.object("row").optionalText("id");
            return id == null ? "" : id + ": ";
        } catch (Malformed _) {
            return "";
        }
    }
}
