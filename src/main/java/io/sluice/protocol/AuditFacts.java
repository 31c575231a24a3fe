package io.sluice.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the details of an audit event say, read leniently: what is missing or not as expected is left out.
 *
 * @param by the name of who did it, as it was then
 * @param said what was answered, in a sentence
 * @param reason in the words of who asked
 * @param more how many more of the same have no event of their own
 * @param exported which period of the log was exported; null if none was
 * @param changes field by field, what a row was and what it became; only what differs
 */
public record AuditFacts(
        @Nullable String by,
        @Nullable String said,
        @Nullable String reason,
        long more,
        @Nullable AuditExport exported,
        List<Change> changes) {
    private static final Set<String> KEYS = Set.of("id", "policy", "principal", "role", "workload", "group", "user");
    private static final List<String> REASONS = List.of("reason", "note", "justification");

    public AuditFacts {
        changes = List.copyOf(changes);
    }

    /**
     * A field of a row.
     *
     * @param row the type of the row, as the feed names it
     * @param before as text; empty if there was none
     * @param after as text; empty if there is none
     */
    public record Change(String row, String field, String before, String after) {}

    /** The facts of an event. */
    public static AuditFacts of(AuditEvent event) {
        String details = event.details();
        try {
            JsonNode tree = Json.tree(details == null ? "{}" : details);
            return new AuditFacts(
                    text(tree.path("by")),
                    text(tree.path("said")),
                    REASONS.stream()
                            .map(name -> text(tree.path("asked").path(name)))
                            .filter(found -> found != null)
                            .findFirst()
                            .orElse(null),
                    tree.path("more").asLong(0),
                    tree.has("exported")
                            ? AuditExport.read(tree.path("exported").toString())
                            : null,
                    changes(tree));
        } catch (Malformed _) {
            return new AuditFacts(null, null, null, 0, null, List.of());
        }
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.stringValue() : null;
    }

    private static List<Change> changes(JsonNode details) {
        Map<String, JsonNode> before = new LinkedHashMap<>();
        details.path("before").forEach(row -> before.put(key(row), row.path("is")));
        List<Change> changes = new ArrayList<>();
        details.path("after").forEach(row -> {
            JsonNode was = before.get(key(row));
            String type = row.path("row").asString("");
            differing(type, was, row.path("is"), changes);
        });
        return changes;
    }

    /** What tells a row from all others: its type and the fields that are its key, in the order in which they stand. */
    private static String key(JsonNode row) {
        StringBuilder key = new StringBuilder(row.path("row").asString(""));
        JsonNode is = row.path("is");
        is.propertyNames().stream()
                .filter(KEYS::contains)
                .sorted()
                .forEach(name -> key.append(' ').append(is.path(name).asString("")));
        return key.toString();
    }

    private static void differing(String type, @Nullable JsonNode was, JsonNode is, List<Change> to) {
        Set<String> names = new LinkedHashSet<>();
        if (was != null) {
            names.addAll(was.propertyNames());
        }
        names.addAll(is.propertyNames());
        names.stream().sorted().forEach(name -> {
            String before = was == null ? "" : shown(was.path(name));
            String after = shown(is.path(name));
            if (!before.equals(after)) {
                to.add(new Change(type, name, before, after));
            }
        });
    }

    private static String shown(JsonNode value) {
        if (value.isArray()) {
            List<String> elements = new ArrayList<>();
            value.forEach(element -> elements.add(shown(element)));
            return String.join(", ", elements);
        }
        return value.isMissingNode() || value.isNull() ? "" : value.asString(value.toString());
    }
}
