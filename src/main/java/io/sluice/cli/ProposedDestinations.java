package io.sluice.cli;

import io.sluice.cli.Utf8Lines.Line;
import io.sluice.egress.Checked;
import io.sluice.egress.Destination;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.Rule;
import io.sluice.egress.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads proposed destinations, one a line, in UTF-8. A line is one of
 *
 * <ul>
 *   <li>{@code host port}, apart by spaces or tabs; {@code #} after a space begins a comment;
 *   <li>{@code host,port}, with quotation marks where wanted; if the first line is a header that names an {@code address}
 *       (or {@code host}) and {@code ports} (or {@code port}), columns are taken by name, {@code kind} among them;
 *   <li>a JSON object {@code {"address":…,"ports":…,"kind":…}} of strings, of which {@code kind} may be absent; other
 *       fields are ignored.
 * </ul>
 *
 * Blank lines and lines that begin with {@code #} are skipped but counted. Spaces and tabs around a separator belong to
 * it; nothing else is repaired.
 */
final class ProposedDestinations {
    private static final LineJson JSON = new LineJson(
            Map.of("address", Rule.R1, "ports", Rule.R2, "kind", Rule.R4),
            Rule.R1,
            "{\"address\":\"api.example.com\",\"ports\":\"443\"}");

    private final Utf8Lines lines;
    private ProposalCsv csv = ProposalCsv.WITHOUT_HEADER;
    private boolean first = true;

    ProposedDestinations(InputStream in) {
        lines = new Utf8Lines(in);
    }

    /**
     * What a line proposes.
     *
     * @param line its number, 1 for the first
     * @param address as written; empty if the line could not be read
     * @param ports as written; empty if there are none
     * @param destination what it means, or why it is refused
     */
    record Proposal(long line, String address, String ports, PolicyKind kind, Checked<Destination> destination) {}

    /** The next proposal; empty at the end. */
    Optional<Proposal> next() throws IOException {
        while (true) {
            Optional<Line> line = lines.next();
            if (line.isEmpty()) {
                return Optional.empty();
            }
            Optional<Proposal> proposal = read(line.get());
            if (proposal.isPresent()) {
                return proposal;
            }
        }
    }

    private Optional<Proposal> read(Line line) {
        return switch (line) {
            case Line.TooLong _ ->
                Optional.of(unreadable(line, "The line is longer than %,d octets.".formatted(Utf8Lines.LONGEST)));
            case Line.NotUtf8 _ -> Optional.of(unreadable(line, "The line is not UTF-8 text."));
            case Line.Text(long _, String text) -> {
                String bare = trim(text);
                yield bare.isEmpty() || bare.startsWith("#") || header(bare)
                        ? Optional.empty()
                        : Optional.of(proposal(line, fields(bare)));
            }
        };
    }

    /** Whether this is the first line with anything on it, and names columns. */
    private boolean header(String text) {
        Optional<ProposalCsv> header = first ? ProposalCsv.header(text) : Optional.empty();
        first = false;
        header.ifPresent(found -> csv = found);
        return header.isPresent();
    }

    private Checked<Fields> fields(String text) {
        if (text.startsWith("{")) {
            return JSON.read(text)
                    .flatMap(fields -> new Checked.Valid<>(new Fields(
                            fields.getOrDefault("address", ""),
                            fields.getOrDefault("ports", ""),
                            fields.getOrDefault("kind", ""))));
        }
        String uncommented = withoutComment(text);
        return csv.hasHeader() || uncommented.indexOf(',') >= 0
                ? csv.read(csv.hasHeader() || text.indexOf('"') >= 0 ? text : uncommented)
                : new Checked.Valid<>(plain(uncommented));
    }

    /** What stands before a {@code #} that follows a space. */
    static String withoutComment(String text) {
        int comment = text.indexOf('#');
        while (comment > 0 && !blank(text.charAt(comment - 1))) {
            comment = text.indexOf('#', comment + 1);
        }
        return comment > 0 ? trim(text.substring(0, comment)) : text;
    }

    private static Fields plain(String text) {
        int gap = 0;
        while (gap < text.length() && !blank(text.charAt(gap))) {
            gap++;
        }
        return new Fields(text.substring(0, gap), trim(text.substring(gap)), "");
    }

    private static Proposal proposal(Line line, Checked<Fields> fields) {
        return switch (fields) {
            case Checked.Invalid<Fields>(Violation violation) ->
                new Proposal(line.number(), "", "", PolicyKind.DIRECT, new Checked.Invalid<>(violation));
            case Checked.Valid<Fields>(Fields(String address, String ports, String kind)) ->
                switch (kind(kind)) {
                    case Checked.Invalid<PolicyKind>(Violation violation) ->
                        new Proposal(
                                line.number(), address, ports, PolicyKind.DIRECT, new Checked.Invalid<>(violation));
                    case Checked.Valid<PolicyKind>(PolicyKind known) ->
                        new Proposal(line.number(), address, ports, known, Destination.parse(known, address, ports));
                };
        };
    }

    private static Proposal unreadable(Line line, String message) {
        return proposal(line, new Checked.Invalid<>(Violation.of(Rule.R1, "", message)));
    }

    private static Checked<PolicyKind> kind(String kind) {
        return switch (kind) {
            case "", "DIRECT" -> new Checked.Valid<>(PolicyKind.DIRECT);
            case "AGENT_PROXY" -> new Checked.Valid<>(PolicyKind.AGENT_PROXY);
            default ->
                new Checked.Invalid<>(new Violation(
                        Rule.R4,
                        kind,
                        "The kind of a policy is DIRECT or AGENT_PROXY.",
                        List.of("DIRECT", "AGENT_PROXY")));
        };
    }

    /** A line's fields as written; one that is absent is empty. */
    record Fields(String address, String ports, String kind) {}

    /** Without the spaces and tabs around it; every other kind of space stays, for the rules to refuse. */
    static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && blank(text.charAt(start))) {
            start++;
        }
        while (start < end && blank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean blank(char c) {
        return c == ' ' || c == '\t';
    }
}
