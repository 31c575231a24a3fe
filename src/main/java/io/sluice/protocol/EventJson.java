package io.sluice.protocol;

import io.sluice.egress.PolicyEvent;
import io.sluice.egress.Step;

/** One step in a policy's history. {@code at} is server time, {@code decidedAt} the officer's clock. */
final class EventJson {
    private EventJson() {}

    static void write(ObjectWriter to, PolicyEvent event) {
        to.id("command", event.command())
                .id("policy", event.policy())
                .number("version", event.version())
                .text("act", ActType.wire(event.act()))
                .id("by", event.step().by())
                .instant("at", event.step().at())
                .text("reason", event.step().reason())
                .instant("decidedAt", event.decidedAt())
                .text("evidence", event.evidence());
        Part.seen(to, event.seen());
    }

    static PolicyEvent read(ObjectReader from) throws Malformed {
        return new PolicyEvent(
                from.id("command"),
                from.id("policy"),
                from.number("version"),
                ActType.read(from, "act"),
                new Step(from.id("by"), from.instant("at"), from.optionalText("reason")),
                from.instant("decidedAt"),
                from.optionalText("evidence"),
                Part.seen(from));
    }
}
