package io.sluice.egress;

import java.util.Optional;

/** Quotation marks of every sort around a text, as they come along with what is copied from JSON, a shell or a letter. */
final class Quotes {
    private static final String OPENING = "\"'`“„‘‚«”’";
    private static final String CLOSING = "\"'`”“’‘»”’";

    private Quotes() {}

    /**
     * What stands between the marks, behind which a list may go on with a comma; empty if there are none around the text, or
     * nothing between them.
     */
    static Optional<String> inside(String text) {
        int end = text.length();
        while (end > 0 && ",;".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        if (end < 3) {
            return Optional.empty();
        }
        int mark = OPENING.indexOf(text.charAt(0));
        return mark >= 0 && text.indexOf(CLOSING.charAt(mark), 1) == end - 1
                ? Optional.of(text.substring(1, end - 1))
                : Optional.empty();
    }
}
