package io.sluice.egress;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what an input was meant as, so that a refusal can name the part that is wrong (R1). */
final class AddressParser {
    private static final Pattern SCHEME = Pattern.compile("^([a-zA-Z][a-zA-Z0-9+.-]*)://([^/?#]*).*$", Pattern.DOTALL);
    private static final Pattern NUMERIC = Pattern.compile("[0-9]+(\\.[0-9]*)*");
    private static final Pattern WITH_PORT = Pattern.compile("^([^:\\[\\]]+):([0-9]*)$");
    private static final Pattern IPV6 =
            Pattern.compile("^\\[?[0-9a-fA-F]*:[0-9a-fA-F]*:[0-9a-fA-F:.]*(%[^/\\]]*)?\\]?(:[0-9]+)?(/[0-9]+)?$");
    private static final int LONGEST_SHOWN = 80;

    private AddressParser() {}

    static Checked<Address> parse(String input) {
        if (input.isEmpty()) {
            return refuse(input, "An address is missing: a DNS name, an IPv4 address or a CIDR block.");
        }
        if (input.length() > 1_000) {
            return refuse(shown(input), "This is too long for an address: a DNS name has at most 253 characters.");
        }
        String bare = input.strip();
        if (!bare.equals(input)) {
            return refuse(input, "Spaces around an address are not part of it.", bare);
        }
        Matcher scheme = SCHEME.matcher(input);
        if (scheme.matches()) {
            String host = scheme.group(2);
            return refuse(
                    scheme.group(1) + "://",
                    "An address has no scheme or path; name only the host.",
                    WITH_PORT.matcher(host).replaceFirst("$1"));
        }
        if (IPV6.matcher(input).matches()) {
            return refuse(input, "IPv6 is not supported: use a DNS name, an IPv4 address or an IPv4 CIDR block.");
        }
        if (input.indexOf('*') >= 0) {
            return refuse("*", "Wildcards are not allowed: only the exact name is. Propose each name that is needed.");
        }
        Matcher withPort = WITH_PORT.matcher(input);
        if (withPort.matches()) {
            return refuse(":" + withPort.group(2), "The port is not part of the address.", withPort.group(1));
        }
        int slash = input.indexOf('/');
        if (slash >= 0) {
            String left = input.substring(0, slash);
            return NUMERIC.matcher(left).matches()
                    ? cidr(input, left, input.substring(slash + 1))
                    : refuse(input.substring(slash), "An address has no path.", left);
        }
        if (NUMERIC.matcher(input).matches()) {
            return ip(input);
        }
        return new NameParser(input).parse();
    }

    private static Checked<Address> ip(String input) {
        return Ipv4Text.parse(input).flatMap(address -> new Checked.Valid<>(new Ipv4Address(address)));
    }

    private static Checked<Address> cidr(String input, String network, String prefix) {
        boolean digits =
                !prefix.isEmpty() && prefix.length() <= 10 && prefix.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits) {
            return prefix.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}")
                    ? refuse("/" + prefix, "Write the prefix length (0 to 32), not a netmask.", masked(network, prefix))
                    : refuse("/" + prefix, "A CIDR block ends with a prefix length from 0 to 32.", network);
        }
        long length = Long.parseLong(prefix);
        if (length > 32) {
            return refuse("/" + prefix, "The prefix length is at most 32 for IPv4.", network + "/32");
        }
        if (prefix.length() > 1 && prefix.startsWith("0")) {
            return refuse("/" + prefix, "The prefix length is written with a leading zero.", network + "/" + length);
        }
        return Ipv4Text.parse(network).flatMap(address -> block(input, address, (int) length));
    }

    private static Checked<Address> block(String input, long address, int prefix) {
        Ipv4Cidr around = Ipv4Cidr.around(address, prefix);
        if (around.first() == address) {
            return new Checked.Valid<>(around);
        }
        return refuse(
                input,
                "%s has host bits set: a block starts at its first address.".formatted(input),
                around.canonical(),
                Ipv4Block.dotted(address) + "/32");
    }

    private static String masked(String network, String mask) {
        return Ipv4Text.parse(mask)
                .valid()
                .filter(AddressParser::isMask)
                .map(bits -> network + "/" + Long.bitCount(bits))
                .orElse("");
    }

    private static boolean isMask(long bits) {
        long inverted = ~bits & 0xFFFF_FFFFL;
        return (inverted & (inverted + 1)) == 0;
    }

    /** A refusal by R1 that suggests those of the candidates that would be accepted. */
    static Checked<Address> refuse(String offending, String message, String... candidates) {
        return new Checked.Invalid<>(new Violation(Rule.R1, offending, message, accepted(List.of(candidates))));
    }

    private static List<String> accepted(List<String> candidates) {
        List<String> accepted = new ArrayList<>();
        for (String candidate : candidates) {
            if (!candidate.isEmpty()) {
                switch (parse(candidate)) {
                    case Checked.Valid<Address>(Address address) -> accepted.add(address.canonical());
                    case Checked.Invalid<Address>(Violation violation) -> accepted.addAll(violation.suggestions());
                }
            }
        }
        return accepted.stream().distinct().toList();
    }

    static String shown(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }
}
