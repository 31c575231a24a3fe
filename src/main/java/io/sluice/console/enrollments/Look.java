package io.sluice.console.enrollments;

import io.sluice.console.settings.Settings;
import io.sluice.console.settings.ThemeChoice;

/**
 * How this machine's windows look before a store is open. It holds no secret.
 *
 * @param theme as it was chosen last
 * @param textPercent one of {@link Settings#TEXT_SIZES}
 */
public record Look(ThemeChoice theme, int textPercent) {
    /** Where nothing was chosen. */
    public static final Look USUAL = new Look(ThemeChoice.SYSTEM, 100);

    /** Makes sure that it can be shown. */
    public Look {
        if (!Settings.TEXT_SIZES.contains(textPercent)) {
            throw new IllegalArgumentException("The text size is one of " + Settings.TEXT_SIZES);
        }
    }
}
