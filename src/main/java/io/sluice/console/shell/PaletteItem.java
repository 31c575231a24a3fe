package io.sluice.console.shell;

import io.sluice.console.support.Act;
import org.jspecify.annotations.Nullable;

/**
 * One line of the command palette.
 *
 * @param section where it belongs, shown quietly at the right: a screen's name, "Policy"
 * @param keys its shortcut as people read it; null if it has none
 */
public record PaletteItem(
        String title, String section, @Nullable String keys, Runnable run) {

    static PaletteItem of(Act act, String section) {
        return new PaletteItem(
                act.title(),
                section,
                act.shortcut() == null ? null : act.shortcut().keys(),
                act.run());
    }
}
