package io.sluice.egress;

/** The states of a policy (R6). */
public enum PolicyState {
    PENDING_APPROVAL("Pending approval"),
    ACTIVE("Active"),
    PAUSED("Paused"),
    REVOKED("Revoked"),
    DENIED("Denied"),
    WITHDRAWN("Withdrawn");

    private final String title;

    PolicyState(String title) {
        this.title = title;
    }

    /** The state as a person reads it. */
    public String title() {
        return title;
    }

    /** Whether a policy in this state is, or once was, a route: what evidence is taken over (design: evidence e1). */
    public boolean wasRoute() {
        return this == ACTIVE || this == PAUSED || this == REVOKED;
    }
}
