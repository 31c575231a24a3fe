package io.sluice.egress.analysis;

import io.sluice.egress.Destination;
import io.sluice.egress.DnsName;
import io.sluice.egress.PolicyState;
import java.util.Optional;

/** The names that the enrollment has approved, asked for one by one: one index look-up each, however many there are. */
final class ApprovedNames {
    private final Case about;
    private final DomainParts parts;

    ApprovedNames(Case about, DomainParts parts) {
        this.about = about;
        this.parts = parts;
    }

    /** An approved name on the same port that this one is one slip, or one other suffix, away from. */
    Optional<String> nearMiss() {
        // Elsewhere each question would be a query of its own.
        if (!(about.view() instanceof OverlapSource source) || parts.core().length() < KnownNames.SHORTEST) {
            return Optional.empty();
        }
        return NearNames.of(parts.core()).stream()
                .map(core -> parts.below() + core + "." + parts.suffix())
                .filter(name -> approved(source, name))
                .findFirst();
    }

    private boolean approved(OverlapSource source, String name) {
        boolean[] active = {false};
        Destination destination = new Destination(
                new DnsName(name), about.proposal().destination().ports());
        source.visitOverlaps(
                destination, (_, _, facet, _, _, _) -> active[0] |= Facet.state(facet) == PolicyState.ACTIVE);
        return active[0];
    }
}
