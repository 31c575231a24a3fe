package io.sluice.egress;

import java.util.List;

/** Four decimal octets without leading zeros (R1); every other way to write an IPv4 address is refused. */
final class Ipv4Text {
    private Ipv4Text() {}

    /** The address as an unsigned number. */
    static Checked<Long> parse(String text) {
        String[] octets = text.split("\\.", -1);
        if (octets.length != 4) {
            return refuse(text, "An IPv4 address is four numbers, such as 192.0.2.10.", "");
        }
        long address = 0;
        StringBuilder plain = new StringBuilder();
        boolean zeros = false;
        for (String octet : octets) {
            if (octet.isEmpty() || octet.length() > 10 || !octet.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return refuse(octet, "An IPv4 address is four numbers from 0 to 255.", "");
            }
            long value = Long.parseLong(octet);
            if (value > 255) {
                return refuse(octet, octet + " is not part of an IPv4 address: each number is at most 255.", "");
            }
            zeros |= octet.length() > 1 && octet.startsWith("0");
            address = address << 8 | value;
            plain.append(plain.isEmpty() ? "" : ".").append(value);
        }
        if (zeros) {
            return refuse(
                    text,
                    "An IPv4 address is written without leading zeros (they mean octal to some).",
                    plain.toString());
        }
        return new Checked.Valid<>(address);
    }

    private static Checked<Long> refuse(String offending, String message, String suggestion) {
        return new Checked.Invalid<>(
                new Violation(Rule.R1, offending, message, suggestion.isEmpty() ? List.of() : List.of(suggestion)));
    }
}
