package io.sluice.egress;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/**
 * Parts of an input that is refused, cut so that they fit a message. What a person must not be deceived by (control
 * characters, text that changes its direction, characters without a shape) is shown by its number.
 */
public final class Excerpt {
    private static final int LONGEST = 80;
    private static final int BLANK_BRAILLE = 0x2800;

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
        return spelled(part, "") + (part.length() < text.length() ? "…" : "");
    }

    /** The whole of a text, whose lines stay lines, with the numbers of the other characters that do not show. */
    public static String spelled(String text) {
        return spelled(text, "\n");
    }

    /** The whole of a text, with the numbers of those characters that would turn the order in which it is read. */
    public static String inOrder(String text) {
        if (text.chars().noneMatch(Excerpt::turns)) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length());
        text.chars().forEach(c -> shown.append(turns(c) ? "<U+%04X>".formatted(c) : Character.toString(c)));
        return shown.toString();
    }

    /** Embeddings, overrides and isolates; the marks U+200E and U+200F turn nothing. */
    private static boolean turns(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }

    private static String spelled(String text, String kept) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (visible(c) || kept.indexOf(c) >= 0) {
                shown.appendCodePoint(c);
            } else {
                shown.append("<U+%04X>".formatted(c));
            }
        });
        return shown.toString();
    }

    /**
     * Whether a letter can keep what stands before it from being drawn: those that are written from right to left and lie beyond
     * U+FFFF do, on screens that shape text with Pango, once a letter with a mark stands before them. A person would read
     * less than was written.
     */
    static boolean hides(int c) {
        byte direction = Character.getDirectionality(c);
        return Character.isSupplementaryCodePoint(c)
                && (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
    }

    private static boolean visible(int c) {
        return !hides(c) && shows(c);
    }

    private static boolean shows(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> c == ' ';
            // Fillers, variation selectors and the like count as letters and marks, and have no shape all the same.
            default -> c != BLANK_BRAILLE && !UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
        };
    }
}
