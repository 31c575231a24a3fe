package io.sluice.intake;

import io.sluice.egress.Checked;
import io.sluice.egress.Destination;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.Rule;
import io.sluice.egress.RuleProfile;
import io.sluice.egress.Violation;
import io.sluice.intake.Utf8Lines.Line;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
public final class ProposedDestinations {
    private static final LineJson JSON = new LineJson(
            Map.of("address", Rule.R1, "ports", Rule.R2, "kind", Rule.R4),
            Rule.R1,
            "{\"address\":\"api.example.com\",\"ports\":\"443\"}");

    private final Utf8Lines lines;
    private final RuleProfile profile;
    private ProposalCsv csv = ProposalCsv.WITHOUT_HEADER;
    private boolean first = true;

    /**
     * Those of a text, which is read as they are asked for and stays open.
     *
     * @param profile what kinds of policy there are and what they take
     */
    public ProposedDestinations(InputStream in, RuleProfile profile) {
        this.lines = new Utf8Lines(in);
        this.profile = profile;
    }

    /** All of a text that is in memory. */
    public static List<Proposal> all(String text, RuleProfile profile) {
        List<Proposal> all = new ArrayList<>();
        try (InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))) {
            ProposedDestinations proposals = new ProposedDestinations(in, profile);
            for (var next = proposals.next(); next.isPresent(); next = proposals.next()) {
                all.add(next.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Memory that cannot be read", e);
        }
        return all;
    }

    /**
     * What a line proposes.
     *
     * @param line its number, 1 for the first
     * @param address as written; empty if the line could not be read
     * @param ports as written; empty if there are none
     * @param destination what it means, or why it is refused
     */
    public record Proposal(long line, String address, String ports, PolicyKind kind, Checked<Destination> destination) {

        /** The destination as written: {@code address ports}. */
        public String written() {
            return (address + " " + ports).strip();
        }
    }

    /** The next proposal; empty at the end. */
    public Optional<Proposal> next() throws IOException {
        for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            Optional<Proposal> proposal = read(line.get());
            if (proposal.isPresent()) {
                return proposal;
            }
        }
        return Optional.empty();
    }

    private Optional<Proposal> read(Line line) {
        return switch (line) {
            case Line.Unreadable(long _, String why) -> Optional.of(unreadable(line, why));
            case Line.Text text ->
                text.skipped() || header(text.bare())
                        ? Optional.empty()
                        : Optional.of(proposal(line, fields(text.bare())));
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
        Optional<Violation> noObject = JSON.noObject(text);
        if (noObject.isPresent()) {
            return new Checked.Invalid<>(noObject.get());
        }
        if (text.startsWith("{")) {
            return JSON.read(text)
                    .flatMap(fields -> new Checked.Valid<>(new Fields(
                            fields.getOrDefault("address", ""),
                            fields.getOrDefault("ports", ""),
                            fields.getOrDefault("kind", Fields.NO_KIND))));
        }
        String uncommented = csv.hasHeader() ? text : PlainText.withoutComment(text);
        return csv.hasHeader() || separated(uncommented)
                ? csv.read(uncommented)
                : new Checked.Valid<>(plain(uncommented));
    }

    /** Whether a comma ends the address, and not a space before it: {@code host 80,443} has wrong ports, not a wrong host. */
    private static boolean separated(String text) {
        int comma = PlainText.unquoted(text, ",");
        return text.startsWith("\"")
                || (comma >= 0 && PlainText.unquoted(PlainText.trim(text.substring(0, comma)), " \t") < 0);
    }

    private static Fields plain(String text) {
        int gap = 0;
        while (gap < text.length() && !PlainText.blank(text.charAt(gap))) {
            gap++;
        }
        return new Fields(text.substring(0, gap), PlainText.trim(text.substring(gap)), Fields.NO_KIND);
    }

    private Proposal proposal(Line line, Checked<Fields> fields) {
        return switch (fields) {
            case Checked.Invalid<Fields>(Violation violation) ->
                new Proposal(line.number(), "", "", PolicyKind.DIRECT, new Checked.Invalid<>(violation));
            case Checked.Valid<Fields>(Fields(String address, String ports, String kind)) ->
                switch (kind(kind)) {
                    case Checked.Invalid<PolicyKind>(Violation violation) ->
                        new Proposal(
                                line.number(), address, ports, PolicyKind.DIRECT, new Checked.Invalid<>(violation));
                    case Checked.Valid<PolicyKind>(PolicyKind known) ->
                        new Proposal(line.number(), address, ports, known, profile.destination(known, address, ports));
                };
        };
    }

    private Proposal unreadable(Line line, String message) {
        return proposal(line, new Checked.Invalid<>(Violation.of(Rule.R1, "", message)));
    }

    private static Checked<PolicyKind> kind(String kind) {
        return switch (kind) {
            case "DIRECT" -> new Checked.Valid<>(PolicyKind.DIRECT);
            case "AGENT_PROXY" -> new Checked.Valid<>(PolicyKind.AGENT_PROXY);
            default ->
                new Checked.Invalid<>(new Violation(
                        Rule.R4,
                        kind,
                        "The kind of a policy is DIRECT or AGENT_PROXY.",
                        kind.toUpperCase(Locale.ROOT).contains("AGENT")
                                ? List.of("AGENT_PROXY", "DIRECT")
                                : List.of("DIRECT", "AGENT_PROXY")));
        };
    }

    /**
     * A line's fields as written; an address or ports that are absent are empty.
     *
     * @param kind {@link #NO_KIND} if the line names none
     */
    record Fields(String address, String ports, String kind) {
        static final String NO_KIND = "DIRECT";
    }
}
