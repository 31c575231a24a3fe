package io.sluice.protocol;

import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Life;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.PolicyState;
import io.sluice.egress.Step;

/** A policy as one flat object in the words of the field. */
final class PolicyJson {
    private PolicyJson() {}

    static void write(ObjectWriter to, EgressPolicy policy) {
        to.id("id", policy.id()).number("version", policy.version()).constant("kind", policy.kind());
        Part.destination(to, policy.destination());
        to.constant("form", policy.destination().address().form()).ids("agents", policy.agents());
        Part.words(to, policy.words());
        Part.sni(to, policy.sni());
        to.flag("global", policy.global());
        life(to, policy.life());
        Part.origin(to, policy.origin());
        MarkingJson.carried(to, policy.markings());
    }

    private static void life(ObjectWriter to, Life life) {
        to.constant("state", life.state())
                .id("proposer", life.proposed().by())
                .instant("proposedAt", life.proposed().at())
                .text("proposedReason", life.proposed().reason());
        Part.step(to, "changesRequested", life.changesRequested());
        Part.step(to, "decided", life.decided());
        Part.step(to, "changed", life.changed());
        to.flag("waitingForProvider", life.waitingForProvider());
    }

    static EgressPolicy read(ObjectReader from) throws Malformed {
        return new EgressPolicy(
                from.id("id"),
                from.number("version"),
                from.constant("kind", PolicyKind.class),
                Part.destination(from),
                from.ids("agents"),
                Part.words(from),
                Part.sni(from),
                from.flag("global"),
                life(from),
                Part.origin(from),
                MarkingJson.carried(from));
    }

    private static Life life(ObjectReader from) throws Malformed {
        return new Life(
                from.constant("state", PolicyState.class),
                new Step(from.id("proposer"), from.instant("proposedAt"), from.optionalText("proposedReason")),
                Part.optionalStep(from, "changesRequested"),
                Part.optionalStep(from, "decided"),
                Part.optionalStep(from, "changed"),
                from.flag("waitingForProvider"));
    }
}
