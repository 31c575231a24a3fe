package io.sluice.console.notifications;

import static io.sluice.console.support.Texts.text;

import java.util.List;
import java.util.stream.Stream;

/** The kinds of notifications; each can be switched off. */
public enum Kind {
    NEW_PROPOSALS,
    /** Refused, or in conflict with what another decided: it waits for the person (design §3.4). */
    DECISION_UNDONE,
    /** Approved or created by the person, and not in effect until the provider has applied it (R13). */
    TO_BE_APPLIED,
    /** Paused by platform security (R11). */
    PAUSED,
    /** A paused one that is open again: told with, and switched off with, {@link #PAUSED}. */
    RESUMED,
    /** The provider added or widened storage (R19). */
    STORAGE_WIDENED,
    /** The blocks that direct connections come from (R22). */
    EGRESS_IPS;

    /** Whether it may break through quiet hours: a person's own decision did not come about. */
    public boolean needsAttention() {
        return this == DECISION_UNDONE;
    }

    /** The kinds that have a switch. */
    static List<Kind> switches() {
        return Stream.of(values()).map(Kind::switchedWith).distinct().toList();
    }

    /** The kind whose switch it goes by, most often its own. */
    Kind switchedWith() {
        return this == RESUMED ? PAUSED : this;
    }

    /** What its switch is called. */
    public String title() {
        return switch (this) {
            case NEW_PROPOSALS -> text("notifications.kind.proposals");
            case DECISION_UNDONE -> text("notifications.kind.undone");
            case TO_BE_APPLIED -> text("notifications.kind.apply");
            case PAUSED, RESUMED -> text("notifications.kind.paused");
            case STORAGE_WIDENED -> text("notifications.kind.storage");
            case EGRESS_IPS -> text("notifications.kind.egressips");
        };
    }
}
