package io.sluice.egress.analysis;

import io.sluice.egress.Origin;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.SniVerification;
import io.sluice.egress.Words;
import java.util.List;
import java.util.UUID;

/** Proposals of user 2, as tests ask the rule pack about them. */
final class Proposals {
    private Proposals() {}

    static Proposal direct(String address, String ports, Words words, SniVerification sni) {
        return new Proposal(
                Rows.id(500),
                PolicyKind.DIRECT,
                Destinations.of(address, ports),
                List.of(),
                sni,
                words,
                false,
                Origin.NONE,
                Rows.id(2));
    }

    static Proposal throughAgents(String address, String port, Words words, List<UUID> agents) {
        return new Proposal(
                Rows.id(500),
                PolicyKind.AGENT_PROXY,
                Destinations.of(address, port),
                agents,
                SniVerification.ON,
                words,
                false,
                Origin.NONE,
                Rows.id(2));
    }

    /** The same, of another kind. */
    static Proposal as(PolicyKind kind, Proposal proposal) {
        return new Proposal(
                proposal.id(),
                kind,
                proposal.destination(),
                proposal.agents(),
                proposal.sni(),
                proposal.words(),
                proposal.global(),
                proposal.origin(),
                proposal.proposer());
    }
}
