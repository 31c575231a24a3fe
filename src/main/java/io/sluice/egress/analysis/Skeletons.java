package io.sluice.egress.analysis;

import com.ibm.icu.text.SpoofChecker;
import java.util.Locale;

/** What names look like, by the Unicode security mechanisms (UTS 39) as ICU has them. */
final class Skeletons {
    private static final int ASCII = 128;

    private Skeletons() {}

    /** ICU's tables take their time to load, and most names are ASCII. */
    private static final class Icu {
        static final SpoofChecker CHECKER = new SpoofChecker.Builder()
                .setChecks(SpoofChecker.RESTRICTION_LEVEL | SpoofChecker.MIXED_NUMBERS | SpoofChecker.INVISIBLE)
                .setRestrictionLevel(SpoofChecker.RestrictionLevel.HIGHLY_RESTRICTIVE)
                .build();

        private Icu() {}
    }

    /** Two names with the same skeleton look alike. */
    static String of(String unicode) {
        return ascii(unicode) ? ofAscii(unicode) : Icu.CHECKER.getSkeleton(unicode);
    }

    /** The same in capitals, in which 0 and O look alike too. */
    static String capital(String unicode) {
        return of(unicode.toUpperCase(Locale.ROOT));
    }

    /** What ICU says of the letters, digits, dots and hyphens of names, one by one. */
    private static String ofAscii(String name) {
        StringBuilder skeleton = new StringBuilder(name.length() + 2);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            switch (c) {
                case '0' -> skeleton.append('O');
                case '1', 'I' -> skeleton.append('l');
                case 'm' -> skeleton.append("rn");
                default -> skeleton.append(c);
            }
        }
        return skeleton.toString();
    }

    private static boolean ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= ASCII) {
                return false;
            }
        }
        return true;
    }

    /** Whether a label mixes scripts or kinds of digits that nobody writes together. */
    static boolean mixed(String label) {
        return Icu.CHECKER.failsChecks(label);
    }
}
