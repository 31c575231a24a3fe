package io.sluice.cli;

import io.sluice.cli.ListRow.Unreadable;
import io.sluice.egress.Destination;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Excerpt;
import io.sluice.egress.Life;
import io.sluice.egress.Origin;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.PolicyState;
import io.sluice.egress.Rule;
import io.sluice.egress.RuleProfile;
import io.sluice.egress.SniVerification;
import io.sluice.egress.Violation;
import io.sluice.egress.Words;
import io.sluice.intake.FieldNames;
import io.sluice.intake.Utf8Lines;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Reads lists of policies and imports, one JSON object a line. What cannot be read is named on the error stream with its
 * line; the caller gives no answer then, for an answer on part of a list would be a wrong one.
 */
final class PolicyLines {
    private static final String POLICY =
            "{\"id\":\"p-1\",\"address\":\"api.example.com\",\"ports\":\"443\",\"state\":\"ACTIVE\"}";
    private static final String IMPORT = "{\"workload\":\"orders\",\"policy\":\"p-1\"}";
    private static final FieldNames POLICY_FIELDS =
            new FieldNames(Set.of("id", "address", "ports", "state", "importers", "kind", "name", "global", "sni"));
    private static final FieldNames IMPORT_FIELDS = new FieldNames(Set.of("workload", "policy"));

    private final PolicyList list;
    private final PrintWriter err;
    private final List<UnreadableLine> unreadable = new ArrayList<>();

    /** Where each policy stands. */
    private final Map<UUID, Long> lines = new HashMap<>();

    PolicyLines(PolicyList list, PrintWriter err) {
        this.list = list;
        this.err = err;
    }

    /** The lines that could not be read, of all lists together. */
    List<UnreadableLine> unreadable() {
        return unreadable;
    }

    @FunctionalInterface
    private interface Reader {
        void read(long number, String line) throws Unreadable;
    }

    /**
     * Reads policies: {@code {"id":…,"address":…,"ports":…,"state":…,"importers":[…]}}.
     *
     * @param importers whether the workloads that a policy names as its importers count
     */
    void policies(String file, InputStream in, boolean importers) throws IOException {
        each(
                file,
                in,
                Rule.R1,
                (number, line) -> policy(number, ListRow.read(line, POLICY_FIELDS, Rule.R1, POLICY), importers));
    }

    /** Reads imports: {@code {"workload":…,"policy":…}}. */
    void imports(String file, InputStream in) throws IOException {
        each(file, in, Rule.R7, (_, line) -> {
            ListRow row = ListRow.read(line, IMPORT_FIELDS, Rule.R7, IMPORT);
            list.addImport(row.id("workload", Rule.R7), row.id("policy", Rule.R7));
        });
    }

    private void policy(long number, ListRow row, boolean importers) throws Unreadable {
        ListedId id = row.id("id", Rule.R5);
        PolicyKind kind = row.says("kind")
                ? ListRow.word(PolicyKind.values(), "kind", row.text("kind", Rule.R4), Rule.R4)
                : PolicyKind.DIRECT;
        Destination destination = ListRow.accepted(
                RuleProfile.CLASSIC.destination(kind, row.text("address", Rule.R1), row.text("ports", Rule.R2)));
        PolicyState state = ListRow.word(PolicyState.values(), "state", row.text("state", Rule.R6), Rule.R6);
        boolean sni = row.truth("sni", true, Rule.R3);
        boolean global = row.truth("global", false, Rule.R6);
        String name = row.words("name", id.text());
        List<ListedId> workloads = row.ids("importers", Rule.R8);
        boolean pending = state == PolicyState.PENDING_APPROVAL;
        EgressPolicy policy = new EgressPolicy(
                list.id("policy", id),
                1,
                kind,
                destination,
                List.of(),
                new Words(name, "", ""),
                sni ? SniVerification.ON : SniVerification.off("not stated"),
                global,
                new Life(state, PolicyList.UNKNOWN, null, pending ? null : PolicyList.UNKNOWN, null, false),
                Origin.NONE);
        Long before = lines.putIfAbsent(policy.id(), number);
        if (before != null) {
            throw new Unreadable(Rule.R5, id.text(), taken(id.text(), before));
        }
        list.add(policy);
        if (importers) {
            workloads.forEach(workload -> list.addImport(workload, id));
        }
    }

    private static String taken(String id, long before) {
        String shown = Excerpt.shown(id);
        return "Line %d has a policy with the id %s already; an id is one policy's%s."
                .formatted(
                        before,
                        shown,
                        id.chars().allMatch(Character::isDigit) ? ", with quotation marks or without" : "");
    }

    private void each(String file, InputStream in, Rule rule, Reader reader) throws IOException {
        Utf8Lines lines = new Utf8Lines(in);
        for (var next = lines.next(); next.isPresent(); next = lines.next()) {
            long number = next.get().number();
            problem(next.get(), rule, reader)
                    .map(violation -> new UnreadableLine(file, number, violation))
                    .ifPresent(line -> {
                        unreadable.add(line);
                        err.println(line.sentence());
                    });
        }
    }

    private static Optional<Violation> problem(Utf8Lines.Line line, Rule rule, Reader reader) {
        return switch (line) {
            case Utf8Lines.Line.Unreadable(long _, String why) -> Optional.of(Violation.of(rule, "", why));
            case Utf8Lines.Line.Text text -> text.skipped() ? Optional.empty() : read(text, reader);
        };
    }

    private static Optional<Violation> read(Utf8Lines.Line.Text line, Reader reader) {
        try {
            reader.read(line.number(), line.text());
            return Optional.empty();
        } catch (Unreadable e) {
            return Optional.of(e.violation());
        }
    }
}
