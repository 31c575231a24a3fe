package io.sluice.egress;

import static io.sluice.egress.AddressParser.refuse;
import static io.sluice.egress.AddressParser.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a DNS name (R1): at least two labels, each plain or internationalized, at most 253 octets in all. */
final class NameParser {
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?");
    private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final int LONGEST_LABEL = 63;
    private static final int LONGEST_NAME = 253;

    private final String input;

    NameParser(String input) {
        this.input = input;
    }

    Checked<Address> parse() {
        if (input.endsWith(".")) {
            return refuse(".", "A name is written without a trailing dot.", input.substring(0, input.length() - 1));
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
        if (labels.length < 2) {
            return refuse(
                    input,
                    "“" + shown(input) + "” is a single label; a name has at least two, such as api.example.com.");
        }
        String name = String.join(".", ascii);
        if (name.length() > LONGEST_NAME) {
            return refuse(shown(input), "The name is " + name.length() + " octets long; at most 253 are allowed.");
        }
        if (DIGITS.matcher(ascii.getLast()).matches()) {
            return refuse(ascii.getLast(), "The last label of a name is not a number.");
        }
        if (!InternationalName.keepsBidiRule(name)) {
            return refuse(shown(input), "The name mixes writing directions in a way that is not allowed (RFC 5893).");
        }
        return new Checked.Valid<>(new DnsName(name));
    }

    private static @Nullable String encode(String label) {
        String lower = label.toLowerCase(Locale.ROOT);
        String encoded;
        if (!ASCII.matcher(label).matches()) {
            encoded = InternationalName.toALabel(label).orElse("");
        } else if (lower.startsWith("xn--")) {
            encoded = InternationalName.roundTrips(lower) ? lower : "";
        } else {
            encoded = lower;
        }
        return encoded.length() <= LONGEST_LABEL && PLAIN.matcher(encoded).matches() ? encoded : null;
    }

    private Checked<Address> refuseLabel(String label) {
        if (label.isEmpty()) {
            return refuse("..", "The name has an empty label: a dot too many.", withoutEmptyLabels());
        }
        if (!ASCII.matcher(label).matches()) {
            return refuse(
                    label,
                    "“%s” is not an internationalized label as it would be registered.".formatted(shown(label)),
                    withLabel(label, InternationalName.mapped(label)));
        }
        if (label.length() > LONGEST_LABEL) {
            return refuse(shown(label), "A label is " + label.length() + " octets long; at most 63 are allowed.");
        }
        if (label.toLowerCase(Locale.ROOT).startsWith("xn--")) {
            return refuse(label, "“" + label + "” does not encode an internationalized label.");
        }
        if (label.startsWith("-") || label.endsWith("-")) {
            return refuse(label, "A label does not start or end with a hyphen.");
        }
        String odd = label.codePoints()
                .filter(c -> !Character.isLetterOrDigit(c) && c != '-')
                .mapToObj(Character::toString)
                .findFirst()
                .orElse(label);
        return refuse(
                odd,
                odd.isBlank()
                        ? "A name has no space in it."
                        : "“" + odd + "” is not allowed in a name: labels are letters, digits and inner hyphens.");
    }

    private String withoutEmptyLabels() {
        return input.replaceAll("\\.{2,}", ".").replaceAll("^\\.", "");
    }

    private String withLabel(String label, Optional<String> replacement) {
        return replacement.map(ascii -> input.replace(label, ascii)).orElse("");
    }
}
