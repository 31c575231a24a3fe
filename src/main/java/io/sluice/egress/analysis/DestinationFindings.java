package io.sluice.egress.analysis;

import io.sluice.egress.Destination;
import io.sluice.egress.Enrollment;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.Hosting;
import io.sluice.egress.Origin;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.PolicyManagement;
import io.sluice.egress.SniVerification;
import io.sluice.egress.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What speaks against a destination by itself, whatever the enrollment: not who asks, what is there already, or where the
 * enrollment runs. A brief finds each of these too, at least as heavy, and may find more.
 */
public final class DestinationFindings {
    private static final UUID NOBODY = new UUID(0, 0);
    private static final List<EnrollmentView> EVERYWHERE =
            Arrays.stream(Hosting.values()).map(DestinationFindings::empty).toList();

    private DestinationFindings() {}

    /** The findings, the heaviest first. */
    public static List<Finding> of(PolicyKind kind, Destination destination) {
        Proposal proposal = new Proposal(
                NOBODY,
                kind,
                destination,
                List.of(),
                SniVerification.ON,
                new Words("", "", ""),
                false,
                Origin.NONE,
                null);
        List<Finding> held = Briefing.of(EVERYWHERE.getFirst(), proposal).findings();
        for (EnrollmentView other : EVERYWHERE.subList(1, EVERYWHERE.size())) {
            if (held.isEmpty()) {
                return held;
            }
            held = both(held, Briefing.of(other, proposal).findings());
        }
        return Findings.sorted(held.stream());
    }

    /** What is found in both, as the one says it that weighs less. */
    private static List<Finding> both(List<Finding> one, List<Finding> other) {
        List<Finding> both = new ArrayList<>();
        for (Finding finding : one) {
            Optional<Finding> again = other.stream()
                    .filter(each -> each.id().equals(finding.id()))
                    .findFirst();
            again.ifPresent(there -> both.add(there.severity().compareTo(finding.severity()) > 0 ? there : finding));
        }
        return both;
    }

    private static EnrollmentView empty(Hosting hosting) {
        InMemoryEnrollment empty = new InMemoryEnrollment();
        empty.put(new Enrollment(
                NOBODY, "", hosting, null, null, List.of(), List.of(), PolicyManagement.SELF_SERVICE, false));
        return empty;
    }
}
