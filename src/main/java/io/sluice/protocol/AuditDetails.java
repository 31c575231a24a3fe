package io.sluice.protocol;

import io.sluice.egress.EnrollmentRow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The details of an audit event: what was asked, what the rows were and became, what was answered. */
public final class AuditDetails {
    private @Nullable String by;
    private @Nullable String said;
    private long more;
    private @Nullable JsonNode asked;
    private @Nullable AuditExport exported;
    private final List<EnrollmentRow> before = new ArrayList<>();
    private final List<EnrollmentRow> after = new ArrayList<>();

    /** The name of who did it, as it was then; null if nobody is known. */
    public AuditDetails by(@Nullable String name) {
        by = name;
        return this;
    }

    /** What was answered, in a sentence; null if nothing. */
    public AuditDetails said(@Nullable String sentence) {
        said = sentence;
        return this;
    }

    /** How many more of the same there were that have no event of their own. */
    public AuditDetails more(long number) {
        more = number;
        return this;
    }

    /** The command as it came, without what was on screen. */
    public AuditDetails asked(JsonNode command) {
        if (command.deepCopy() instanceof ObjectNode copy) {
            copy.remove(List.of("id", "type", "policy", "evidence", "seen"));
            asked = copy;
        }
        return this;
    }

    /** What was taken out of the log. */
    public AuditDetails exported(AuditExport export) {
        exported = export;
        return this;
    }

    /** A row as it was; null if it is new. */
    public AuditDetails before(@Nullable EnrollmentRow row) {
        if (row != null) {
            before.add(row);
        }
        return this;
    }

    /** A row as it is now. */
    public AuditDetails after(EnrollmentRow row) {
        after.add(row);
        return this;
    }

    /** The canonical text; rows are objects with their type and their fields. */
    public String text() {
        String text = Json.object(to -> {
            to.text("by", by).text("said", said);
            if (more > 0) {
                to.number("more", more);
            }
            to.json("asked", asked == null ? null : asked.toString());
            to.json("exported", exported == null ? null : exported.text());
            rows(to, "before", before);
            rows(to, "after", after);
        });
        try {
            return CanonicalJson.text(Json.tree(text));
        } catch (Malformed e) {
            throw new IllegalStateException("What was just written cannot be read", e);
        }
    }

    private static void rows(ObjectWriter to, String name, List<EnrollmentRow> rows) {
        if (!rows.isEmpty()) {
            to.objects(
                    name,
                    rows,
                    row -> to.text("row", RowType.of(row).wire()).object("is", in -> RowJson.write(in, row)));
        }
    }
}
