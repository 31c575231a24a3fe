package io.sluice.cli;

import io.sluice.cli.ProposedDestinations.Fields;
import io.sluice.egress.Checked;
import io.sluice.egress.Excerpt;
import io.sluice.egress.Rule;
import io.sluice.egress.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Proposals as comma-separated values: fields may stand in quotation marks, in which a quotation mark is doubled. Without
 * a header the first field is the address and all the rest its ports, so that {@code host,80,443} is refused rather than
 * read as port 80.
 *
 * @param address the column of the address, from 0; -1 without a header
 * @param ports the column of the ports; -1 without a header
 * @param kind the column of the kind; -1 if there is none
 */
record ProposalCsv(int address, int ports, int kind) {
    static final ProposalCsv WITHOUT_HEADER = new ProposalCsv(-1, -1, -1);

    /** The columns that a line names; empty if it is no header. */
    static Optional<ProposalCsv> header(String line) {
        List<String> names = split(line).valid().orElse(List.of()).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        int address = Math.max(names.indexOf("address"), names.indexOf("host"));
        int ports = Math.max(names.indexOf("ports"), names.indexOf("port"));
        return address >= 0 && ports >= 0
                ? Optional.of(new ProposalCsv(address, ports, names.indexOf("kind")))
                : Optional.empty();
    }

    boolean hasHeader() {
        return address >= 0;
    }

    Checked<Fields> read(String line) {
        return split(line)
                .flatMap(fields -> new Checked.Valid<>(
                        hasHeader()
                                ? new Fields(at(fields, address), at(fields, ports), at(fields, kind))
                                : new Fields(
                                        fields.getFirst(), String.join(",", fields.subList(1, fields.size())), "")));
    }

    private static String at(List<String> fields, int column) {
        return column >= 0 && column < fields.size() ? fields.get(column) : "";
    }

    /** The fields of a line. */
    static Checked<List<String>> split(String line) {
        List<String> fields = new ArrayList<>();
        int start = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field(line.substring(start, i)));
                start = i + 1;
            }
        }
        fields.add(field(line.substring(start)));
        return quoted
                ? new Checked.Invalid<>(Violation.of(
                        Rule.R1, Excerpt.of(line), "A quotation mark is opened and not closed on this line."))
                : new Checked.Valid<>(fields);
    }

    /** A field in quotation marks loses them; one with a mark elsewhere keeps it, for the rules to refuse. */
    private static String field(String written) {
        String bare = ProposedDestinations.trim(written);
        return bare.length() >= 2 && bare.startsWith("\"") && bare.endsWith("\"")
                ? bare.substring(1, bare.length() - 1).replace("\"\"", "\"")
                : bare;
    }
}
