package io.sluice.egress.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The registered labels of the platforms of the shipped lists: names that say whose a name seems to be. */
final class Brands {
    /** The categories of platforms from which code, packages and sign-ins come. */
    private static final Set<String> SUPPLIES = Set.of("packages", "containers", "code", "build", "identity");

    /** Shorter ones are abbreviations of many. */
    private static final int SHORTEST = 3;

    static final Brands SHIPPED = new Brands();

    private final Map<String, Brand> brands = new HashMap<>();

    /**
     * A brand.
     *
     * @param domain the domain that is its own, as the lists state it first
     * @param supply code, packages or sign-ins come from there
     */
    record Brand(String domain, boolean supply) {}

    private Brands() {
        for (String[] row : ReferenceList.load("well-known-platforms.tsv").rows()) {
            DomainParts parts = DomainParts.under(row[0], row[3]);
            // A word such as “data” is no brand because a government has it.
            if (parts.core().length() >= SHORTEST && !CountrySuffixes.restricted(parts.suffix())) {
                brands.merge(
                        parts.core(),
                        new Brand(row[3], SUPPLIES.contains(row[1])),
                        (one, other) -> other.supply() && !one.supply() ? other : one);
            }
        }
    }

    /** A brand by its registered label. */
    Optional<Brand> of(String label) {
        return Optional.ofNullable(brands.get(label));
    }

    /** A brand by its registered label or by what it is called for short. */
    Optional<Brand> called(String word) {
        return Optional.ofNullable(Nicknames.DOMAINS.get(word))
                .map(domain -> new Brand(domain, true))
                .or(() -> of(word));
    }

    /** Read with the first name that has words beside each other. */
    private static final class Nicknames {
        static final Map<String, String> DOMAINS = domains();

        private Nicknames() {}

        private static Map<String, String> domains() {
            Map<String, String> domains = new HashMap<>();
            List<String[]> rows = ReferenceList.load("well-known-nicknames.tsv").rows();
            rows.forEach(row -> domains.put(row[0], row[1]));
            return Map.copyOf(domains);
        }
    }
}
