package io.sluice.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A table of this package's resources: rows of cells, the header checked and dropped. */
final class Table {
    private Table() {}

    /** Rows of tab-separated cells. */
    static List<List<String>> tsv(String file, String... header) {
        return read(file, '\t', header);
    }

    /** Rows of comma-separated cells; none of our tables needs quotes. */
    static List<List<String>> csv(String file, String... header) {
        return read(file, ',', header);
    }

    private static List<List<String>> read(String file, char separator, String... header) {
        Pattern cells = Pattern.compile(Pattern.quote(String.valueOf(separator)));
        List<List<String>> rows = new ArrayList<>();
        text(file).lines().forEach(line -> {
            List<String> row = List.of(cells.split(line, -1));
            if (row.size() != header.length || line.indexOf('"') >= 0) {
                throw new IllegalStateException(
                        "%s: not a row of %d plain cells: %s".formatted(file, header.length, line));
            }
            rows.add(row);
        });
        if (rows.isEmpty() || !rows.removeFirst().equals(List.of(header))) {
            throw new IllegalStateException(
                    file + ": the header is not " + String.join(String.valueOf(separator), header));
        }
        return rows;
    }

    private static String text(String file) {
        try (InputStream in = Table.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The program is incomplete: the resource " + file + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The resource " + file + " cannot be read", e);
        }
    }
}
