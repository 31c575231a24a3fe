package io.sluice.console.opening;

import static io.sluice.console.support.Texts.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a passphrase must be that a store's key is wrapped with: whoever copies the disk can try as many as they like, so it
 * stands alone and is measured as NIST SP 800-63B measures a single factor: by its length, against what everybody tries first.
 * A passphrase of an existing store is never measured.
 */
final class NewPassphrase {
    /** The fewest characters of one that is the only factor. */
    static final int LEAST = 15;

    private static final int DISTINCT = 6;
    private static final int LEFT = 6;
    private static final int RUN = 4;
    /** Rows that a finger or the alphabet leads along; read backwards, too. */
    private static final List<String> ROWS = List.of(
            "abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "qwertzuiop", "asdfghjkl", "zxcvbnm", "yxcvbnm");
    /** What is tried first, the longest of each kind before what it contains. */
    private static final List<String> COMMON = List.of(
            "correcthorsebatterystaple",
            "maytheforcebewithyou",
            "tobeornottobe",
            "administrator",
            "passphrase",
            "passwort",
            "password",
            "passw0rd",
            "iloveyou",
            "letmein",
            "welcome",
            "changeme",
            "monkey",
            "dragon",
            "secret",
            "sluice",
            "admin",
            "summer",
            "winter");

    private NewPassphrase() {}

    /** Why this is refused, and what would be accepted; empty if it is accepted. */
    static Optional<String> objection(String passphrase, String identity) {
        int length = (int) passphrase.codePoints().count();
        if (length < LEAST) {
            return Optional.of(text("opening.passphrase.short", length, LEAST));
        }
        String lower = passphrase.toLowerCase(Locale.ROOT);
        String letters = letters(passphrase);
        boolean again = repeats(lower) || (letters.length() >= LEAST && repeats(letters));
        if (again || lower.codePoints().distinct().count() < DISTINCT) {
            return Optional.of(text("opening.passphrase.repeats", LEAST));
        }
        long signs = lower.codePoints()
                .filter(each -> !Character.isLetterOrDigit(each) && !Character.isWhitespace(each))
                .distinct()
                .count();
        return rest(letters, letters(identity)).length() + signs < LEFT
                ? Optional.of(text("opening.passphrase.common", LEAST))
                : Optional.empty();
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Whether it is one piece over and over, the last time perhaps cut off. */
    private static boolean repeats(String text) {
        for (int period = 1; period <= text.length() / 2; period++) {
            if (text.regionMatches(period, text, 0, text.length() - period)) {
                return true;
            }
        }
        return false;
    }

    /** What is left of it without what everybody tries, the name that it is for, and rows of keys. */
    private static String rest(String letters, String identity) {
        String left = letters;
        List<String> known = identity.length() < RUN
                ? COMMON
                : Stream.concat(Stream.of(identity), COMMON.stream()).toList();
        for (String each : known) {
            left = left.replace(each, " ");
        }
        StringBuilder kept = new StringBuilder();
        int at = 0;
        while (at < left.length()) {
            int run = run(left, at);
            if (run < RUN) {
                run = 1;
                kept.append(left.charAt(at));
            }
            at += run;
        }
        return kept.toString().replace(" ", "");
    }

    /** How long the row of keys is, or of one letter, that begins here. */
    private static int run(String text, int from) {
        int longest = 1;
        while (from + longest < text.length() && text.charAt(from + longest) == text.charAt(from)) {
            longest++;
        }
        for (String row : ROWS) {
            longest = Math.max(longest, alongside(text, from, row));
            longest = Math.max(
                    longest,
                    alongside(text, from, new StringBuilder(row).reverse().toString()));
        }
        return longest;
    }

    private static int alongside(String text, int from, String row) {
        int begin = row.indexOf(text.charAt(from));
        int length = 0;
        while (begin >= 0
                && begin + length < row.length()
                && from + length < text.length()
                && text.charAt(from + length) == row.charAt(begin + length)) {
            length++;
        }
        return length;
    }
}
