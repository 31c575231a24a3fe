package io.sluice.egress;

/**
 * Parts of an input that is refused, cut so that they fit a message. What a person must not be deceived by (control
 * characters, text that changes its direction, characters without a shape) is shown by its number.
 */
public final class Excerpt {
    private static final int LONGEST = 80;

    private Excerpt() {}

    /** The text itself, or its beginning if it is long; never half of a character. */
    public static String of(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end);
    }

    /** The text in quotation marks, for a sentence. */
    public static String quoted(String text) {
        return "“" + shown(text) + "”";
    }

    /** The text, with an ellipsis where it was cut and with the numbers of characters that do not show. */
    public static String shown(String text) {
        String part = of(text);
        StringBuilder shown = new StringBuilder();
        part.codePoints().forEach(c -> {
            if (visible(c)) {
                shown.appendCodePoint(c);
            } else {
                shown.append("<U+%04X>".formatted(c));
            }
        });
        return shown.append(part.length() < text.length() ? "…" : "").toString();
    }

    private static boolean visible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> c == ' ';
            default -> true;
        };
    }
}
