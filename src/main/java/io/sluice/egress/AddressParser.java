package io.sluice.egress;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells what an input was meant as, so that a refusal can name the part that is wrong (R1). */
final class AddressParser {
    /** No address, however it is written, is as long as this; what is longer is not looked at. */
    private static final int LONGEST = 1_000;

    private static final Pattern SCHEME = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*:)*//.*", Pattern.DOTALL);
    private static final Pattern PORT = Pattern.compile(":[0-9-]*$");
    private static final Pattern BEHIND = Pattern.compile(":([0-9]+(?:-[0-9]+)?)$");
    private static final Pattern IPV6 =
            Pattern.compile("\\[?[0-9a-fA-F]*:[0-9a-fA-F]*:[0-9a-fA-F:.]*(%[^/\\]:]*)?(/[0-9]*)?\\]?(:[0-9]*)?(/.*)?");
    private static final Pattern MAPPED = Pattern.compile("\\[?::[fF]{4}:([0-9.]+)\\]?(:[0-9]*)?");

    private AddressParser() {}

    static Checked<Address> parse(String input) {
        if (input.isEmpty()) {
            return refuse(input, "An address is missing: a DNS name, an IPv4 address or a CIDR block.");
        }
        if (input.length() > LONGEST) {
            return refuse(Excerpt.of(input), "This is too long for an address; a DNS name has at most 253 characters.");
        }
        if (Ipv4Text.looksLike(input) && !input.endsWith(".")) {
            return Ipv4Text.parse(input).flatMap(address -> new Checked.Valid<>(new Ipv4Address(address)));
        }
        // Most inputs are names, and of the letters of names nothing foreign can be made.
        return plain(input) ? blockOrName(input) : foreign(input).orElseGet(() -> blockOrName(input));
    }

    private static boolean plain(String input) {
        for (int i = 0; i < input.length(); i++) {
            char c = input.charAt(i);
            boolean letterDigitDotHyphen =
                    (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
            if (!letterDigitDotHyphen) {
                return false;
            }
        }
        return true;
    }

    /** The port, or range of ports, that stands behind the host of something that is more than an address. */
    static Optional<String> portBehind(String input) {
        Matcher port = BEHIND.matcher(Host.of(Spaces.strip(input)).name());
        return port.find() ? Optional.of(port.group(1)) : Optional.empty();
    }

    /** Refuses what is more than an address: spaces, quotes, wildcards, IPv6, parts of a URL. */
    private static Optional<Checked<Address>> foreign(String input) {
        String bare = Spaces.strip(input);
        if (!bare.equals(input)) {
            String space =
                    input.startsWith(bare) ? input.substring(bare.length()) : input.substring(0, input.indexOf(bare));
            return refusal(
                    space,
                    space.isEmpty() || space.chars().allMatch(c -> c == ' ')
                            ? "Spaces around an address are not part of it."
                            : "Spaces around an address are not part of it, nor is " + Excerpt.quoted(space) + ".",
                    bare);
        }
        Optional<String> quoted = Quotes.inside(input);
        if (quoted.isPresent()) {
            return refusal(input.substring(0, 1), "An address is written without quotes.", quoted.get());
        }
        if (input.indexOf('*') >= 0) {
            return refusal(
                    "*", "Wildcards are refused: only the exact name is allowed. Propose each name that is needed.");
        }
        Host host = Host.of(input);
        Matcher mapped = MAPPED.matcher(host.name());
        if (mapped.matches()) {
            // Of a block of mapped addresses, the one that it is written with is not what was meant.
            boolean block = host.start() == 0 && host.rest(input).startsWith("/");
            return refusal(input, ipv6(), block ? "" : mapped.group(1));
        }
        if (IPV6.matcher(host.name()).matches()) {
            return refusal(input, ipv6());
        }
        if (!host.name().equals(input)) {
            // Programs disagree where the host of a URL with a backslash ends, so none is suggested.
            return refusal(
                    host.rest(input),
                    "An address is the host alone, without scheme, user, path or query.",
                    input.indexOf('\\') >= 0 || secondPrefix(input, host.name()) ? "" : host.name());
        }
        Matcher port = PORT.matcher(input);
        return port.find()
                ? refusal(port.group(), "The port is not part of the address.", input.substring(0, port.start()))
                : Optional.empty();
    }

    /** Whether it is a block with something after its prefix: the address alone would not be what was meant. */
    private static boolean secondPrefix(String input, String host) {
        return Ipv4Text.looksLike(host)
                && input.startsWith(host + "/")
                && input.length() > host.length() + 1
                && Character.isDigit(input.charAt(host.length() + 1));
    }

    private static String ipv6() {
        return "IPv6 is not supported; use a DNS name, an IPv4 address or an IPv4 block.";
    }

    /** Where in an input its host stands, beside scheme, user, path, query and fragment. */
    private record Host(String name, int start) {
        static Host of(String input) {
            boolean url = SCHEME.matcher(input).matches();
            int start = url ? input.indexOf("//") + 2 : 0;
            int end = start;
            while (end < input.length() && "/?#".indexOf(input.charAt(end)) < 0) {
                end++;
            }
            if (!url && isBlock(input.substring(0, end), input.substring(end))) {
                return new Host(input, 0);
            }
            int user = input.lastIndexOf('@', end - 1);
            int from = Math.max(start, user + 1);
            return new Host(input.substring(from, end), from);
        }

        /** Whether the tail is meant as a prefix length or a netmask, however wrong, rather than as a path. */
        private static boolean isBlock(String network, String tail) {
            return tail.startsWith("/")
                    && Ipv4Text.looksLike(network.stripTrailing())
                    && tail.chars().skip(1).noneMatch(c -> (c < 128 && Character.isLetter(c)) || "/?#".indexOf(c) >= 0);
        }

        /** What stands before the host or, if nothing does, after it. */
        String rest(String input) {
            return start > 0 ? input.substring(0, start) : input.substring(name.length());
        }
    }

    private static Checked<Address> blockOrName(String input) {
        int slash = input.indexOf('/');
        if (slash >= 0) {
            return CidrText.parse(input, input.substring(0, slash), input.substring(slash + 1));
        }
        int dash = input.indexOf('-');
        if (dash > 0
                && dotted(input.substring(0, dash).strip())
                && dotted(input.substring(dash + 1).strip())) {
            return CidrText.refuseRange(
                    input,
                    input.substring(0, dash).strip(),
                    input.substring(dash + 1).strip());
        }
        return new NameParser(input).parse();
    }

    private static boolean dotted(String text) {
        return Ipv4Text.looksLike(text) && text.indexOf('.') > 0;
    }

    private static Optional<Checked<Address>> refusal(String offending, String message, String... candidates) {
        return Optional.of(refuse(Excerpt.of(offending), message, candidates));
    }

    /** A refusal by R1 that suggests those of the candidates that would be accepted, or what they suggest in turn. */
    static Checked<Address> refuse(String offending, String message, String... candidates) {
        List<String> suggestions = Stream.of(candidates)
                .filter(candidate -> !candidate.isEmpty())
                .flatMap(candidate -> switch (parse(candidate)) {
                    case Checked.Valid<Address>(Address address) -> Stream.of(address.canonical());
                    case Checked.Invalid<Address>(Violation violation) -> violation.suggestions().stream();
                })
                .distinct()
                .toList();
        return new Checked.Invalid<>(new Violation(Rule.R1, offending, message, suggestions));
    }
}
