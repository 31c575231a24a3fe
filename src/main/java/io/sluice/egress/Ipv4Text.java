package io.sluice.egress;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Four decimal octets without leading zeros (R1); every other way to write an IPv4 address is refused. */
final class Ipv4Text {
    private static final String EXPECTED = "An IPv4 address is four numbers from 0 to 255, such as 192.0.2.10.";

    /** As inet_aton and browsers read it, in lower case. */
    private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9a-f]*");

    private Ipv4Text() {}

    /** Whether a text is made of ASCII digits and dots alone and starts with a digit: meant as an IPv4 address. */
    static boolean looksLike(String text) {
        return !text.isEmpty() && text.charAt(0) != '.' && text.chars().allMatch(c -> digit(c) || c == '.');
    }

    /** Whether a text is one or more ASCII digits. */
    static boolean digits(String text) {
        return !text.isEmpty() && text.chars().allMatch(Ipv4Text::digit);
    }

    /** Whether labels are numbers, in decimal or in hexadecimal, that programs read as an address: at most four. */
    static boolean numbers(List<String> labels) {
        return labels.size() <= 4
                && labels.stream()
                        .allMatch(label ->
                                digits(label) || HEXADECIMAL.matcher(label).matches());
    }

    /** The address that four labels stand for, of which some are written in hexadecimal; empty if they stand for none. */
    static String decimal(List<String> labels) {
        String decimal = labels.stream()
                .map(label -> HEXADECIMAL.matcher(label).matches()
                        ? new BigInteger("0" + label.substring(2), 16).toString()
                        : label)
                .collect(Collectors.joining("."));
        return looksLike(decimal) && !decimal.equals(String.join(".", labels)) ? decimal : "";
    }

    /** The address as an unsigned number. */
    static Checked<Long> parse(String text) {
        List<String> octets = List.of(text.split("\\.", -1));
        if (octets.size() != 4) {
            return refuse(Excerpt.of(text), EXPECTED);
        }
        for (String octet : octets) {
            if (!digits(octet)) {
                return refuse(octet.isEmpty() ? Excerpt.of(text) : Excerpt.of(octet), EXPECTED);
            }
        }
        for (String octet : octets) {
            if (octet.length() > 1 && octet.startsWith("0")) {
                return new Checked.Invalid<>(new Violation(
                        Rule.R1,
                        Excerpt.of(octet),
                        "An IPv4 address is written without leading zeros, which some programs read as octal.",
                        readings(octets)));
            }
        }
        return value(octets, 10)
                .<Checked<Long>>map(Checked.Valid::new)
                .orElseGet(() -> refuse(Excerpt.of(tooLarge(octets)), EXPECTED));
    }

    /** What an address with leading zeros may have been meant as: without them, and in octal. */
    private static List<String> readings(List<String> octets) {
        return Stream.of(10, 8)
                .flatMap(radix -> value(octets, radix).stream())
                .map(Ipv4Block::dotted)
                .distinct()
                .toList();
    }

    /** The value, octets with a leading zero read in a radix; empty if one of them is not from 0 to 255. */
    private static Optional<Long> value(List<String> octets, int radix) {
        long address = 0;
        for (String octet : octets) {
            int value = value(octet, octet.startsWith("0") ? radix : 10);
            if (value > 255) {
                return Optional.empty();
            }
            address = address << 8 | value;
        }
        return Optional.of(address);
    }

    private static int value(String octet, int radix) {
        int value = 0;
        for (int i = 0; i < octet.length() && value <= 255; i++) {
            int digit = octet.charAt(i) - '0';
            value = digit < radix ? value * radix + digit : 256;
        }
        return value;
    }

    private static String tooLarge(List<String> octets) {
        List<String> large = new ArrayList<>(octets);
        large.removeIf(octet -> value(octet, 10) <= 255);
        return large.getFirst();
    }

    private static boolean digit(int c) {
        return c >= '0' && c <= '9';
    }

    private static Checked<Long> refuse(String offending, String message) {
        return new Checked.Invalid<>(Violation.of(Rule.R1, offending, message));
    }
}
