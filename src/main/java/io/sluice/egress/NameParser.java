package io.sluice.egress;

import static io.sluice.egress.AddressParser.refuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a DNS name (R1): at least two labels, each plain or internationalized, at most 253 octets in all. */
final class NameParser {
    /** Dots of other scripts, which UTS 46 would map to a full stop. */
    private static final Pattern FOREIGN_DOT = Pattern.compile("[\u3002\uFF0E\uFF61]");

    private static final int LONGEST_LABEL = 63;
    private static final int LONGEST_NAME = 253;

    private final String input;

    NameParser(String input) {
        this.input = input;
    }

    Checked<Address> parse() {
        Optional<Checked<Address>> dots = refuseDots();
        if (dots.isPresent()) {
            return dots.get();
        }
        String[] labels = input.split("\\.", -1);
        List<String> ascii = new ArrayList<>(labels.length);
        for (String label : labels) {
            String encoded = encode(label);
            if (encoded == null) {
                return refuseLabel(label);
            }
            ascii.add(encoded);
        }
        return whole(ascii);
    }

    private Optional<Checked<Address>> refuseDots() {
        var foreign = FOREIGN_DOT.matcher(input);
        if (foreign.find()) {
            return Optional.of(refuse(
                    foreign.group(),
                    Excerpt.quoted(foreign.group()) + " does not separate labels; a full stop does.",
                    foreign.replaceAll(".")));
        }
        String bare = input.replaceAll("^\\.+|\\.+$", "");
        if (input.startsWith(".")) {
            return Optional.of(refuse(
                    ".",
                    "A name does not start with a dot; only the exact name is allowed, not those below it.",
                    bare));
        }
        if (input.endsWith(".")) {
            return Optional.of(refuse(".", "An address is written without a trailing dot.", bare));
        }
        return input.contains("..")
                ? Optional.of(refuse("..", "The name has an empty label: a dot too many, or a label too few."))
                : Optional.empty();
    }

    private Checked<Address> whole(List<String> labels) {
        if (labels.size() < 2) {
            return refuse(
                    Excerpt.of(input),
                    Excerpt.quoted(input) + " is a single label; a name has at least two, such as api.example.com.");
        }
        String name = String.join(".", labels);
        if (name.length() > LONGEST_NAME) {
            return refuse(
                    Excerpt.of(input), "The name is %d octets long; at most 253 are allowed.".formatted(name.length()));
        }
        if (Ipv4Text.digits(labels.getLast()) || Ipv4Text.numbers(labels)) {
            return refuse(
                    labels.getLast(),
                    "The last label of a name is not a number, and an IPv4 address is four decimal numbers.",
                    Ipv4Text.decimal(labels));
        }
        if (!InternationalName.keepsBidiRule(name)) {
            return refuse(Excerpt.of(input), "The name mixes writing directions in a way that no name may (RFC 5893).");
        }
        return new Checked.Valid<>(new DnsName(name));
    }

    /** The label as it is stored; null if it is refused. */
    private static @Nullable String encode(String label) {
        String encoded = label;
        if (!ascii(label)) {
            encoded = InternationalName.toALabel(label).orElse("");
        } else {
            encoded = label.toLowerCase(Locale.ROOT);
            if (encoded.startsWith("xn--") && !InternationalName.roundTrips(encoded)) {
                return null;
            }
        }
        return plain(encoded) ? encoded : null;
    }

    private static boolean ascii(String label) {
        return label.chars().allMatch(c -> c < 128);
    }

    /** Whether a label is 1 to 63 letters, digits and inner hyphens. */
    private static boolean plain(String label) {
        return !label.isEmpty()
                && label.length() <= LONGEST_LABEL
                && label.charAt(0) != '-'
                && label.charAt(label.length() - 1) != '-'
                && label.chars().allMatch(NameParser::allowed);
    }

    private static boolean allowed(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    }

    private Checked<Address> refuseLabel(String label) {
        if (!ascii(label)) {
            return refuse(Excerpt.of(label), InternationalName.objection(label), asRegistered());
        }
        Optional<String> odd = label.codePoints()
                .filter(c -> !allowed(c))
                .mapToObj(Character::toString)
                .findFirst();
        if (odd.isPresent()) {
            return refuse(
                    odd.get(),
                    odd.get().equals(" ")
                            ? "A name has no space in it."
                            : Excerpt.quoted(odd.get())
                                    + " is not allowed in a name: labels are letters, digits and inner hyphens.");
        }
        if (label.length() > LONGEST_LABEL) {
            return refuse(
                    Excerpt.of(label),
                    "The label is %d octets long; at most 63 are allowed.".formatted(label.length()));
        }
        return refuse(
                label,
                label.startsWith("-") || label.endsWith("-")
                        ? "A label does not start or end with a hyphen."
                        : "The label starts with xn-- but does not encode an internationalized label.");
    }

    /** The name with every label as UTS 46 would have it; empty if it refuses one. */
    private String asRegistered() {
        List<String> mapped = new ArrayList<>();
        for (String label : input.split("\\.", -1)) {
            mapped.add(ascii(label) ? label : InternationalName.mapped(label).orElse(""));
        }
        return mapped.contains("") ? "" : String.join(".", mapped);
    }
}
