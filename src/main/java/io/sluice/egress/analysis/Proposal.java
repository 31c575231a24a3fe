package io.sluice.egress.analysis;

import io.sluice.egress.Act;
import io.sluice.egress.Destination;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Origin;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.SniVerification;
import io.sluice.egress.Words;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a brief is about: a policy, or a draft that is not one yet.
 *
 * @param id the policy's id, or the one that the draft would get
 * @param agents whose hosts its traffic leaves from (R4); none for a direct connection, or if not known
 * @param proposer null if not known, as for a list of destinations
 */
public record Proposal(
        UUID id,
        PolicyKind kind,
        Destination destination,
        List<UUID> agents,
        SniVerification sni,
        Words words,
        boolean global,
        Origin origin,
        @Nullable UUID proposer) {

    public Proposal {
        agents = List.copyOf(agents);
    }

    /** The policy as it was proposed. */
    public static Proposal of(EgressPolicy policy) {
        return new Proposal(
                policy.id(),
                policy.kind(),
                policy.destination(),
                policy.agents(),
                policy.sni(),
                policy.words(),
                policy.global(),
                policy.origin(),
                policy.proposer());
    }

    /**
     * A draft that somebody is about to send.
     *
     * @param global whether it would apply to every workload
     */
    public static Proposal of(UUID id, Act.Draft draft, boolean global, @Nullable UUID proposer) {
        return new Proposal(
                id,
                draft.kind(),
                draft.destination(),
                draft.agents(),
                draft.sni(),
                draft.words(),
                global,
                draft.origin(),
                proposer);
    }
}
