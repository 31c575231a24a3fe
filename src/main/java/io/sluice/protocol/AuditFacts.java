package io.sluice.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private static final String ID = "id";
    private static final List<String> KEYS =
            List.of("policy", "role", "marking", "project", "group", "workload", "source", "principal", "user");
    private static final List<String> NAMES = List.of("name", "bucket", "account");
    private static final List<String> REASONS = List.of("reason", "note", "justification");

    public AuditFacts {
        changes = List.copyOf(changes);
    }

    /**
     * Which row something is said of.
     *
     * @param type as the feed names it
     * @param key what tells it from the others of its type, most often ids: its own, or those of the things that it joins
     * @param name what it is called in itself; null for one that only joins others
     */
    public record Row(
            String type, List<String> key, @Nullable String name) {
        public Row {
            key = List.copyOf(key);
        }
    }

    /**
     * A field of a row.
     *
     * @param row that row; the changes of one row follow one another
     * @param before as text; empty if there was none
     * @param after as text; empty if there is none
     */
    public record Change(Row row, String field, String before, String after) {}

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
                            .filter(Objects::nonNull)
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
        Map<List<String>, JsonNode> before = new LinkedHashMap<>();
        details.path("before").forEach(row -> before.put(identity(row), row.path("is")));
        List<Change> changes = new ArrayList<>();
        details.path("after").forEach(row -> differing(row(row), before.get(identity(row)), row.path("is"), changes));
        return changes;
    }

    private static Row row(JsonNode row) {
        JsonNode is = row.path("is");
        return new Row(
                type(row),
                key(is),
                NAMES.stream()
                        .map(name -> text(is.path(name)))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
    }

    private static String type(JsonNode row) {
        return row.path("row").asString("");
    }

    /** What tells a row from all others. */
    private static List<String> identity(JsonNode row) {
        List<String> identity = new ArrayList<>(key(row.path("is")));
        identity.addFirst(type(row));
        return identity;
    }

    private static List<String> key(JsonNode is) {
        return is.has(ID)
                ? List.of(is.path(ID).asString(""))
                : KEYS.stream()
                        .filter(is::has)
                        .map(name -> is.path(name).asString(""))
                        .toList();
    }

    private static void differing(Row row, @Nullable JsonNode was, JsonNode is, List<Change> to) {
        Set<String> names = new LinkedHashSet<>();
        if (was != null) {
            names.addAll(was.propertyNames());
        }
        names.addAll(is.propertyNames());
        names.stream().sorted().forEach(name -> {
            String before = was == null ? "" : shown(was.path(name));
            String after = shown(is.path(name));
            if (!before.equals(after)) {
                to.add(new Change(row, name, before, after));
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
