package io.sluice.console.support;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * Where a destination may go on in the next line. JavaFX breaks lines at spaces alone and a word without them at any of its
 * characters: {@code api.example:44} would be read as another port than 443. Broken are names behind a dot, and a port is
 * kept whole together with its colon.
 */
public final class LineBreaks {
    /** Has no width and no glyph, and JavaFX takes it for a space; a zero-width space it does not. */
    private static final String BREAK = "\u2028";

    private static final Pattern WORD = Pattern.compile("\\S+");
    /** Behind a dot of a name, not of an address; before a port; or before a step of a path, which no length of a prefix is. */
    private static final Pattern PLACE =
            Pattern.compile("(?<=\\.)(?=\\p{L})|(?<=\\p{L}\\.)(?=\\p{N})|(?<!\u2028)(?=:[0-9]{1,5}(?![0-9:]))"
                    + "|(?<=[\\p{L}\\p{N}])(?=/(?:\\p{L}|[0-9]{3}|[0-9A-Fa-f]{8}-))");

    private LineBreaks() {}

    /** A text that may be broken wherever a destination may be. */
    public static String everywhere(String words) {
        return PLACE.matcher(words).replaceAll(BREAK);
    }

    /** The text without its breaks, as it was written. */
    public static String without(String words) {
        return words.replace(BREAK, "");
    }

    /** Breaks the longest words of what a control shows wrapped. It was put where its height without these breaks belongs. */
    static void wrap(Labeled control, Text shown) {
        if (!control.isWrapText() || control.isTextTruncated() || shown.getWrappingWidth() <= 0) {
            return;
        }
        String broken = in(shown.getText(), shown.getFont(), shown.getWrappingWidth());
        if (broken.equals(shown.getText())) {
            return;
        }
        double before = shown.getLayoutBounds().getHeight();
        shown.setText(broken);
        double more = shown.getLayoutBounds().getHeight() - before;
        switch (control.getAlignment().getVpos()) {
            case CENTER -> shown.setLayoutY(shown.getLayoutY() - more / 2);
            case BOTTOM -> shown.setLayoutY(shown.getLayoutY() - more);
            default -> {}
        }
    }

    /**
     * How much higher a control must be: a line that ends at a dot is shorter than one that ends anywhere. Where it could be
     * lower it is not, because the control shortens what would have no room without these breaks.
     */
    static double more(Labeled control, double width) {
        String words = control.getText();
        if (!control.isWrapText() || words == null || width <= 0) {
            return 0;
        }
        double line = width
                - control.getLabelPadding().getLeft()
                - control.getLabelPadding().getRight();
        ContentDisplay beside = control.getContentDisplay();
        Node graphic = control.getGraphic();
        if (graphic != null && (beside == ContentDisplay.LEFT || beside == ContentDisplay.RIGHT)) {
            line -= graphic.prefWidth(-1) + control.getGraphicTextGap();
        }
        String broken = line <= 0 ? words : in(words, control.getFont(), line);
        return broken.equals(words) ? 0 : Math.max(0, height(control, broken, line) - height(control, words, line));
    }

    private static double height(Labeled control, String words, double line) {
        Text measure = new Text(words);
        measure.setFont(control.getFont());
        measure.setLineSpacing(control.getLineSpacing());
        measure.setWrappingWidth(line);
        return measure.getLayoutBounds().getHeight();
    }

    /** A text in which only those words may be broken that are longer than a line, and so will be. */
    private static String in(String words, Font font, double line) {
        // Most texts have no such word, which is told without measuring: no letter is much wider than it is high.
        int most = (int) (line / font.getSize());
        if (!hasWord(words, most)) {
            return words;
        }
        return WORD.matcher(words)
                .replaceAll(found -> Matcher.quoteReplacement(
                        longer(found, most, font, line) ? everywhere(found.group()) : found.group()));
    }

    private static boolean hasWord(String words, int most) {
        int length = 0;
        for (int i = 0; i < words.length() && length <= most; i++) {
            length = Character.isWhitespace(words.charAt(i)) ? 0 : length + 1;
        }
        return length > most;
    }

    private static boolean longer(MatchResult word, int most, Font font, double line) {
        if (word.end() - word.start() <= most) {
            return false;
        }
        Text measure = new Text(word.group());
        measure.setFont(font);
        return measure.getLayoutBounds().getWidth() > line;
    }
}
