package io.sluice.console.notifications;

import com.google.common.collect.Sets;
import io.sluice.console.review.Subjects;
import io.sluice.egress.AzureStoragePolicy;
import io.sluice.egress.BucketAccess;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Enrollment;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.Ipv4Cidr;
import io.sluice.egress.Life;
import io.sluice.egress.Operation;
import io.sluice.egress.PolicyState;
import io.sluice.egress.S3BucketPolicy;
import io.sluice.egress.Step;
import io.sluice.protocol.Outcome;
import io.sluice.replica.Catalog;
import io.sluice.replica.Outbox;
import io.sluice.replica.OutboxEntry;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What notifications are made from, at one moment: delivered rows and the answers in the outbox. What the person did
 * themselves is not in it.
 *
 * @param proposals what waits for a decision, by destination
 * @param approving what the person approves or creates, until that is delivered, by destination
 * @param paused what is paused, with its destination and the reason
 * @param followed what became of the policies that were asked for, but for what the person did to them
 * @param storage what the provider added or widened
 * @param egressIps as the enrollment has them
 * @param undone the decisions that were refused or came too late
 */
public record Sighting(
        Map<UUID, String> proposals,
        Map<UUID, String> approving,
        Map<UUID, Named> paused,
        Map<UUID, Followed> followed,
        Map<UUID, Storage> storage,
        List<String> egressIps,
        Map<UUID, Undone> undone) {

    /** A thing with some words about it. */
    public record Named(String name, String words) {}

    /**
     * Where a policy is, and why it came there.
     *
     * @param waiting whether it waits for the provider (R13)
     */
    public record Followed(PolicyState state, boolean waiting, String words) {}

    /** A storage entry of the provider's. */
    public record Storage(String name, Place.Kind page, boolean widened) {}

    /** A decision that did not come about. */
    public record Undone(String name, Operation operation, String answer) {}

    /** Keeps the collections as they are. */
    public Sighting {
        proposals = Map.copyOf(proposals);
        approving = Map.copyOf(approving);
        paused = Map.copyOf(paused);
        followed = Map.copyOf(followed);
        storage = Map.copyOf(storage);
        egressIps = List.copyOf(egressIps);
        undone = Map.copyOf(undone);
    }

    /** The policies of which is wanted what became of them. */
    Set<UUID> awaited() {
        return Sets.union(paused.keySet(), approving.keySet());
    }

    /**
     * How it is now; empty while the enrollment itself is not known. Not on the UI thread.
     *
     * @param wanted policies of which is wanted what became
     */
    public static Optional<Sighting> of(Catalog catalog, Outbox outbox, Collection<UUID> wanted) {
        UUID me = catalog.person();
        List<OutboxEntry> entries = outbox.entries();
        return catalog.readDelivered(view -> view.itself().map(itself -> of(view, itself, me, entries, wanted)));
    }

    private static Sighting of(
            EnrollmentView view, Enrollment itself, UUID me, List<OutboxEntry> entries, Collection<UUID> wanted) {
        Map<UUID, String> proposals = new LinkedHashMap<>();
        for (EgressPolicy policy : view.policies(PolicyState.PENDING_APPROVAL)) {
            if (!policy.proposer().equals(me)) {
                proposals.put(policy.id(), policy.destination().toString());
            }
        }
        Map<UUID, Named> paused = new HashMap<>();
        for (EgressPolicy policy : view.policies(PolicyState.PAUSED)) {
            if (!by(policy.life(), me)) {
                paused.put(policy.id(), new Named(policy.destination().toString(), reason(policy.life())));
            }
        }
        Map<UUID, Followed> followed = new HashMap<>();
        for (UUID id : wanted) {
            view.policy(id)
                    .filter(policy -> !by(policy.life(), me))
                    .ifPresent(policy -> followed.put(
                            id,
                            new Followed(policy.state(), policy.life().waitingForProvider(), reason(policy.life()))));
        }
        return new Sighting(
                proposals,
                approving(view, entries),
                paused,
                followed,
                storage(view, me),
                itself.egressIps().stream().map(Ipv4Cidr::canonical).toList(),
                undone(view, entries));
    }

    private static Map<UUID, String> approving(EnrollmentView view, List<OutboxEntry> entries) {
        Map<UUID, String> approving = new HashMap<>();
        for (OutboxEntry entry : entries) {
            Operation operation = entry.command().operation();
            if (entry.status() != OutboxEntry.Status.NEEDS_ATTENTION
                    && (operation == Operation.APPROVE || operation == Operation.CREATE)) {
                approving.put(entry.command().policy(), Subjects.of(view, entry));
            }
        }
        return approving;
    }

    private static boolean by(Life life, UUID person) {
        Step last = life.changed();
        return last != null && last.by().equals(person);
    }

    private static String reason(Life life) {
        Step last = life.changed();
        return last == null || last.reason() == null ? "" : last.reason();
    }

    private static Map<UUID, Storage> storage(EnrollmentView view, UUID me) {
        Map<UUID, Storage> storage = new HashMap<>();
        for (S3BucketPolicy bucket : view.s3Buckets()) {
            boolean widened = bucket.widenedByProvider() && bucket.access() == BucketAccess.READ_WRITE;
            if ((bucket.byProvider() || widened) && !bucket.added().by().equals(me)) {
                storage.put(bucket.id(), new Storage(bucket.bucket().value(), Place.Kind.S3_BUCKETS, widened));
            }
        }
        for (AzureStoragePolicy account : view.storageAccounts()) {
            if (account.byProvider() && !account.added().by().equals(me)) {
                storage.put(account.id(), new Storage(account.account().account(), Place.Kind.AZURE_STORAGE, false));
            }
        }
        return storage;
    }

    private static Map<UUID, Undone> undone(EnrollmentView view, List<OutboxEntry> entries) {
        Map<UUID, Undone> undone = new LinkedHashMap<>();
        for (OutboxEntry entry : entries) {
            if (entry.status() == OutboxEntry.Status.NEEDS_ATTENTION) {
                undone.put(
                        entry.command().id(),
                        new Undone(Subjects.of(view, entry), entry.command().operation(), answer(entry.outcome())));
            }
        }
        return undone;
    }

    private static String answer(@Nullable Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused refused -> refused.reason();
            case Outcome.Conflicting conflict -> conflict.message();
            case Outcome.Accepted _ -> "";
            case null -> "";
        };
    }
}
