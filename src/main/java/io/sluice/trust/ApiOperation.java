package io.sluice.trust;

/** What a request to the interface asks for. Every route declares one (R23). */
public enum ApiOperation {
    SIGN_IN(true),
    CHECK_HEALTH(true),
    READ_DESCRIPTION(true),
    READ_CHANGES(false),
    READ_ENROLLMENT(false),
    SUBMIT_COMMANDS(false);

    private final boolean open;

    ApiOperation(boolean open) {
        this.open = open;
    }

    /** Whether it is served to anybody: the sign-in itself, health and the description of the interface alone (R23). */
    public boolean open() {
        return open;
    }
}
