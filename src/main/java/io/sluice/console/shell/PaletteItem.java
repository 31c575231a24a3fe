package io.sluice.console.shell;

import io.sluice.console.support.Act;
import org.jspecify.annotations.Nullable;

/**
 * One line of the command palette.
 *
 * @param section where it belongs, shown quietly at the right: a screen's name, "Policy"
 * @param keys its shortcut as people read it; null if it has none
 * @param objection why the person may not do it (R14); null if they may
 */
public record PaletteItem(
        String title,
        String section,
        @Nullable String keys,
        @Nullable String objection,
        Runnable run) {

    /** A line for what the person may do. */
    public PaletteItem(String title, String section, @Nullable String keys, Runnable run) {
        this(title, section, keys, null, run);
    }

    static PaletteItem of(Act act, String section) {
        return new PaletteItem(
                act.title(),
                section,
                act.shortcut() == null ? null : act.shortcut().keys(),
                act.objection().get(),
                act.run());
    }
}
