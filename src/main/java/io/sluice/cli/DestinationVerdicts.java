package io.sluice.cli;

import io.sluice.cli.Verdict.Accepted;
import io.sluice.egress.Checked;
import io.sluice.egress.Destination;
import io.sluice.egress.DnsName;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.analysis.DestinationFindings;
import io.sluice.intake.AcceptedLines;
import io.sluice.intake.ProposedDestinations;
import io.sluice.intake.ProposedDestinations.Proposal;
import java.io.IOException;
import java.util.Optional;

/**
 * A list of proposed destinations, line by line.
 *
 * @param accepted finds the lines that would be accepted instead
 */
record DestinationVerdicts(ProposedDestinations proposals, AcceptedLines accepted) implements VerdictSource {
    @Override
    public Optional<Verdict> next() throws IOException {
        return proposals.next().map(this::verdict);
    }

    private Verdict verdict(Proposal proposal) {
        return new Verdict(
                proposal.line(),
                proposal.written(),
                proposal.destination()
                        .flatMap(destination -> new Checked.Valid<>(accepted(proposal.kind(), destination))),
                accepted.instead(proposal));
    }

    private static Accepted accepted(PolicyKind kind, Destination destination) {
        return new Accepted(
                destination.address().form().name(),
                destination.address().canonical(),
                destination.ports().toString(),
                destination.address() instanceof DnsName name && name.internationalized() ? name.unicode() : "",
                "",
                DestinationFindings.of(kind, destination));
    }
}
