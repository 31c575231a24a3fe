package io.sluice.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page of the audit log.
 *
 * @param events the newest first
 * @param next to ask for the older ones with; null if there are none
 */
public record AuditPage(List<AuditEvent> events, @Nullable Long next) {
    private static final String END = "end";

    public AuditPage {
        events = List.copyOf(events);
    }

    /** Its lines: one for each event, and one that ends it. */
    public String text() {
        String last = Json.object(to -> {
            to.flag(END, true);
            if (next != null) {
                to.number("next", next);
            }
        });
        return Stream.concat(events.stream().map(AuditEvent::text), Stream.of(last))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /**
     * Reads what {@link #text} wrote; fields that are not known are left out.
     *
     * @throws Malformed if a line cannot be read, or the last one is missing
     */
    public static AuditPage read(String text) throws Malformed {
        List<AuditEvent> events = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            ObjectReader from = ObjectReader.of(line);
            if (from.has(END)) {
                return new AuditPage(events, from.has("next") ? Long.valueOf(from.number("next")) : null);
            }
            events.add(AuditEvent.of(from));
        }
        throw new Malformed("The page was cut off.");
    }
}
