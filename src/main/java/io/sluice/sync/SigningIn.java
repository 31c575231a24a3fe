package io.sluice.sync;

import java.net.URI;

/** Leads a person to the identity provider, in a browser (R30). */
@FunctionalInterface
public interface SigningIn {
    /** Where there is no person: gives up at once. */
    SigningIn NOBODY = (_, giveUp) -> giveUp.run();

    /**
     * A sign-in waits for the person. Called on the thread that waits; does not wait itself.
     *
     * @param address what the person's browser is to open: {@code https}, or on this machine
     * @param giveUp ends the waiting; from any thread, and nothing happens if it is over
     */
    void begun(URI address, Runnable giveUp);
}
