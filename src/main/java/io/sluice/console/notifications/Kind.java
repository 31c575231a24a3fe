package io.sluice.console.notifications;

import static io.sluice.console.support.Texts.text;

/** The kinds of notifications; each can be switched off. */
public enum Kind {
    NEW_PROPOSALS,
    /** Refused, or in conflict with what another decided: it waits for the person (design §3.4). */
    DECISION_UNDONE,
    /** Paused by platform security, or resumed (R11). */
    PAUSED,
    /** The provider added or widened storage (R19). */
    STORAGE_WIDENED,
    /** The blocks that direct connections come from (R22). */
    EGRESS_IPS;

    /** Whether it may break through quiet hours: a person's own decision did not come about. */
    public boolean needsAttention() {
        return this == DECISION_UNDONE;
    }

    /** What its switch is called. */
    public String title() {
        return switch (this) {
            case NEW_PROPOSALS -> text("notifications.kind.proposals");
            case DECISION_UNDONE -> text("notifications.kind.undone");
            case PAUSED -> text("notifications.kind.paused");
            case STORAGE_WIDENED -> text("notifications.kind.storage");
            case EGRESS_IPS -> text("notifications.kind.egressips");
        };
    }
}
