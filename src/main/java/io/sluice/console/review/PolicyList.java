package io.sluice.console.review;

import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.PolicyState;
import io.sluice.replica.Catalog;
import io.sluice.replica.Outbox;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds policies of every state by name and destination. Sorts and filters here, so not on the FX thread. */
public final class PolicyList {
    /** How many are listed at most; a search finds the rest. */
    public static final int LISTED = 500;

    private static final Comparator<EgressPolicy> BY_NAME = Comparator.comparing(
                    (EgressPolicy policy) -> policy.name().toLowerCase(Locale.ROOT))
            .thenComparing(policy -> policy.id().toString());

    private static final Comparator<EgressPolicy> NEWEST_FIRST = Comparator.comparing(
                    (EgressPolicy policy) -> policy.life().proposed().at())
            .thenComparing(policy -> policy.id().toString())
            .reversed();

    private final Catalog catalog;
    private final Outbox outbox;
    private final boolean own;

    /** The policies that the person signed in may see. */
    public PolicyList(Catalog catalog, Outbox outbox) {
        this(catalog, outbox, false);
    }

    private PolicyList(Catalog catalog, Outbox outbox, boolean own) {
        this.catalog = catalog;
        this.outbox = outbox;
        this.own = own;
    }

    /** The policies that the person signed in has proposed or created, the newest first. */
    public static PolicyList own(Catalog catalog, Outbox outbox) {
        return new PolicyList(catalog, outbox, true);
    }

    /**
     * What was found.
     *
     * @param total how many match in all
     */
    public record Found(List<InboxItem> items, int total) {
        public Found {
            items = List.copyOf(items);
        }
    }

    /**
     * The policies that match.
     *
     * @param words part of name or destination, in any case; blank finds all
     * @param state only in this state; null for all
     */
    public Found find(String words, @Nullable PolicyState state) {
        Deliveries deliveries = new Deliveries(outbox.entries());
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        return catalog.read(view -> {
            List<EgressPolicy> matches = in(view, state)
                    .filter(policy -> !own || policy.proposer().equals(catalog.person()))
                    .filter(policy -> matches(policy, wanted))
                    .toList();
            List<InboxItem> items = matches.stream()
                    .sorted(own ? NEWEST_FIRST : BY_NAME)
                    .limit(LISTED)
                    .map(policy -> item(view, policy, deliveries))
                    .toList();
            return new Found(items, matches.size());
        });
    }

    /** One policy; empty if there is none to be seen. */
    public Optional<InboxItem> item(UUID policy) {
        Deliveries deliveries = new Deliveries(outbox.entries());
        return catalog.read(view -> view.policy(policy).map(found -> item(view, found, deliveries)));
    }

    private static Stream<EgressPolicy> in(EnrollmentView view, @Nullable PolicyState state) {
        return state == null ? view.policies().stream() : view.policies(state).stream();
    }

    private static boolean matches(EgressPolicy policy, String wanted) {
        return policy.name().toLowerCase(Locale.ROOT).contains(wanted)
                || policy.destination().toString().contains(wanted);
    }

    private static InboxItem item(EnrollmentView view, EgressPolicy policy, Deliveries deliveries) {
        return new InboxItem(
                policy.id(),
                policy.id(),
                policy.name(),
                policy.destination(),
                policy.kind(),
                policy.state(),
                Names.of(view, policy.proposer()),
                policy.life().proposed().at(),
                null,
                policy.life().changesRequested() != null,
                deliveries.of(policy.id()),
                null);
    }
}
