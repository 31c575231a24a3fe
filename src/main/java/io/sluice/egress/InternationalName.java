package io.sluice.egress;

import com.ibm.icu.text.IDNA;
import com.ibm.icu.text.Normalizer2;
import java.util.Optional;

/** UTS 46, non-transitional, used strictly: it may change nothing but case (R1). */
final class InternationalName {
    private static final IDNA UTS46 = IDNA.getUTS46Instance(IDNA.USE_STD3_RULES
            | IDNA.CHECK_BIDI
            | IDNA.CHECK_CONTEXTJ
            | IDNA.NONTRANSITIONAL_TO_ASCII
            | IDNA.NONTRANSITIONAL_TO_UNICODE);

    private InternationalName() {}

    /** The A-label of a U-label; empty if UTS 46 refuses it or would change more than case. */
    static Optional<String> toALabel(String label) {
        Optional<String> ascii = mapped(label);
        return ascii.filter(a -> a.startsWith("xn--") && label(a, false).equals(Optional.of(lowerCase(label))));
    }

    /** What UTS 46 would make of a label, changes and all, as an A-label; only good for a suggestion. */
    static Optional<String> mapped(String label) {
        return label(label, true);
    }

    /** Whether a lower-case label that starts with {@code xn--} says what it would be encoded as. */
    static boolean roundTrips(String aLabel) {
        return label(aLabel, false)
                .filter(unicode -> !unicode.equals(aLabel))
                .flatMap(unicode -> label(unicode, true))
                .filter(aLabel::equals)
                .isPresent();
    }

    /** Whether a name, as a whole, keeps the rules for labels written from right to left (RFC 5893). */
    static boolean keepsBidiRule(String asciiName) {
        IDNA.Info info = new IDNA.Info();
        UTS46.nameToUnicode(asciiName, new StringBuilder(), info);
        return !info.getErrors().contains(IDNA.Error.BIDI);
    }

    static String toUnicode(String name) {
        StringBuilder unicode = new StringBuilder();
        UTS46.nameToUnicode(name, unicode, new IDNA.Info());
        return unicode.toString();
    }

    private static Optional<String> label(String label, boolean toAscii) {
        StringBuilder out = new StringBuilder();
        IDNA.Info info = new IDNA.Info();
        if (toAscii) {
            UTS46.labelToASCII(label, out, info);
        } else {
            UTS46.labelToUnicode(label, out, info);
        }
        return info.hasErrors() ? Optional.empty() : Optional.of(out.toString());
    }

    /**
     * Lower case, one code point at a time: the word-wise rules of {@link String#toLowerCase()} (a Greek final sigma)
     * are not UTS 46's. A text that is not in NFC is returned as it is not, so that it never equals UTS 46's answer.
     */
    private static String lowerCase(String label) {
        if (!Normalizer2.getNFCInstance().isNormalized(label)) {
            return "";
        }
        StringBuilder lower = new StringBuilder(label.length());
        label.codePoints().map(Character::toLowerCase).forEach(lower::appendCodePoint);
        return lower.toString();
    }
}
