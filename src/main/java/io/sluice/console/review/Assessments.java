package io.sluice.console.review;

import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.Evidence;
import io.sluice.replica.Catalog;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/**
 * Remembers how heavy the findings of proposals are, for lists. Worked out a few at a time, so that a long list is on screen
 * before all are known; worked out again when the proposal or what overlaps it has changed. Safe for several threads.
 */
public final class Assessments {
    /** How many are worked out the first time: about as many as are on screen. */
    private static final int BATCH = 24;
    /** How many are worked out at a time at most. */
    private static final int MOST = 1_024;

    private final Map<UUID, Known> known = new ConcurrentHashMap<>();
    private final Catalog catalog;
    private final BiFunction<EnrollmentView, EgressPolicy, Worst> assess;

    private record Known(long version, String evidence, Worst worst) {}

    /**
     * With nothing known yet.
     *
     * @param assess finds the worst of a proposal
     */
    public Assessments(Catalog catalog, BiFunction<EnrollmentView, EgressPolicy, Worst> assess) {
        this.catalog = catalog;
        this.assess = assess;
    }

    /** The worst of a proposal, if it was worked out. Does not wait. */
    public Optional<Worst> known(UUID policy) {
        return Optional.ofNullable(known.get(policy)).map(Known::worst);
    }

    /**
     * Works out a few that are not known or no longer right, in this order.
     *
     * @return whether there were any, so that it is worth asking again
     */
    public boolean assess(List<UUID> policies) {
        known.keySet().retainAll(Set.copyOf(policies));
        // Each time costs a look at every proposal, so the longer the list, the more at a time.
        int most = Math.clamp(known.size(), BATCH, MOST);
        int done = 0;
        for (UUID policy : policies) {
            if (done == most) {
                break;
            }
            // One read for each, so that a page of the feed never waits for a whole batch.
            done += catalog.read(view -> view.policy(policy)
                            .filter(found -> assess(view, found))
                            .isPresent())
                    ? 1
                    : 0;
        }
        return done > 0;
    }

    private boolean assess(EnrollmentView view, EgressPolicy policy) {
        String evidence = Evidence.of(policy, view.overlapping(policy.destination()));
        Known before = known.get(policy.id());
        if (before != null
                && before.version() == policy.version()
                && before.evidence().equals(evidence)) {
            return false;
        }
        known.put(policy.id(), new Known(policy.version(), evidence, assess.apply(view, policy)));
        return true;
    }
}
