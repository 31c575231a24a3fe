package io.sluice.console.settings;

/** The themes to choose from. */
public enum ThemeChoice {
    /** As the operating system has it. */
    SYSTEM,
    LIGHT,
    DARK
}
