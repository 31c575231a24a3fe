package io.sluice.console.review;

import io.sluice.console.pieces.Delivery;
import io.sluice.egress.Act;
import io.sluice.egress.BucketAccess;
import io.sluice.egress.Decision.Refused;
import io.sluice.egress.Enrollment;
import io.sluice.egress.Operation;
import io.sluice.egress.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The S3 buckets or Azure Storage accounts that every workload may use, with undelivered decisions on top.
 *
 * @param enrollment the enrollment that they belong to
 * @param entries sorted by name
 * @param troubles decisions that the backend did not accept, the newest first
 * @param objections why a person cannot do something here; one that is missing here is possible
 */
public record StoragePage(
        Enrollment enrollment, List<Entry> entries, List<Trouble> troubles, Map<Operation, Refused> objections) {
    /** Keeps the lists as they are. */
    public StoragePage {
        entries = List.copyOf(entries);
        troubles = List.copyOf(troubles);
        objections = Map.copyOf(objections);
    }

    /**
     * One of them.
     *
     * @param name the bucket, or the storage account alone
     * @param canonical the bucket, or the account's resource ID
     * @param access null for a storage account
     * @param byProvider whether the provider added it (R19)
     * @param widened whether the provider raised its access, and no manager decided on it since (R19)
     * @param addedBy who added it
     * @param reason why; null if nothing was said
     * @param unreached the host that no active policy leads to, though one has to (R20); null if one does, or nobody here
     *     sees every policy
     * @param changedAt when its access was changed last; null if never
     */
    public record Entry(
            UUID id,
            long version,
            String name,
            String canonical,
            @Nullable BucketAccess access,
            boolean byProvider,
            boolean widened,
            String addedBy,
            Instant addedAt,
            @Nullable String reason,
            @Nullable Instant changedAt,
            @Nullable String unreached,
            Delivery delivery) {}

    /**
     * A decision that the backend refused, or that conflicts.
     *
     * @param what the bucket, the account or the role; empty if it is not known any more
     * @param answer what the backend said
     * @param rule the rule it named; null if none
     */
    public record Trouble(
            UUID command,
            Act act,
            String what,
            String answer,
            @Nullable Rule rule) {}

    /** Why something cannot be done here; empty if it can. */
    public Optional<Refused> objection(Operation operation) {
        return Optional.ofNullable(objections.get(operation));
    }
}
