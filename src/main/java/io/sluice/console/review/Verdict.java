package io.sluice.console.review;

import io.sluice.egress.Rule;
import io.sluice.replica.OutboxEntry;

/** What came of a decision at the officer's desk. */
public sealed interface Verdict {
    /** It is in the journal, forced to disk, and waits to be sent. */
    record Queued(OutboxEntry entry) implements Verdict {}

    /** It breaks a rule; nothing was queued. */
    record Refused(Rule rule, String reason) implements Verdict {}

    /** Something that it depends on changed while the officer was looking; nothing was queued. */
    record Changed(String message) implements Verdict {}
}
