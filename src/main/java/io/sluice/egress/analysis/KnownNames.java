package io.sluice.egress.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The well-known names of the shipped lists, in every form that a look-alike can take. */
final class KnownNames {
    /** Kept for examples (RFC 2606): well known, but nobody's, so that a name below them vouches for nothing. */
    private static final Set<String> RESERVED = Set.of("example.com", "example.net", "example.org");

    static final KnownNames SHIPPED = new KnownNames(shipped());

    /** Shorter registered labels are too near to others to say anything. */
    static final int SHORTEST = 5;

    /** Where code, packages and sign-ins come from, even short names are of interest. */
    private static final int SHORTEST_SUPPLY = 4;

    private static final int SHORTEST_INSIDE = 3;
    private static final int MANY_SUFFIXES = 5;

    /**
     * A well-known name.
     *
     * @param domain the registered domain that it is or lies below, as the list states it
     * @param famous near misses of it are of interest, not only names that look the same
     * @param platform data platforms go there, so other arrangements of its labels are of interest
     */
    record Known(String name, String domain, boolean famous, boolean platform) {}

    private final Set<String> registered = new HashSet<>();
    private final Set<String> famous = new HashSet<>();
    private final HashFilter nearFamous = new HashFilter();
    private final Set<String> prominent = new HashSet<>();
    private final Set<String> suffixes = new TreeSet<>();
    private final Map<String, String> skeletons = new HashMap<>();
    private final Map<String, String> read = new HashMap<>();
    private final Map<String, Integer> suffixesOfCore = new HashMap<>();
    private final Map<String, String> flattened = new HashMap<>();
    private final Map<String, String> sortedLabels = new HashMap<>();

    KnownNames(List<Known> names) {
        names.forEach(this::add);
    }

    private void add(Known known) {
        String domain = known.domain();
        DomainParts parts = DomainParts.under(known.name(), domain);
        String core = parts.core();
        suffixes.add(parts.suffix());
        if (known.famous() && core.length() >= SHORTEST_INSIDE) {
            prominent.add(domain);
        }
        if (registered.add(domain)) {
            suffixesOfCore.merge(core, 1, Integer::sum);
            skeletons.putIfAbsent(Skeletons.of(domain), domain);
            skeletons.putIfAbsent(Skeletons.capital(domain), domain);
        }
        if (known.famous() && core.length() >= SHORTEST_SUPPLY) {
            Letters.read(core).forEach(letters -> read.putIfAbsent(letters + "." + parts.suffix(), domain));
        }
        if (known.famous() && core.length() >= SHORTEST) {
            famous.add(domain);
            NearNames.shortened(core).forEach(label -> nearFamous.add(label + "." + parts.suffix()));
        }
        if (known.platform()) {
            arrangements(known, parts);
        }
    }

    private void arrangements(Known known, DomainParts parts) {
        String core = parts.core();
        String[] labels = parts.labels();
        if (labels.length > 1 && core.length() >= SHORTEST_SUPPLY && !labels[0].equals("www")) {
            flattened.putIfAbsent(flat(parts), known.name());
            sortedLabels.putIfAbsent(sorted(parts), known.name());
            if (labels.length == 2) {
                flattened.putIfAbsent((core + labels[0]).replace("-", "") + "." + parts.suffix(), known.name());
            }
        }
    }

    /** The labels before the suffix without what parts them. */
    static String flat(DomainParts parts) {
        return String.join("", parts.labels()).replace("-", "") + "." + parts.suffix();
    }

    /** The labels before the suffix in alphabetical order. */
    static String sorted(DomainParts parts) {
        String[] labels = parts.labels();
        Arrays.sort(labels);
        return String.join(".", labels) + "." + parts.suffix();
    }

    /** Whether a registered domain is well known. */
    boolean registered(String domain) {
        return registered.contains(domain);
    }

    /** Whether near misses of a registered domain are of interest. */
    boolean famous(String domain) {
        return famous.contains(domain);
    }

    /** Whether a famous domain may be, under a suffix, a label or one slip away from it; false only if none is. */
    boolean mayBeNearFamous(String core, String suffix) {
        return NearNames.shortened(core).stream().anyMatch(label -> nearFamous.mayHold(label + "." + suffix));
    }

    /** Whether a registered domain means itself where it stands before further labels. */
    boolean prominent(String domain) {
        return prominent.contains(domain);
    }

    /** The public suffixes that occur, such as {@code com} and {@code co.uk}. */
    Set<String> suffixes() {
        return suffixes;
    }

    /** The domain that a registered domain looks the same as. */
    Optional<String> sameLook(String unicode) {
        return Optional.ofNullable(skeletons.get(Skeletons.of(unicode)))
                .or(() -> Optional.ofNullable(skeletons.get(Skeletons.capital(unicode))));
    }

    /** The domain whose letters a registered label in plain letters is read as, under the same suffix. */
    Optional<String> readAs(String plainCore, String suffix) {
        return Letters.read(plainCore).stream()
                .flatMap(letters -> Optional.ofNullable(read.get(letters + "." + suffix)).stream())
                .findFirst();
    }

    /** Whether a brand's holder is known to hold it under so many suffixes that one more says little. */
    boolean underManySuffixes(String core) {
        return suffixesOfCore.getOrDefault(core, 0) >= MANY_SUFFIXES;
    }

    /** The name of several labels that this one is when dots and hyphens are left out. */
    Optional<String> sameWhenFlat(DomainParts parts) {
        return Optional.ofNullable(flattened.get(flat(parts)));
    }

    /** The name of several labels that this one is in another order. */
    Optional<String> sameLabels(DomainParts parts) {
        return Optional.ofNullable(sortedLabels.get(sorted(parts)));
    }

    private static List<Known> shipped() {
        List<Known> names = new ArrayList<>(16_384);
        for (String[] row : ReferenceList.load("well-known-platforms.tsv").rows()) {
            names.add(new Known(row[0], row[3], true, true));
        }
        for (String[] row : ReferenceList.load("well-known-popular.tsv").rows()) {
            names.add(new Known(row[0], row[0], row[1].equals("top"), false));
        }
        for (String file : List.of("well-known-linked.tsv", "well-known-third-parties.tsv")) {
            for (String[] row : ReferenceList.load(file).rows()) {
                names.add(new Known(row[0], row[row.length - 1], false, false));
            }
        }
        names.removeIf(known -> RESERVED.contains(known.domain()));
        return names;
    }
}
