package io.sluice.egress;

import org.jspecify.annotations.Nullable;

/**
 * Where a policy is in its life and the steps that led there (R6).
 *
 * @param proposed its first step, also of a policy that was created at once
 * @param changesRequested the open request for changes, with its note; null if none is open
 * @param decided approval, creation, denial or withdrawal; null while pending
 * @param changed the last revocation, pause or resumption; null if there was none
 * @param waitingForProvider approved, but the provider has not yet confirmed that it is applied (R13); never once revoked
 */
public record Life(
        PolicyState state,
        Step proposed,
        @Nullable Step changesRequested,
        @Nullable Step decided,
        @Nullable Step changed,
        boolean waitingForProvider) {

    /** The step that led to its state. */
    public Step last() {
        return changed != null ? changed : decided != null ? decided : proposed;
    }

    static Life proposed(Step step) {
        return new Life(PolicyState.PENDING_APPROVAL, step, null, null, null, false);
    }

    Life decided(PolicyState to, Step step, boolean waiting) {
        return new Life(to, proposed, null, step, changed, waiting);
    }

    Life changed(PolicyState to, Step step) {
        boolean waiting = waitingForProvider && to != PolicyState.REVOKED;
        return new Life(to, proposed, changesRequested, decided, step, waiting);
    }

    Life changesRequested(@Nullable Step step) {
        return new Life(state, proposed, step, decided, changed, waitingForProvider);
    }

    Life applied() {
        return new Life(state, proposed, changesRequested, decided, changed, false);
    }
}
