package io.sluice.cli;

import io.sluice.egress.Destination;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Life;
import io.sluice.egress.Origin;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.PolicyState;
import io.sluice.egress.SniVerification;
import io.sluice.egress.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads lists of policies and imports, one JSON object a line. What cannot be read is named on the error stream with its
 * line and left out; the rest counts. Fields it does not know are ignored.
 */
final class PolicyLines {
    private final JsonMapper mapper = JsonMapper.builder().build();
    private final PolicyList list;
    private final PrintWriter err;
    private long refused;

    PolicyLines(PolicyList list, PrintWriter err) {
        this.list = list;
        this.err = err;
    }

    /** How many lines could not be read. */
    long refused() {
        return refused;
    }

    /** Why a line cannot be read. */
    private static final class BadLine extends Exception {
        private static final long serialVersionUID = 1;

        private final String reason;

        BadLine(String reason) {
            super(reason);
            this.reason = reason;
        }
    }

    @FunctionalInterface
    private interface Reader {
        void read(JsonNode row) throws BadLine;
    }

    /**
     * Reads policies: {@code {"id":…,"address":…,"ports":…,"state":…,"importers":[…]}}.
     *
     * @param importers whether the workloads that a policy names as its importers count
     */
    void policies(String file, InputStream in, boolean importers) throws IOException {
        each(file, in, row -> {
            String id = text(row, "id");
            if (!list.add(policy(id, row))) {
                throw new BadLine("There is a policy with the id " + id + " already.");
            }
            if (importers) {
                row.path("importers").forEach(importer -> list.addImport(importer.asString(), id));
            }
        });
    }

    /** Reads imports: {@code {"workload":…,"policy":…}}. */
    void imports(String file, InputStream in) throws IOException {
        each(file, in, row -> {
            list.addImport(text(row, "workload"), text(row, "policy"));
        });
    }

    private EgressPolicy policy(String id, JsonNode row) throws BadLine {
        PolicyKind kind = one(PolicyKind.values(), row.path("kind").asString(PolicyKind.DIRECT.name()), "kind");
        Destination destination = destination(text(row, "address"), text(row, "ports"));
        PolicyState state = one(PolicyState.values(), text(row, "state"), "state");
        boolean pending = state == PolicyState.PENDING_APPROVAL;
        boolean sni = row.path("sni").asBoolean(true);
        UUID uuid = list.id("policy", id);
        return new EgressPolicy(
                uuid,
                1,
                kind,
                destination,
                List.of(),
                new Words(row.path("name").asString(id), "", ""),
                sni ? SniVerification.ON : SniVerification.off("not stated"),
                row.path("global").asBoolean(false),
                new Life(state, PolicyList.UNKNOWN, null, pending ? null : PolicyList.UNKNOWN, null, false),
                Origin.NONE);
    }

    private static Destination destination(String address, String ports) throws BadLine {
        var checked = Destination.parse(address, ports);
        Optional<Destination> valid = checked.valid();
        if (valid.isEmpty()) {
            throw new BadLine(checked.invalid()
                    .map(violation -> violation.rule() + ": " + violation.message())
                    .orElse(""));
        }
        return valid.get();
    }

    private static <E extends Enum<E>> E one(E[] values, String written, String what) throws BadLine {
        String name = written.toUpperCase(Locale.ROOT);
        return Stream.of(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new BadLine("“%s” is no %s; one of %s is.".formatted(written, what, List.of(values))));
    }

    private static String text(JsonNode row, String field) throws BadLine {
        JsonNode value = row.path(field);
        if (!value.isString() && !value.isIntegralNumber()) {
            throw new BadLine("The field “%s” is missing or no text.".formatted(field));
        }
        return value.asString();
    }

    private void each(String file, InputStream in, Reader reader) throws IOException {
        Utf8Lines lines = new Utf8Lines(in);
        for (var next = lines.next(); next.isPresent(); next = lines.next()) {
            Utf8Lines.Line line = next.get();
            String problem = switch (line) {
                case Utf8Lines.Line.TooLong _ -> "The line is too long.";
                case Utf8Lines.Line.NotUtf8 _ -> "The line is not UTF-8 text.";
                case Utf8Lines.Line.Text(long _, String text) -> text.isBlank() ? "" : read(text, reader);
            };
            if (!problem.isEmpty()) {
                refused++;
                err.println("%s, line %d: %s".formatted(file, line.number(), problem));
            }
        }
    }

    private String read(String text, Reader reader) {
        try {
            reader.read(mapper.readTree(text));
            return "";
        } catch (JacksonException e) {
            return "This is not one JSON object: " + e.getOriginalMessage();
        } catch (BadLine e) {
            return e.reason;
        }
    }
}
