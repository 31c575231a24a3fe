package io.sluice.console.opening;

/** What must be asked before the console can be opened. */
public enum Question {
    NOTHING,
    /** The passphrase that protects a store that is there. */
    PASSPHRASE,
    /** A passphrase for a new store, and who signs in. */
    NEW_PASSPHRASE,
    /** A passphrase for a new store, and nothing else: who signs in is for the identity provider to say. */
    NEW_PASSPHRASE_ALONE;

    /** Whether this is part of what is asked. */
    boolean asks(Asked answer) {
        return switch (answer) {
            case IDENTITY -> this == NEW_PASSPHRASE;
            case PASSPHRASE -> this != NOTHING;
            case AGAIN -> makes();
        };
    }

    /** Whether a store is to be made. */
    boolean makes() {
        return this == NEW_PASSPHRASE || this == NEW_PASSPHRASE_ALONE;
    }
}
