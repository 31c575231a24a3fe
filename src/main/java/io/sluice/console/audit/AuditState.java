package io.sluice.console.audit;

import java.time.Instant;

/** How the page of the audit log stands. */
public sealed interface AuditState {

    /** It is asked for, and nothing has come yet. */
    record Reading() implements AuditState {}

    /**
     * It is shown.
     *
     * @param at when it was read
     */
    record Shown(Instant at) implements AuditState {}

    /** There is no connection; what was read before may still be on screen. */
    record Offline() implements AuditState {}

    /**
     * This person may not read it.
     *
     * @param reason with its rule
     */
    record NotPermitted(String reason) implements AuditState {}

    /**
     * It could not be read.
     *
     * @param what what happened, in a sentence
     */
    record Failed(String what) implements AuditState {}
}
