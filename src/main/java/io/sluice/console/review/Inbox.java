package io.sluice.console.review;

import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.Operation;
import io.sluice.egress.PolicyState;
import io.sluice.egress.Step;
import io.sluice.egress.Workflow;
import io.sluice.replica.Catalog;
import io.sluice.replica.Outbox;
import io.sluice.replica.OutboxEntry;
import io.sluice.replica.OutboxEntry.Status;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists what an officer has to look at. Sorts and filters here, so not on the FX thread. */
public final class Inbox {
    /** How many decisions the <i>Decided</i> tab goes back. */
    public static final int DECISIONS = 500;

    private static final Comparator<EgressPolicy> NEWEST_DECISION = Comparator.comparing(Inbox::decidedAt)
            .thenComparing(policy -> policy.id().toString());

    private final Catalog catalog;
    private final Outbox outbox;
    private final Assessments assessments;

    /** The inbox of the person signed in; findings come from the assessments as far as they are known. */
    public Inbox(Catalog catalog, Outbox outbox, Assessments assessments) {
        this.catalog = catalog;
        this.outbox = outbox;
        this.assessments = assessments;
    }

    /** What of the inbox is asked for, as things stand. */
    public InboxPage read(InboxQuery query) {
        List<OutboxEntry> entries = outbox.entries();
        List<OutboxEntry> attention = entries.stream()
                // those on storage are told on the page of storage
                .filter(entry -> entry.status() == Status.NEEDS_ATTENTION
                        && entry.command().operation().onPolicy())
                .toList();
        return catalog.read(view -> {
            Reader reader = new Reader(view, new Deliveries(entries), query);
            List<EgressPolicy> pending = view.policies(PolicyState.PENDING_APPROVAL);
            boolean decides = view.workflows(catalog.person()).contains(Workflow.MANAGE_NETWORK_EGRESS);
            return switch (query.tab()) {
                case PENDING -> page(reader.pending(pending), pending, attention, decides, false);
                case NEEDS_ATTENTION -> page(reader.attention(attention), pending, attention, decides, false);
                case DECIDED -> {
                    List<InboxItem> decided = reader.decided();
                    yield page(decided, pending, attention, decides, decided.size() == DECISIONS);
                }
            };
        });
    }

    private static InboxPage page(
            List<InboxItem> items,
            List<EgressPolicy> pending,
            List<OutboxEntry> attention,
            boolean decides,
            boolean more) {
        return new InboxPage(items, pending.size(), attention.size(), decides, more);
    }

    private static Instant decidedAt(EgressPolicy policy) {
        return step(policy).at();
    }

    /** The last step of a decided policy. */
    private static Step step(EgressPolicy policy) {
        Step changed = policy.life().changed();
        Step decided = policy.life().decided();
        return changed != null
                ? changed
                : Objects.requireNonNullElse(decided, policy.life().proposed());
    }

    /** One reading of the inbox. */
    private final class Reader {
        private final EnrollmentView view;
        private final Deliveries deliveries;
        private final InboxQuery query;
        private final Predicate<InboxItem> wanted;

        Reader(EnrollmentView view, Deliveries deliveries, InboxQuery query) {
            this.view = view;
            this.deliveries = deliveries;
            this.query = query;
            this.wanted = wanted(query);
        }

        List<InboxItem> pending(List<EgressPolicy> policies) {
            return policies.stream()
                    .filter(this::ofKind)
                    .map(policy -> item(policy.id(), policy, policy.life().proposed(), null))
                    .filter(item -> wanted.test(item) || matchesProject(item))
                    .sorted(order(query.order()))
                    .toList();
        }

        List<InboxItem> attention(List<OutboxEntry> entries) {
            return entries.reversed().stream()
                    .map(this::tried)
                    .filter(item -> query.kind() == null || item.kind() == query.kind())
                    .filter(wanted)
                    .toList();
        }

        private InboxItem tried(OutboxEntry entry) {
            EgressPolicy base = entry.base().getFirst();
            EgressPolicy policy = view.policy(base.id()).orElse(base);
            Step step = new Step(catalog.person(), entry.command().decidedAt(), null);
            return item(entry.command().id(), policy, step, entry.command().operation());
        }

        /** The newest decisions; keeps no more than it returns, for an enrollment may have a million policies. */
        List<InboxItem> decided() {
            PriorityQueue<EgressPolicy> newest = new PriorityQueue<>(NEWEST_DECISION);
            Stream.of(PolicyState.values())
                    .filter(state -> state != PolicyState.PENDING_APPROVAL)
                    .flatMap(state -> view.policies(state).stream())
                    .filter(this::ofKind)
                    .filter(policy -> query.text().isBlank() || wanted.test(item(policy)))
                    .forEach(policy -> {
                        newest.add(policy);
                        if (newest.size() > DECISIONS) {
                            newest.remove();
                        }
                    });
            return newest.stream()
                    .sorted(NEWEST_DECISION.reversed())
                    .map(this::item)
                    .toList();
        }

        private boolean ofKind(EgressPolicy policy) {
            return query.kind() == null || policy.kind() == query.kind();
        }

        private InboxItem item(EgressPolicy policy) {
            return item(policy.id(), policy, step(policy), null);
        }

        private InboxItem item(UUID key, EgressPolicy policy, Step step, @Nullable Operation act) {
            return new InboxItem(
                    key,
                    policy.id(),
                    policy.name(),
                    policy.destination(),
                    policy.kind(),
                    policy.state(),
                    Names.of(view, step.by()),
                    step.at(),
                    act,
                    policy.life().changesRequested() != null,
                    Names.listed(view, policy.markings()),
                    deliveries.of(policy.id()),
                    assessments.known(policy.id()).orElse(null));
        }

        private boolean matchesProject(InboxItem item) {
            String project = view.policy(item.policy())
                    .map(policy -> Names.purpose(view, policy.origin()))
                    .orElse(null);
            return project != null && contains(project, query.text());
        }
    }

    private static Predicate<InboxItem> wanted(InboxQuery query) {
        return item -> contains(item.name(), query.text())
                || contains(item.destination().toString(), query.text())
                || contains(item.by(), query.text());
    }

    private static boolean contains(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part.strip().toLowerCase(Locale.ROOT));
    }

    private static Comparator<InboxItem> order(InboxOrder order) {
        Comparator<InboxItem> oldest = Comparator.comparing(InboxItem::at)
                .thenComparing(item -> item.key().toString());
        return switch (order) {
            case OLDEST_FIRST -> oldest;
            case NEWEST_FIRST -> oldest.reversed();
            case WORST_FINDING_FIRST ->
                Comparator.comparing(InboxItem::worst, Comparator.nullsLast(Worst.FIRST))
                        .thenComparing(oldest);
            case DESTINATION ->
                Comparator.<InboxItem, String>comparing(
                                item -> item.destination().toString())
                        .thenComparing(oldest);
        };
    }
}
