package io.sluice.egress.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A list that findings rest on, as shipped: what its README says, read from the resource beside this class.
 *
 * @param file the name of the resource
 * @param head the comment lines by their keyword, such as {@code source}, {@code date}, {@code licence}
 * @param rows the cells of each line
 */
record ReferenceList(String file, Map<String, String> head, List<String[]> rows) {

    /** Reads a list; a list that is missing or does not have the number of entries it states is a defect of the build. */
    static ReferenceList load(String file) {
        Map<String, String> head = new HashMap<>();
        List<String[]> rows = new ArrayList<>();
        try (InputStream in = ReferenceList.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The list " + file + " is not on the class path.");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int colon = rows.isEmpty() && line.startsWith("# ") ? line.indexOf(": ") : -1;
                if (colon > 0) {
                    head.putIfAbsent(line.substring(2, colon), line.substring(colon + 2));
                } else {
                    rows.add(line.split("\t", -1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The list " + file + " cannot be read.", e);
        }
        if (!Integer.toString(rows.size()).equals(head.get("entries"))) {
            throw new IllegalStateException(
                    "The list %s has %d entries and says %s.".formatted(file, rows.size(), head.get("entries")));
        }
        return new ReferenceList(file, Map.copyOf(head), List.copyOf(rows));
    }

    /** The date of the source. */
    String date() {
        return head.getOrDefault("date", "");
    }
}
