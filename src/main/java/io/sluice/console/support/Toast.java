package io.sluice.console.support;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A sentence at the bottom left that goes away by itself.
 *
 * @param action what the person can still do about it, most often undo; null if nothing
 * @param time how long it stays; as long as the action is possible
 */
public record Toast(String sentence, @Nullable Action action, Duration time) {
    private static final Duration SHORT = Duration.ofSeconds(4);

    /** What a toast offers. */
    public record Action(String title, Runnable run) {}

    /** A sentence that only tells. */
    public static Toast of(String sentence) {
        return new Toast(sentence, null, SHORT);
    }

    /** A sentence about a decision that can be taken back for some time. */
    public static Toast withUndo(String sentence, Runnable undo, Duration time) {
        return new Toast(sentence, new Action(Texts.text("support.undo"), undo), time);
    }
}
