package io.sluice.trust;

import io.sluice.egress.Workflow;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a request to the interface asks for. Every route declares one (R23). */
public enum ApiOperation {
    SIGN_IN(true, null),
    ASK_HOW_TO_SIGN_IN(true, null),
    CHECK_HEALTH(true, null),
    READ_DESCRIPTION(true, null),
    READ_CHANGES(false, null),
    READ_ENROLLMENT(false, null),
    READ_SESSION(false, null),
    SUBMIT_COMMANDS(false, null),
    READ_AUDIT_LOG(false, Workflow.READ_AUDIT_LOG);

    private final boolean open;
    private final @Nullable Workflow needs;

    ApiOperation(boolean open, @Nullable Workflow needs) {
        this.open = open;
        this.needs = needs;
    }

    /** Whether it is served to anybody: the sign-in itself, health and the description of the interface alone (R23). */
    public boolean open() {
        return open;
    }

    /** The workflow that a role of the caller must hold; empty if the answer itself is cut to what the caller may see. */
    public Optional<Workflow> needs() {
        return Optional.ofNullable(needs);
    }

    /** Its name in the audit log. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
