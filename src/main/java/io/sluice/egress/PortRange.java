package io.sluice.egress;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One port or a range of ports (R2).
 *
 * @param first 1 to 65535
 * @param last first to 65535
 */
public record PortRange(int first, int last) {
    /** The highest port. */
    public static final int MAX = 65_535;

    private static final String ACCEPTED = "Ports are whole numbers from 1 to 65535, or a range such as 8000-8100.";

    public PortRange {
        if (first < 1 || last > MAX || first > last) {
            throw new IllegalArgumentException("Not a port range: " + first + "-" + last);
        }
    }

    /** The range of this one port. */
    public static PortRange of(int port) {
        return new PortRange(port, port);
    }

    /** Reads {@code 443} or {@code 80-443}; digits without sign, leading zero or space, the start not above the end. */
    public static Checked<PortRange> parse(String input) {
        if (input.isEmpty()) {
            return invalid(input, "A port is missing. " + ACCEPTED, null);
        }
        int dash = input.indexOf('-');
        if (dash <= 0) {
            return port(input).flatMap(port -> new Checked.Valid<>(of(port)));
        }
        return port(input.substring(0, dash))
                .flatMap(start -> port(input.substring(dash + 1)).flatMap(end -> between(input, start, end)));
    }

    private static Checked<PortRange> between(String input, int start, int end) {
        return start <= end
                ? new Checked.Valid<>(new PortRange(start, end))
                : invalid(input, "The range " + input + " ends before it starts.", end + "-" + start);
    }

    private static Checked<Integer> port(String digits) {
        if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return invalid(digits, "“" + digits + "” is not a port. " + ACCEPTED, null);
        }
        String significant = digits.replaceFirst("^0+(?=.)", "");
        int value = significant.length() > 5 ? MAX + 1 : Integer.parseInt(significant);
        if (value < 1 || value > MAX) {
            return invalid(digits, "Port " + digits + " does not exist. " + ACCEPTED, null);
        }
        if (significant.length() != digits.length()) {
            return invalid(digits, "Port " + digits + " is written with a leading zero.", significant);
        }
        return new Checked.Valid<>(value);
    }

    private static <T> Checked<T> invalid(String offending, String message, @Nullable String suggestion) {
        return new Checked.Invalid<>(
                new Violation(Rule.R2, offending, message, suggestion == null ? List.of() : List.of(suggestion)));
    }

    /** How many ports, 1 to 65535. */
    public int size() {
        return last - first + 1;
    }

    public boolean contains(int port) {
        return first <= port && port <= last;
    }

    public boolean contains(PortRange other) {
        return first <= other.first && other.last <= last;
    }

    public boolean overlaps(PortRange other) {
        return first <= other.last && other.first <= last;
    }

    /** {@code 443} or {@code 80-443}, as {@link #parse} reads it. */
    @Override
    public String toString() {
        return first == last ? Integer.toString(first) : first + "-" + last;
    }
}
