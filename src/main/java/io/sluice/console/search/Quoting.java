package io.sluice.console.search;

import java.util.regex.Pattern;

/** When a text has to stand in quotation marks so that it reads back as the same text. */
final class Quoting {
    /** What reads as a filter, known or not. */
    private static final Pattern FILTER = Pattern.compile("[A-Za-z][A-Za-z-]*:.*", Pattern.DOTALL);

    private Quoting() {}

    /** Words that stand alone. */
    static String bare(String words) {
        boolean flag = false;
        for (Term.Use use : Term.Use.values()) {
            flag |= words.equalsIgnoreCase(use.word());
        }
        boolean clear = !flag
                && !words.startsWith("-")
                && !FILTER.matcher(words).matches()
                && value(words).equals(words);
        return clear ? words : quoted(words);
    }

    /** Words after a colon. */
    static String value(String words) {
        boolean clear =
                !words.isEmpty() && words.charAt(0) != '"' && words.codePoints().noneMatch(Character::isWhitespace);
        return clear ? words : quoted(words);
    }

    private static String quoted(String words) {
        return '"' + words.replace("\"", "\"\"") + '"';
    }
}
