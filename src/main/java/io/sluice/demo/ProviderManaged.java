package io.sluice.demo;

import io.sluice.egress.Act;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Enrollment;
import io.sluice.egress.PolicyManagement;
import io.sluice.egress.PolicyState;
import io.sluice.egress.Rulebook;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * The demo on Google Cloud was handed to the provider a short while ago (R13): what is approved since then waits until the
 * provider has applied it. It comes after everything else, so that the rest of the demo stays as it is.
 */
final class ProviderManaged {
    private static final Instant APPROVED = DemoClock.NOW.minusSeconds(300);

    private ProviderManaged() {}

    /** Hands the enrollment over and approves the oldest proposal that stands beside no active policy. */
    static void play(Stage stage) {
        Enrollment before = stage.state().enrollment();
        stage.found(new Enrollment(
                before.id(),
                before.name(),
                before.hosting(),
                before.region(),
                before.vpcEndpointArn(),
                before.subnetIds(),
                before.egressIps(),
                PolicyManagement.PROVIDER_MANAGED,
                before.ownProposals(),
                before.profile()));
        EgressPolicy oldest = stage.state().policies(PolicyState.PENDING_APPROVAL).stream()
                .filter(policy -> Rulebook.activeOverlaps(stage.state(), policy.id(), policy.destination())
                        .isEmpty())
                .min(Comparator.comparing(policy -> policy.life().proposed().at()))
                .orElseThrow(() -> new IllegalStateException("Every proposal of the demo overlaps an active policy"));
        stage.act(
                APPROVED,
                DemoIdentities.SECOND_OFFICER.user(),
                oldest.id(),
                new Act.Approve(List.of(), true, false, null, null));
    }
}
