package io.sluice.egress.analysis;

import com.ibm.icu.text.SpoofChecker;
import java.util.Locale;

/** What names look like, by the Unicode security mechanisms (UTS 39) as ICU has them. */
final class Skeletons {
    private static final SpoofChecker CHECKER = new SpoofChecker.Builder()
            .setChecks(SpoofChecker.RESTRICTION_LEVEL | SpoofChecker.MIXED_NUMBERS | SpoofChecker.INVISIBLE)
            .setRestrictionLevel(SpoofChecker.RestrictionLevel.HIGHLY_RESTRICTIVE)
            .build();

    private Skeletons() {}

    /** Two names with the same skeleton look alike. */
    static String of(String unicode) {
        return CHECKER.getSkeleton(unicode);
    }

    /** The same in capitals, in which 0 and O look alike too. */
    static String capital(String unicode) {
        return CHECKER.getSkeleton(unicode.toUpperCase(Locale.ROOT));
    }

    /** Whether a label mixes scripts or kinds of digits that nobody writes together. */
    static boolean mixed(String label) {
        return CHECKER.failsChecks(label);
    }
}
