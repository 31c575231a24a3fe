package io.sluice.egress;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.IDNA;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** UTS 46, non-transitional, used strictly: it may change nothing but case (R1). */
final class InternationalName {
    private static final IDNA UTS46 = IDNA.getUTS46Instance(IDNA.USE_STD3_RULES
            | IDNA.CHECK_BIDI
            | IDNA.CHECK_CONTEXTJ
            | IDNA.NONTRANSITIONAL_TO_ASCII
            | IDNA.NONTRANSITIONAL_TO_UNICODE);

    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

    private static final Map<IDNA.Error, String> OBJECTIONS = new EnumMap<>(Map.of(
            IDNA.Error.LABEL_TOO_LONG, "is longer than 63 octets when encoded",
            IDNA.Error.LEADING_HYPHEN, "starts with a hyphen",
            IDNA.Error.TRAILING_HYPHEN, "ends with a hyphen",
            IDNA.Error.HYPHEN_3_4, "has hyphens in the third and fourth place",
            IDNA.Error.LEADING_COMBINING_MARK, "starts with a combining mark",
            IDNA.Error.CONTEXTJ, "has an invisible joiner where none is allowed",
            IDNA.Error.BIDI, "mixes writing directions in a way that no name may (RFC 5893)",
            IDNA.Error.DISALLOWED, "has a character that no name may have"));

    private InternationalName() {}

    /** The A-label of a U-label; empty if UTS 46 refuses it or would change more than case. */
    static Optional<String> toALabel(String label) {
        return mapped(label)
                .filter(ascii -> ascii.startsWith("xn--"))
                .filter(ascii -> label(ascii, false, new IDNA.Info()).equals(lowerCase(label)));
    }

    /** What UTS 46 would make of a label, changes and all, as an A-label; only good for a suggestion. */
    static Optional<String> mapped(String label) {
        IDNA.Info info = new IDNA.Info();
        String ascii = label(label, true, info);
        return info.hasErrors() ? Optional.empty() : Optional.of(ascii);
    }

    /** Why a label that is not ASCII is refused, as a sentence. */
    static String objection(String label) {
        IDNA.Info info = new IDNA.Info();
        label(label, true, info);
        Set<IDNA.Error> errors = info.getErrors();
        String objection = OBJECTIONS.entrySet().stream()
                .filter(known -> errors.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(
                        errors.isEmpty()
                                ? "is not written as it would be registered"
                                : "is not an internationalized label");
        return "The label " + Excerpt.quoted(label) + " " + objection + ".";
    }

    /** Whether a lower-case label that starts with {@code xn--} says what it would be encoded as. */
    static boolean roundTrips(String aLabel) {
        IDNA.Info info = new IDNA.Info();
        String unicode = label(aLabel, false, info);
        return !info.hasErrors()
                && !unicode.equals(aLabel)
                && mapped(unicode).filter(aLabel::equals).isPresent();
    }

    /** Whether a name, as a whole, keeps the rules for labels written from right to left (RFC 5893). */
    static boolean keepsBidiRule(String asciiName) {
        if (!internationalized(asciiName)) {
            return true;
        }
        IDNA.Info info = new IDNA.Info();
        UTS46.nameToUnicode(asciiName, new StringBuilder(), info);
        return !info.getErrors().contains(IDNA.Error.BIDI);
    }

    /** Whether a lower-case name has an A-label in it. */
    static boolean internationalized(String asciiName) {
        return asciiName.startsWith("xn--") || asciiName.contains(".xn--");
    }

    static String toUnicode(String name) {
        StringBuilder unicode = new StringBuilder();
        UTS46.nameToUnicode(name, unicode, new IDNA.Info());
        return unicode.toString();
    }

    private static String label(String label, boolean toAscii, IDNA.Info info) {
        StringBuilder out = new StringBuilder();
        if (toAscii) {
            UTS46.labelToASCII(label, out, info);
        } else {
            UTS46.labelToUnicode(label, out, info);
        }
        return out.toString();
    }

    /**
     * The label in lower case and NFC, which is what UTS 46 must answer if it changes nothing but case. A label that is
     * not in NFC to begin with yields an empty text, so that it never equals that answer.
     */
    private static String lowerCase(String label) {
        if (!NFC.isNormalized(label)) {
            return "";
        }
        StringBuilder lower = new StringBuilder(label.length());
        label.codePoints().forEach(c -> lower.append(lowerCase(c)));
        return NFC.normalize(lower);
    }

    /**
     * One code point at a time: the word-wise rules of {@link String#toLowerCase()} (a Greek final sigma) are not UTS
     * 46's. Of the Cherokee letters it is the large ones that are registered.
     */
    private static String lowerCase(int c) {
        boolean cherokee = (c >= 0x13A0 && c <= 0x13FD) || (c >= 0xAB70 && c <= 0xABBF);
        return cherokee
                ? Character.toString(UCharacter.foldCase(c, true))
                : UCharacter.toLowerCase(ULocale.ROOT, Character.toString(c));
    }
}
