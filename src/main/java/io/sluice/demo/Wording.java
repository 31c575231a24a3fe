package io.sluice.demo;

import io.sluice.egress.Destination;
import io.sluice.egress.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Says what a destination is and why a source needs it, from {@code purposes.tsv} and {@code sentences.tsv}. */
final class Wording {
    private static final Purpose OTHER = new Purpose("web-service", "Web service");

    private final Map<String, Purpose> purposes = new HashMap<>();
    private final Map<String, List<String>> sentences = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final Random random;

    /** What a name is for. */
    private record Purpose(String key, String title) {}

    Wording(Random random) {
        this.random = random;
        for (List<String> row : Table.tsv("purposes.tsv", "suffix", "purpose", "title")) {
            purposes.put(row.get(0), new Purpose(row.get(1), row.get(2)));
        }
        for (List<String> row : Table.tsv("sentences.tsv", "purpose", "part", "text")) {
            sentences
                    .computeIfAbsent(row.get(0) + " " + row.get(1), _ -> new ArrayList<>())
                    .add(row.get(2));
        }
    }

    /** The words of a policy for a destination that a source asks for. Names are unique. */
    Words words(Destination destination, Endpoints.SourceName source) {
        String address = destination.address().canonical();
        Purpose purpose = purpose(address, destination);
        return new Words(
                name(purpose, address, destination),
                pick(purpose, "description").replace("{host}", address),
                pick(purpose, "justification")
                        .replace("{host}", address)
                        .replace("{source}", source.source())
                        .replace("{project}", source.project()));
    }

    private static boolean shell(Destination destination) {
        return destination.ports().contains(22);
    }

    private Purpose purpose(String address, Destination destination) {
        if (shell(destination)) {
            return new Purpose("source-shell", "Git over SSH");
        }
        String suffix = address;
        while (true) {
            Purpose purpose = purposes.get(suffix);
            if (purpose != null) {
                return purpose;
            }
            int dot = suffix.indexOf('.');
            if (dot < 0) {
                return OTHER;
            }
            suffix = suffix.substring(dot + 1);
        }
    }

    private String name(Purpose purpose, String address, Destination destination) {
        String name = purpose.equals(OTHER) || shell(destination) ? purpose.title() + " " + address : purpose.title();
        if (names.add(name)) {
            return name;
        }
        String longer = purpose.title() + " (" + destination + ")";
        String unique = longer.codePointCount(0, longer.length()) <= 100 ? longer : destination.toString();
        names.add(unique);
        return unique;
    }

    private String pick(Purpose purpose, String part) {
        List<String> choice = sentences.get(purpose.key() + " " + part);
        if (choice == null) {
            throw new IllegalStateException("sentences.tsv has no " + part + " for " + purpose.key());
        }
        return choice.get(random.nextInt(choice.size()));
    }
}
