package io.sluice.egress;

import com.ibm.icu.text.SpoofChecker;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a name looks like to a person, by the Unicode security mechanisms (UTS 39), whatever its case and its spaces. */
public final class Likeness {
    private static final SpoofChecker CHECKER = new SpoofChecker.Builder().build();
    private static final Pattern SPACES = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private Likeness() {}

    /** Two names with the same likeness cannot be told apart on screen. */
    public static String of(String name) {
        String oneSpaced = SPACES.matcher(Spaces.strip(name)).replaceAll(" ");
        // Capitals too can look alike, so the letters are first taken for what they look like and then made small.
        return CHECKER.getSkeleton(CHECKER.getSkeleton(oneSpaced).toLowerCase(Locale.ROOT));
    }
}
