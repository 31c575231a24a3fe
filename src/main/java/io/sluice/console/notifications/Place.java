package io.sluice.console.notifications;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the thing is that a notification tells of.
 *
 * @param id the proposal, command or policy; null where the place is a whole page
 */
public record Place(Kind kind, @Nullable UUID id) {

    /** The kinds of places. */
    public enum Kind {
        INBOX,
        PROPOSAL,
        ATTENTION,
        POLICY,
        S3_BUCKETS,
        AZURE_STORAGE,
        EGRESS_IPS
    }

    /** A whole page. */
    public static Place page(Kind kind) {
        return new Place(kind, null);
    }
}
