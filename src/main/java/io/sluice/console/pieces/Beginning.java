package io.sluice.console.pieces;

import java.text.BreakIterator;
import java.util.Locale;

/** The beginning of what somebody wrote: however long it is, it must not push away what an officer is to see below it. */
public final class Beginning {
    private static final int LINES = 6;
    private static final int CHARACTERS = 480;

    private Beginning() {}

    /** The whole of a short text; of a long one its first lines, to the end of a word, and an ellipsis. */
    public static String of(String text) {
        int lines = endOfLines(text);
        int end = lines <= CHARACTERS ? lines : endOfWord(text);
        return end == text.length() ? text : text.substring(0, end).stripTrailing() + "…";
    }

    private static int endOfWord(String text) {
        if (text.length() <= CHARACTERS) {
            return text.length();
        }
        BreakIterator words = BreakIterator.getLineInstance(Locale.ROOT);
        words.setText(text);
        int word = words.preceding(CHARACTERS + 1);
        // A word may be longer than all that is shown of the text; then it is cut between two characters.
        return word > CHARACTERS / 2 ? word : wholeCharacters(text, CHARACTERS);
    }

    private static int wholeCharacters(String text, int end) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        return characters.isBoundary(end) ? end : characters.preceding(end);
    }

    private static int endOfLines(String text) {
        int at = -1;
        for (int line = 0; line < LINES; line++) {
            at = text.indexOf('\n', at + 1);
            if (at < 0) {
                return text.length();
            }
        }
        return at;
    }
}
