package io.sluice.console.policy;

import io.sluice.console.Desk;
import io.sluice.console.SampleEnrollment;
import io.sluice.egress.ChangedPolicy;
import io.sluice.egress.Destination;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Life;
import io.sluice.egress.Operation;
import io.sluice.egress.Origin;
import io.sluice.egress.PolicyEvent;
import io.sluice.egress.PolicyImport;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.PolicyState;
import io.sluice.egress.Seen;
import io.sluice.egress.SniVerification;
import io.sluice.egress.Step;
import io.sluice.egress.Words;
import io.sluice.egress.analysis.Briefing;
import io.sluice.egress.analysis.DecisionBrief;
import java.time.Duration;
import java.util.List;

/** Rows that arrive at a desk in the tests of a policy's page, beside those of the sample enrollment. */
final class PolicyRows {
    static final String SUCCESSOR = "Stripe API, new workspace";

    private PolicyRows() {}

    /** An active policy that is meant to replace "Stripe API". */
    static void replaceStripe(Desk desk) {
        EgressPolicy stripe = desk.policy("Stripe API");
        desk.model.arrive(List.of(ChangedPolicy.of(stripe)
                .withId(desk.id(SUCCESSOR))
                .withVersion(2)
                .withWords(new Words(SUCCESSOR, "", "The new workspace has its own keys."))
                .withOrigin(new Origin(null, null, stripe.id()))
                .policy()));
    }

    /** A policy's approval waits for the provider, or does so no longer. */
    static void waiting(Desk desk, String name) {
        desk.model.arrive(List.of(ChangedPolicy.of(desk.policy(name)).waiting().policy()));
    }

    /** A row came from the backend that says that it is paused, and not since when. */
    static void pausedWithoutItsStep(Desk desk, String name) {
        EgressPolicy policy = desk.policy(name);
        Life life = policy.life();
        desk.model.arrive(List.of(new EgressPolicy(
                policy.id(),
                policy.version(),
                policy.kind(),
                policy.destination(),
                policy.agents(),
                policy.words(),
                policy.sni(),
                policy.global(),
                new Life(PolicyState.PAUSED, life.proposed(), null, life.decided(), null, false),
                policy.origin())));
    }

    /** An officer created a policy on a block, which nobody had proposed. */
    static void created(Desk desk, String name, String block) {
        EgressPolicy like = desk.policy("Stripe API");
        Step step = like.life().decided();
        desk.model.arrive(List.of(new EgressPolicy(
                desk.id(name),
                1,
                PolicyKind.DIRECT,
                Destination.parse(block, "443").orThrow(),
                List.of(),
                new Words(name, "", "A partner has no names."),
                SniVerification.ON,
                false,
                new Life(PolicyState.ACTIVE, step, null, step, null, false),
                new Origin(null, null, null))));
    }

    /** The approval of a policy was made on a brief, and decided two minutes before the backend had it. */
    static DecisionBrief approvedOnABrief(Desk desk, String name) {
        EgressPolicy policy = desk.policy(name);
        DecisionBrief brief = desk.model.read(view -> Briefing.of(view, policy));
        Step decided = policy.life().decided();
        desk.model.arrive(List.of(new PolicyEvent(
                desk.id("command " + name + " 2"),
                policy.id(),
                2,
                Operation.APPROVE,
                decided,
                decided.at().minus(Duration.ofMinutes(2)),
                brief.evidence(),
                new Seen(brief.rules(), brief.plainText()))));
        return brief;
    }

    /** A workload imports a policy. */
    static void attach(Desk desk, String policy, String workload, String by) {
        desk.model.arrive(List.of(new PolicyImport(
                desk.id(policy),
                desk.id(workload),
                new Step(desk.id(by), SampleEnrollment.NOW.minus(Duration.ofDays(3)), null),
                false)));
    }
}
