package io.sluice.egress.analysis;

import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Evidence;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The policies that a decision leans on, as they were when the brief was made; hashed only when it is asked for. */
public final class EvidenceBasis {
    private final Proposal proposal;
    private final List<EgressPolicy> overlapping;
    private volatile @Nullable String evidence;

    EvidenceBasis(Proposal proposal, List<EgressPolicy> overlapping) {
        this.proposal = proposal;
        this.overlapping = overlapping;
    }

    /** One of the policies that the decision leans on, as it was then; linear in their number. */
    public Optional<EgressPolicy> policy(UUID id) {
        return overlapping.stream().filter(policy -> policy.id().equals(id)).findFirst();
    }

    /** The evidence, as {@link Evidence} computes it. Thread safe. */
    public String evidence() {
        String known = evidence;
        if (known == null) {
            known = Evidence.of(proposal.id(), proposal.destination(), proposal.kind(), proposal.sni(), overlapping);
            evidence = known;
        }
        return known;
    }
}
