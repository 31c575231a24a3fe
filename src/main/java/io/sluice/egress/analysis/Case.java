package io.sluice.egress.analysis;

import io.sluice.egress.DnsName;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.Hosting;
import io.sluice.egress.Ipv4Block;
import io.sluice.egress.PolicyKind;
import java.util.List;
import java.util.Optional;

/**
 * What the rules look at.
 *
 * @param twins policies with the identical destination, of every state and kind
 */
record Case(EnrollmentView view, Proposal proposal, Opens opens, RelatedPolicies related, List<EgressPolicy> twins) {

    Hosting hosting() {
        return view.enrollment().hosting();
    }

    boolean inCloud() {
        return hosting() != Hosting.ON_PREMISES;
    }

    boolean direct() {
        return proposal.kind() == PolicyKind.DIRECT;
    }

    int firstPort() {
        return proposal.destination().ports().first();
    }

    boolean onPort(int port) {
        return proposal.destination().ports().contains(port);
    }

    Optional<String> name() {
        return proposal.destination().address() instanceof DnsName(String ascii)
                ? Optional.of(ascii)
                : Optional.empty();
    }

    Optional<Ipv4Block> block() {
        return proposal.destination().address() instanceof Ipv4Block block ? Optional.of(block) : Optional.empty();
    }

    /** Whether it is a name that means something only inside a network, because no registry gives out such names. */
    boolean insideName() {
        return name().filter(name -> name.endsWith(DomainParts.HOME) || !DomainParts.publicSuffix(name))
                .isPresent();
    }

    /** Whether all its addresses are of a private network (RFC 1918, RFC 6598). */
    boolean privateSpace() {
        return block().flatMap(AddressLists.SpecialPurpose::around)
                .filter(special ->
                        special.kind().equals("private") || special.kind().equals("shared"))
                .isPresent();
    }
}
