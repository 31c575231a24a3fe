package io.sluice.egress;

import java.util.List;
import java.util.stream.Stream;

/**
 * One port or a range of ports (R2).
 *
 * @param first 1 to 65535
 * @param last first to 65535
 */
public record PortRange(int first, int last) {
    /** The highest port. */
    public static final int MAX = 65_535;

    /** No port or range, however it is written, is as long as this; what is longer is not looked at. */
    private static final int LONGEST = 100;

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
            return invalid(input, input, "A port is missing. " + ACCEPTED);
        }
        if (input.length() > LONGEST) {
            return invalid(input, Excerpt.of(input), "This is too long for a port. " + ACCEPTED);
        }
        int dash = input.indexOf('-');
        if (dash < 0) {
            return port(input, input).flatMap(port -> new Checked.Valid<>(of(port)));
        }
        return port(input, input.substring(0, dash))
                .flatMap(start -> port(input, input.substring(dash + 1)).flatMap(end -> between(input, start, end)));
    }

    private static Checked<PortRange> between(String input, int start, int end) {
        return start <= end
                ? new Checked.Valid<>(new PortRange(start, end))
                : invalid(input, input, "The range " + input + " ends before it starts.", end + "-" + start);
    }

    /** One port of an input; what it suggests is the whole input as it would be accepted. */
    private static Checked<Integer> port(String input, String port) {
        if (!Ipv4Text.digits(port)) {
            return invalid(
                    input,
                    Excerpt.of(port.isEmpty() ? input : port),
                    "%s is not a port. %s".formatted(Excerpt.quoted(port.isEmpty() ? input : port), ACCEPTED),
                    plain(input));
        }
        if (value(port) < 1 || value(port) > MAX) {
            return invalid(input, Excerpt.of(port), "Port %s does not exist. %s".formatted(Excerpt.of(port), ACCEPTED));
        }
        if (port.startsWith("0")) {
            return invalid(
                    input,
                    Excerpt.of(port),
                    "A port is written without leading zeros.",
                    input.replaceAll("(?<![0-9])0+(?=[0-9])", ""));
        }
        return new Checked.Valid<>(value(port));
    }

    /** With the digits and hyphens that a port is written with, where others stand for them, and without spaces. */
    private static String plain(String input) {
        StringBuilder plain = new StringBuilder();
        Spaces.strip(input)
                .codePoints()
                .forEach(c -> plain.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
        return plain.toString().replaceAll("\\s*[-\u2010-\u2015\u2212]\\s*", "-");
    }

    /** The value of a row of digits, at most one above the highest port. */
    private static int value(String digits) {
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            value = Math.min(value * 10 + digits.charAt(i) - '0', MAX + 1);
        }
        return value;
    }

    /** A refusal by R2 that suggests those of the candidates that would be accepted, or what they suggest in turn. */
    private static <T> Checked<T> invalid(String input, String offending, String message, String... candidates) {
        List<String> suggestions = Stream.of(candidates)
                .filter(candidate -> !candidate.equals(input))
                .flatMap(candidate -> switch (parse(candidate)) {
                    case Checked.Valid<PortRange>(PortRange range) -> Stream.of(range.toString());
                    case Checked.Invalid<PortRange>(Violation violation) -> violation.suggestions().stream();
                })
                .toList();
        return new Checked.Invalid<>(new Violation(Rule.R2, offending, message, suggestions));
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
