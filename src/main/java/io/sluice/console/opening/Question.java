package io.sluice.console.opening;

/** What must be asked before the console can be opened. */
public enum Question {
    NOTHING,
    /** The passphrase that protects a store that is there. */
    PASSPHRASE,
    /** A passphrase for a new store, and who signs in. */
    NEW_PASSPHRASE
}
