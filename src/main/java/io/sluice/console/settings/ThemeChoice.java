package io.sluice.console.settings;

/** The themes to choose from. */
public enum ThemeChoice {
    /** As the operating system has it. */
    SYSTEM,
    LIGHT,
    DARK;

    /** Whether it is dark now. */
    public boolean dark(boolean systemIsDark) {
        return this == DARK || (this == SYSTEM && systemIsDark);
    }
}
