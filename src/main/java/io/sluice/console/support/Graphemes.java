package io.sluice.console.support;

import java.text.BreakIterator;
import java.util.Locale;

/** What people see as one character may be several of Java's: a shortened text never shows a part of one. */
final class Graphemes {
    private Graphemes() {}

    /**
     * A shortened text without the parts of characters at its cut.
     *
     * @param whole the text
     * @param cut what was left of it: its beginning, the ellipsis, and its end, which may be empty
     * @return the same, or a little less of the text
     */
    static String kept(String whole, String cut, String ellipsis) {
        for (int at = cut.indexOf(ellipsis); at >= 0; at = cut.indexOf(ellipsis, at + 1)) {
            String end = cut.substring(at + ellipsis.length());
            if (whole.startsWith(cut.substring(0, at)) && whole.endsWith(end)) {
                return kept(whole, at, whole.length() - end.length(), ellipsis);
            }
        }
        return cut;
    }

    private static String kept(String whole, int from, int to, String ellipsis) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(whole);
        int first = characters.isBoundary(from) ? from : characters.preceding(from);
        int last = characters.isBoundary(to) ? to : characters.following(to);
        return whole.substring(0, first) + ellipsis + whole.substring(last);
    }
}
