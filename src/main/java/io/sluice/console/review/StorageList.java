package io.sluice.console.review;

import io.sluice.console.review.StoragePage.Entry;
import io.sluice.console.review.StoragePage.Trouble;
import io.sluice.console.support.NaturalOrder;
import io.sluice.egress.AzureStoragePolicy;
import io.sluice.egress.Decision.Refused;
import io.sluice.egress.Enrollment;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.Hosting;
import io.sluice.egress.Operation;
import io.sluice.egress.Rulebook;
import io.sluice.egress.S3BucketPolicy;
import io.sluice.egress.Workflow;
import io.sluice.egress.analysis.StorageRoutes;
import io.sluice.protocol.Outcome;
import io.sluice.replica.Catalog;
import io.sluice.replica.Outbox;
import io.sluice.replica.OutboxEntry;
import io.sluice.replica.OutboxEntry.Status;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the storage of an enrollment (R17, R18). May wait for disk: not on the FX thread. */
public final class StorageList {
    private final Catalog catalog;
    private final Outbox outbox;

    /** For the person signed in to this catalog. */
    public StorageList(Catalog catalog, Outbox outbox) {
        this.catalog = catalog;
        this.outbox = outbox;
    }

    /** The storage as things stand; empty before the enrollment is known. */
    public Optional<StoragePage> read() {
        List<OutboxEntry> entries = outbox.entries();
        return catalog.read(view -> view.itself().map(itself -> page(view, itself, entries)));
    }

    private StoragePage page(EnrollmentView view, Enrollment itself, List<OutboxEntry> undelivered) {
        Deliveries deliveries = new Deliveries(undelivered);
        boolean all = view.workflows(catalog.person()).contains(Workflow.MANAGE_NETWORK_EGRESS);
        Stream<Entry> entries = itself.hosting() == Hosting.AZURE
                ? view.storageAccounts().stream().map(account -> entry(view, all, account, deliveries))
                : view.s3Buckets().stream().map(bucket -> entry(view, all, bucket, deliveries));
        return new StoragePage(
                itself,
                entries.sorted(Comparator.comparing(Entry::name, NaturalOrder.NAMES))
                        .toList(),
                undelivered.reversed().stream()
                        .filter(entry -> entry.status() == Status.NEEDS_ATTENTION
                                && entry.command().operation().onStorage())
                        .map(entry -> trouble(view, entry))
                        .toList(),
                objections(view));
    }

    private Map<Operation, Refused> objections(EnrollmentView view) {
        Map<Operation, Refused> objections = new EnumMap<>(Operation.class);
        for (Operation operation : Operation.values()) {
            if (operation.onStorage()) {
                Rulebook.objection(view, catalog.person(), operation)
                        .ifPresent(refused -> objections.put(operation, refused));
            }
        }
        return objections;
    }

    private static Entry entry(EnrollmentView view, boolean all, S3BucketPolicy bucket, Deliveries deliveries) {
        return new Entry(
                bucket.id(),
                bucket.version(),
                bucket.bucket().value(),
                bucket.bucket().value(),
                bucket.access(),
                bucket.byProvider(),
                bucket.widenedByProvider(),
                Names.of(view, bucket.added().by()),
                bucket.added().at(),
                bucket.added().reason(),
                bucket.changed() == null ? null : bucket.changed().at(),
                all ? unreached(view, bucket) : null,
                deliveries.of(bucket.id()));
    }

    private static Entry entry(EnrollmentView view, boolean all, AzureStoragePolicy account, Deliveries deliveries) {
        return new Entry(
                account.id(),
                account.version(),
                account.account().account(),
                account.account().canonical(),
                null,
                account.byProvider(),
                false,
                Names.of(view, account.added().by()),
                account.added().at(),
                account.added().reason(),
                null,
                all ? unreached(StorageRoutes.toAccount(view, account.account().account())) : null,
                deliveries.of(account.id()));
    }

    private static @Nullable String unreached(EnrollmentView view, S3BucketPolicy bucket) {
        String region = view.enrollment().region();
        return region == null ? null : unreached(StorageRoutes.toBucket(view, region, bucket.bucket()));
    }

    private static @Nullable String unreached(StorageRoutes routes) {
        return routes.active().isEmpty() ? routes.usual().toString() : null;
    }

    static Trouble trouble(EnrollmentView view, OutboxEntry entry) {
        Outcome outcome = entry.outcome();
        return new Trouble(
                entry.command().id(),
                entry.command().act(),
                Subjects.thing(view, entry.command()),
                answer(outcome),
                outcome instanceof Outcome.Refused refused ? refused.rule() : null);
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
