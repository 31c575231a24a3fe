package io.sluice.egress.analysis;

import java.util.Set;
import java.util.stream.Collectors;

/** What public suffixes say of the holder of a name. */
final class CountrySuffixes {
    /** Country codes that are sold to everybody. */
    private static final Set<String> GENERIC = ReferenceList.load("generic-country-suffixes.tsv").rows().stream()
            .map(row -> row[0])
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> RESTRICTED = Set.of("gov", "edu", "mil", "int", "arpa");
    private static final Set<String> RESTRICTED_BELOW = Set.of("gov", "edu", "ac", "mil", "gob", "gouv");

    private CountrySuffixes() {}

    /** Whether names under a suffix are a country's, such as {@code de} and {@code co.uk}, but not {@code io}. */
    static boolean country(String suffix) {
        String last = suffix.substring(suffix.lastIndexOf('.') + 1);
        return last.length() == 2 && !GENERIC.contains(last);
    }

    /** Whether names under a suffix are given out to their own kind of holder only. */
    static boolean restricted(String suffix) {
        String last = suffix.substring(suffix.lastIndexOf('.') + 1);
        String first = suffix.substring(0, suffix.indexOf('.') < 0 ? suffix.length() : suffix.indexOf('.'));
        return RESTRICTED.contains(last) || RESTRICTED_BELOW.contains(first);
    }

    /** Whether a suffix is another one with a letter left out: {@code co} and {@code cm} of {@code com}. */
    static boolean shortOf(String suffix, String other) {
        if (suffix.length() + 1 != other.length()) {
            return false;
        }
        for (int i = 0; i < other.length(); i++) {
            if (suffix.equals(other.substring(0, i) + other.substring(i + 1))) {
                return true;
            }
        }
        return false;
    }
}
