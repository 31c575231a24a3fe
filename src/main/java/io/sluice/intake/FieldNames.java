package io.sluice.intake;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The names of the fields that a line may have, and what another name among them was meant to be.
 *
 * @param known the names
 * @param others what others call them: from a name in lower case without hyphens and underscores to the known one
 */
public record FieldNames(Set<String> known, Map<String, String> others) {
    public FieldNames {
        known = Set.copyOf(known);
        others = Map.copyOf(others);
    }

    /** Fields that go by no other name. */
    public FieldNames(Set<String> known) {
        this(known, Map.of());
    }

    /**
     * The known field that an unknown one was meant to be: nearly the same name, or another name, of a field that the line
     * lacks. A line that has the field says what it must, and whatever stands beside it is its own affair.
     */
    public Optional<String> meant(String name, Predicate<String> present) {
        if (known.contains(name)) {
            return Optional.empty();
        }
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[-_]", "");
        return known.stream()
                .filter(field -> near(name, field))
                .findFirst()
                .or(() -> Optional.ofNullable(others.get(plain)))
                .filter(field -> !present.test(field));
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
