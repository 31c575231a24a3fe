package io.sluice.console.pieces;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.FindingView.Severity;
import org.kordamp.ikonli.feather.Feather;

/** How severities look and what they are called; none is told by colour alone. */
public final class Severities {
    private Severities() {}

    /** The colour of a severity. */
    public static Tone tone(Severity severity) {
        return switch (severity) {
            case CRITICAL -> Tone.DANGER;
            case WARNING -> Tone.ATTENTION;
            case NOTE -> Tone.NEUTRAL;
            case FINE -> Tone.SUCCESS;
        };
    }

    /** Its icon. */
    public static Feather icon(Severity severity) {
        return switch (severity) {
            case CRITICAL -> Feather.ALERT_OCTAGON;
            case WARNING -> Feather.ALERT_TRIANGLE;
            case NOTE -> Feather.INFO;
            case FINE -> Feather.CHECK;
        };
    }

    /** Its word. */
    public static String word(Severity severity) {
        return switch (severity) {
            case CRITICAL -> text("pieces.severity.critical");
            case WARNING -> text("pieces.severity.warning");
            case NOTE -> text("pieces.severity.note");
            case FINE -> text("pieces.severity.fine");
        };
    }
}
