package io.sluice.console.support;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Something a person can do: it stands in the command palette and runs by its shortcut.
 *
 * @param title a verb first: "Approve"
 * @param shortcut null if it has none
 * @param possible asked when the palette opens or the shortcut is pressed; an act that is not possible is not offered
 */
public record Act(String title, @Nullable Shortcut shortcut, BooleanSupplier possible, Runnable run) {

    /** An act that is always possible. */
    public static Act of(String title, @Nullable Shortcut shortcut, Runnable run) {
        return new Act(title, shortcut, () -> true, run);
    }
}
