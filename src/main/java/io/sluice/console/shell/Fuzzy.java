package io.sluice.console.shell;

import java.util.Arrays;
import java.util.Locale;

/**
 * Matches what was typed against titles of acts, letter by letter in order, as command palettes do. Each letter counts; one
 * that begins a word or follows the letter before it counts more than one that stands alone, most at the title's beginning.
 * Of all the places where the letters can lie, those count that make the most of them.
 */
final class Fuzzy {
    private static final int NO_MATCH = -1;
    private static final int LETTER = 1;
    private static final int START_OF_WORD = 8;
    /** A title that begins with what was typed comes before those that have it further on. */
    private static final int START = 1;

    private static final int NEXT_LETTER = 8;

    private Fuzzy() {}

    /** How well a title fits: 0 for an empty query, the more the better, −1 if a letter is missing. */
    static int score(String query, String title) {
        String wanted = query.strip().toLowerCase(Locale.ROOT).replace(" ", "");
        String text = title.toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return 0;
        }
        // The best score of the letters so far for each place where the last of them can lie.
        int[] scores = new int[text.length()];
        for (int i = 0; i < wanted.length(); i++) {
            scores = next(text, wanted.charAt(i), scores, i == 0);
        }
        return Arrays.stream(scores).max().orElse(NO_MATCH);
    }

    private static int[] next(String text, char letter, int[] before, boolean first) {
        int[] scores = new int[text.length()];
        Arrays.fill(scores, NO_MATCH);
        int reached = first ? 0 : NO_MATCH;
        for (int at = 0; at < scores.length; at++) {
            int neighbour = first || at == 0 ? NO_MATCH : before[at - 1];
            reached = Math.max(reached, neighbour);
            if (reached >= 0 && text.charAt(at) == letter) {
                int joined = neighbour < 0 ? reached : Math.max(reached, neighbour + NEXT_LETTER);
                scores[at] = joined + LETTER + (startsWord(text, at) ? START_OF_WORD : 0) + (at == 0 ? START : 0);
            }
        }
        return scores;
    }

    private static boolean startsWord(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }
}
