package io.sluice.bench.console;

import io.sluice.console.Desk;
import io.sluice.egress.Destination;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Life;
import io.sluice.egress.Origin;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.PolicyState;
import io.sluice.egress.SniVerification;
import io.sluice.egress.Step;
import io.sluice.egress.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Proposals with something to say in each section of the pane: related policies in several states, and findings. */
final class Proposals {
    private Proposals() {}

    /** Makes so many proposals and what is there already, and lets them arrive at a desk. */
    static List<EgressPolicy> of(Desk desk, int count) {
        List<EgressPolicy> proposals = new ArrayList<>();
        List<EgressPolicy> there = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Destination destination = destination(i);
            proposals.add(policy(desk, 2 * i, destination, PolicyState.PENDING_APPROVAL));
            PolicyState state = i % 3 == 0 ? PolicyState.REVOKED : PolicyState.ACTIVE;
            there.add(policy(desk, 2 * i + 1, i % 2 == 0 ? destination : around(i), state));
        }
        desk.model.arrive(there);
        desk.model.arrive(proposals);
        return proposals;
    }

    private static Destination destination(int i) {
        return switch (i % 4) {
            case 0 ->
                Destination.parse("api" + i + ".partner.example.com", "443").orThrow();
            case 1 ->
                Destination.parse("10.%d.%d.0/24".formatted(i / 250, i % 250), "1500-1600")
                        .orThrow();
            case 2 ->
                Destination.parse("files.partner-" + i + ".github.io", "22").orThrow();
            default -> Destination.parse("52.%d.7.9".formatted(i % 250), "443").orThrow();
        };
    }

    private static Destination around(int i) {
        return Destination.parse(
                        i % 4 == 1 ? "10.%d.0.0/16".formatted(i / 250) : "52.%d.0.0/16".formatted(i % 250), "443")
                .orThrow();
    }

    private static EgressPolicy policy(Desk desk, int number, Destination destination, PolicyState state) {
        Step step = new Step(
                desk.policy("Stripe API").proposer(), desk.clock.instant().minusSeconds(number), null);
        boolean pending = state == PolicyState.PENDING_APPROVAL;
        return new EgressPolicy(
                new UUID(0x0198_0000_0000_7000L + ((long) number << 16), Long.MIN_VALUE | number),
                1,
                PolicyKind.DIRECT,
                destination,
                List.of(),
                new Words(
                        "Route " + number, "", "The nightly import of partner " + number + " reads its orders there."),
                SniVerification.ON,
                false,
                new Life(state, step, null, pending ? null : step, state == PolicyState.REVOKED ? step : null, false),
                Origin.NONE);
    }
}
