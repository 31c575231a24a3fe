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

    /**
     * What a toast offers.
     *
     * @param undoes whether it takes back what the toast tells of, and so is taken by the key of undo
     */
    public record Action(String title, Runnable run, boolean undoes) {
        /** One that takes something back. */
        public Action(String title, Runnable run) {
            this(title, run, true);
        }

        /** One that leads on, to where more is told. */
        public static Action leadingTo(String title, Runnable run) {
            return new Action(title, run, false);
        }
    }

    /** A sentence that only tells. */
    public static Toast of(String sentence) {
        return new Toast(sentence, null, SHORT);
    }

    /** A sentence about a decision that can be taken back for some time. */
    public static Toast withUndo(String sentence, Runnable undo, Duration time) {
        return new Toast(sentence, new Action(Texts.text("support.undo"), undo), time);
    }
}
