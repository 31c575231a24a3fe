package io.sluice.intake;

/** Spaces, tabs and comments on a line of plain text. */
public final class PlainText {
    private PlainText() {}

    /** Without the spaces and tabs around it; every other kind of space stays, for the rules to refuse. */
    public static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && blank(text.charAt(start))) {
            start++;
        }
        while (start < end && blank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** What stands before a {@code #} that follows a space or tab and is not in quotation marks. */
    public static String withoutComment(String text) {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '#' && !quoted && i > 0 && blank(text.charAt(i - 1))) {
                return trim(text.substring(0, i));
            }
        }
        return text;
    }

    /** Where the first of some characters stands outside quotation marks; -1 if nowhere. */
    static int unquoted(String text, String wanted) {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && wanted.indexOf(c) >= 0) {
                return i;
            }
        }
        return -1;
    }

    static boolean blank(char c) {
        return c == ' ' || c == '\t';
    }
}
