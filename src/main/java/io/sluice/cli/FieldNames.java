package io.sluice.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The names of the fields that a line may have, and what a slip of the pen among them was meant to be. */
record FieldNames(Set<String> known) {
    FieldNames {
        known = Set.copyOf(known);
    }

    /**
     * The known field that an unknown one was meant to be: nearly the same name, of a field that the line lacks. A line
     * that has the field says what it must, and whatever stands beside it is its own affair.
     */
    Optional<String> meant(String name, Predicate<String> present) {
        return known.contains(name)
                ? Optional.empty()
                : known.stream()
                        .filter(field -> !present.test(field) && near(name, field))
                        .findFirst();
    }

    /** The same but for capital letters, or one letter too many, too few or wrong. */
    private static boolean near(String name, String field) {
        return name.equalsIgnoreCase(field) || (field.length() > 3 && oneEdit(name.toLowerCase(Locale.ROOT), field));
    }

    private static boolean oneEdit(String one, String other) {
        int start = 0;
        int end = 0;
        int shorter = Math.min(one.length(), other.length());
        while (start < shorter && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        while (end < shorter - start && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        return Math.max(one.length(), other.length()) - start - end <= 1;
    }
}
