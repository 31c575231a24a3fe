package io.sluice.intake;

import io.sluice.egress.Address;
import io.sluice.egress.Checked;
import io.sluice.egress.Destination;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.PortRange;
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
import java.util.Set;

/**
 * Reads proposed destinations, one a line, in UTF-8. A line is one of
 *
 * <ul>
 *   <li>{@code host port}, apart by spaces or tabs; {@code #} after a space begins a comment;
 *   <li>{@code host,port}, with quotation marks where wanted; if the first line is a header that names an {@code address}
 *       (or {@code host}) and {@code ports} (or {@code port}), columns are taken by name, {@code kind} among them;
 *   <li>a JSON object {@code {"address":…,"ports":…,"kind":…}} of strings, of which {@code kind} may be absent; other
 *       fields are ignored, unless one is plainly meant as one of these.
 * </ul>
 *
 * Blank lines and lines that begin with {@code #} are skipped but counted. Spaces and tabs around a separator belong to
 * it; nothing else is repaired.
 */
public final class ProposedDestinations {
    /** What other lists call an address. */
    private static final Set<String> ADDRESS = Set.of(
            "host", "hostname", "fqdn", "domain", "dns", "ip", "cidr", "destination", "endpoint", "target", "url");

    private static final LineJson JSON = new LineJson(
            Map.of(
                    "address",
                    new LineJson.Field(Rule.R1, Address::parse, ADDRESS),
                    "ports",
                    new LineJson.Field(Rule.R2, PortRange::parse, Set.of("port", "portrange")),
                    "kind",
                    new LineJson.Field(Rule.R4, ProposedDestinations::kind, Set.of("policykind"))),
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
     * @param text the whole line, without the spaces around it; empty if it is no text
     * @param address as written; empty if the line could not be read
     * @param ports as written; empty if there are none
     * @param destination what it means, or why it is refused
     */
    public record Proposal(
            long line, String text, String address, String ports, PolicyKind kind, Checked<Destination> destination) {

        /** The destination as written, {@code address ports}; the whole line where that could not be told. */
        public String written() {
            String written = (address + " " + ports).strip();
            return written.isEmpty() ? text : written;
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
            case Line.Unreadable(long number, String why) ->
                Optional.of(proposal(number, "", Row.refused(Violation.of(Rule.R1, "", why))));
            case Line.Text text ->
                text.skipped() || header(text.bare())
                        ? Optional.empty()
                        : Optional.of(proposal(line.number(), text.bare(), row(text.bare())));
        };
    }

    /** Whether this is the first line with anything on it, and names columns. */
    private boolean header(String text) {
        Optional<ProposalCsv> header = first ? ProposalCsv.header(text) : Optional.empty();
        first = false;
        header.ifPresent(found -> csv = found);
        return header.isPresent();
    }

    private Row row(String text) {
        Optional<Violation> noObject = JSON.noObject(text);
        if (noObject.isPresent()) {
            return Row.refused(noObject.get());
        }
        if (text.startsWith("{")) {
            LineJson.Said said = JSON.read(text);
            return new Row(
                    new Fields(
                            said.value("address"),
                            said.value("ports"),
                            said.values().getOrDefault("kind", Fields.NO_KIND)),
                    said.wrong());
        }
        String uncommented = csv.hasHeader() ? text : PlainText.withoutComment(text);
        if (!csv.hasHeader() && !separated(uncommented)) {
            return new Row(plain(uncommented), Optional.empty());
        }
        return switch (csv.read(uncommented)) {
            case Checked.Valid<Fields>(Fields fields) -> new Row(fields, Optional.empty());
            case Checked.Invalid<Fields>(Violation violation) -> Row.refused(violation);
        };
    }

    /** Whether a comma ends the address, and not a space before it: {@code host 80,443} has wrong ports, not a wrong host. */
    private static boolean separated(String text) {
        int comma = PlainText.unquoted(text, ",");
        int gap = PlainText.unquoted(comma < 0 ? text : PlainText.trim(text.substring(0, comma)), " \t");
        return gap < 0 && (comma >= 0 || text.startsWith("\""));
    }

    private static Fields plain(String text) {
        int gap = 0;
        while (gap < text.length() && !PlainText.blank(text.charAt(gap))) {
            gap++;
        }
        return new Fields(text.substring(0, gap), PlainText.trim(text.substring(gap)), Fields.NO_KIND);
    }

    private Proposal proposal(long number, String text, Row row) {
        Fields fields = row.fields();
        Checked<PolicyKind> kind = kind(fields.kind());
        PolicyKind known = kind.valid().orElse(PolicyKind.DIRECT);
        Checked<Destination> destination = row.wrong()
                .<Checked<Destination>>map(Checked.Invalid::new)
                .orElseGet(() -> kind.flatMap(each -> profile.destination(each, fields.address(), fields.ports())));
        return new Proposal(number, text, fields.address(), fields.ports(), known, destination);
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
     * A line.
     *
     * @param fields as far as they can be told
     * @param wrong why it is refused before its fields are asked about; empty if it is not
     */
    private record Row(Fields fields, Optional<Violation> wrong) {
        static Row refused(Violation violation) {
            return new Row(new Fields("", "", Fields.NO_KIND), Optional.of(violation));
        }
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
