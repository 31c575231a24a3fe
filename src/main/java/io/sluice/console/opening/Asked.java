package io.sluice.console.opening;

/** What a person is asked for before an enrollment is opened: a problem may concern one of them. */
public enum Asked {
    /** Who signs in. */
    IDENTITY,
    /** The passphrase of the store. */
    PASSPHRASE,
    /** A new passphrase once more. */
    AGAIN
}
