package io.sluice.intake;

import io.sluice.egress.Checked;
import io.sluice.egress.Excerpt;
import io.sluice.egress.Rule;
import io.sluice.egress.Violation;
import io.sluice.intake.ProposedDestinations.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Proposals as comma-separated values: fields may stand in quotation marks, in which a quotation mark is doubled. Without
 * a header the first field is the address and all the rest its ports, so that {@code host,80,443} is refused rather than
 * read as port 80; under a header, the same holds for fields beyond its last column.
 *
 * @param address the column of the address, from 0; -1 without a header
 * @param ports the column of the ports; -1 without a header
 * @param kind the column of the kind; -1 if there is none
 * @param width how many columns the header names
 */
public record ProposalCsv(int address, int ports, int kind, int width) {
    static final ProposalCsv WITHOUT_HEADER = new ProposalCsv(-1, -1, -1, 0);

    /** The columns that a line names; empty if it is no header. */
    static Optional<ProposalCsv> header(String line) {
        List<String> names = split(line).valid().orElse(List.of()).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        int address = either(names, "address", "host");
        int ports = either(names, "ports", "port");
        return address >= 0 && ports >= 0
                ? Optional.of(new ProposalCsv(address, ports, names.indexOf("kind"), names.size()))
                : Optional.empty();
    }

    private static int either(List<String> names, String one, String other) {
        return names.contains(one) ? names.indexOf(one) : names.indexOf(other);
    }

    boolean hasHeader() {
        return address >= 0;
    }

    Checked<Fields> read(String line) {
        return split(line).flatMap(fields -> hasHeader() ? named(line, fields) : unnamed(fields));
    }

    private static Checked<Fields> unnamed(List<String> fields) {
        return new Checked.Valid<>(
                new Fields(fields.getFirst(), String.join(",", fields.subList(1, fields.size())), Fields.NO_KIND));
    }

    private Checked<Fields> named(String line, List<String> fields) {
        boolean more = fields.size() > width;
        if (more && ports != width - 1) {
            return new Checked.Invalid<>(Violation.of(
                    Rule.R1,
                    Excerpt.of(line),
                    "The row has %d fields, and the header names %d.".formatted(fields.size(), width)));
        }
        String written = at(fields, kind);
        return new Checked.Valid<>(new Fields(
                at(fields, address),
                more ? String.join(",", fields.subList(ports, fields.size())) : at(fields, ports),
                written.isEmpty() ? Fields.NO_KIND : written));
    }

    private static String at(List<String> fields, int column) {
        return column >= 0 && column < fields.size() ? fields.get(column) : "";
    }

    /** The fields of a line; refused if a quotation mark is not closed on it. */
    public static Checked<List<String>> split(String line) {
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
        String bare = PlainText.trim(written);
        return bare.length() >= 2 && bare.startsWith("\"") && bare.endsWith("\"")
                ? bare.substring(1, bare.length() - 1).replace("\"\"", "\"")
                : bare;
    }
}
