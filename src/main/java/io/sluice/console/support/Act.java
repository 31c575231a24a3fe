package io.sluice.console.support;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something a person can do: it stands in the command palette and runs by its shortcut.
 *
 * @param title a verb first: "Approve"
 * @param shortcut null if it has none
 * @param possible asked when the palette opens or the shortcut is pressed; an act that is not possible is not offered
 * @param objection why the person may not do it, though it stands in the palette all the same (R14); null if they may
 */
public record Act(
        String title,
        @Nullable Shortcut shortcut,
        BooleanSupplier possible,
        Runnable run,
        Supplier<@Nullable String> objection) {

    /** An act that is offered where it is possible, and else not. */
    public Act(String title, @Nullable Shortcut shortcut, BooleanSupplier possible, Runnable run) {
        this(title, shortcut, possible, run, () -> null);
    }

    /** An act that is always offered, with the reason where the person may not do it. */
    public static Act explained(
            String title, @Nullable Shortcut shortcut, Runnable run, Supplier<@Nullable String> objection) {
        return new Act(title, shortcut, () -> objection.get() == null, run, objection);
    }

    /** An act that is always possible. */
    public static Act of(String title, @Nullable Shortcut shortcut, Runnable run) {
        return new Act(title, shortcut, () -> true, run);
    }
}
