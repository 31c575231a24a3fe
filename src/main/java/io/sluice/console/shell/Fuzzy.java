package io.sluice.console.shell;

import java.util.Locale;

/** Matches what was typed against titles, letter by letter in order, as command palettes do. */
final class Fuzzy {
    private static final int NO_MATCH = -1;
    private static final int LETTER = 1;
    private static final int START_OF_WORD = 8;
    private static final int NEXT_LETTER = 5;

    private Fuzzy() {}

    /** How well a title fits: 0 for an empty query, the more the better, −1 if a letter is missing. */
    static int score(String query, String title) {
        String wanted = query.strip().toLowerCase(Locale.ROOT).replace(" ", "");
        String text = title.toLowerCase(Locale.ROOT);
        int score = 0;
        int at = 0;
        int previous = -2;
        for (int i = 0; i < wanted.length(); i++) {
            int found = best(text, wanted.charAt(i), at, previous);
            if (found < 0) {
                return NO_MATCH;
            }
            score += LETTER + (startsWord(text, found) ? START_OF_WORD : 0) + (found == previous + 1 ? NEXT_LETTER : 0);
            previous = found;
            at = found + 1;
        }
        return score;
    }

    /** The next letter in a row if it is the one, else the next one that starts a word if it can, else the next one. */
    private static int best(String text, char letter, int from, int previous) {
        if (previous >= 0 && from < text.length() && text.charAt(from) == letter) {
            return from;
        }
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == letter && startsWord(text, i)) {
                return i;
            }
        }
        return text.indexOf(letter, from);
    }

    private static boolean startsWord(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }
}
