package io.sluice.egress.analysis;

import io.sluice.egress.EgressPolicy;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.Relation;
import io.sluice.egress.Step;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the one of many closed policies that says most about a proposal that they allowed: the tightest, of those one of
 * the proposal's kind, of those the one closed last.
 */
final class ClosedTwin {
    /** When a policy was revoked or paused last; one of which nobody knows it comes first. */
    static final Comparator<EgressPolicy> CLOSED = Comparator.comparing(ClosedTwin::when);

    private final OverlapSource source;
    private final Comparator<EgressPolicy> telling;
    private @Nullable EgressPolicy kept;
    private Relation relation = Relation.IDENTICAL;
    private long excess = Long.MAX_VALUE;

    ClosedTwin(PolicyKind kind, OverlapSource source) {
        this.source = source;
        this.telling = Comparator.comparing((EgressPolicy policy) -> policy.kind() == kind)
                .thenComparing(CLOSED)
                .thenComparing(Orders.OLDEST_FIRST.reversed());
    }

    private static Instant when(EgressPolicy policy) {
        Step changed = policy.life().changed();
        return changed == null ? Instant.MIN : changed.at();
    }

    void add(int handle, Relation itsRelation, long itsExcess) {
        if (itsExcess > excess) {
            return;
        }
        EgressPolicy policy = source.visited(handle);
        if (kept == null || itsExcess < excess || telling.compare(policy, kept) > 0) {
            kept = policy;
            relation = itsRelation;
            excess = itsExcess;
        }
    }

    Optional<RelatedPolicy> kept(ToIntFunction<EgressPolicy> importers) {
        return Optional.ofNullable(kept)
                .map(policy -> new RelatedPolicy(policy, relation, excess, 0, importers.applyAsInt(policy)));
    }
}
