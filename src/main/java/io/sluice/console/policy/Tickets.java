package io.sluice.console.policy;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.review.PolicyFile;
import io.sluice.console.support.Times;
import io.sluice.egress.Agent;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Enrollment;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.SniVerification;
import io.sluice.egress.Step;
import java.util.Objects;
import java.util.stream.Collectors;

/** The texts to send to the provider, who serves many enrollments: each says first which one it is about. */
final class Tickets {
    private Tickets() {}

    /** The support ticket that asks for a pause to be lifted (R11). */
    static String paused(PolicyFile file, Times times) {
        EgressPolicy policy = file.policy();
        Step pause = policy.life().changed();
        return text(
                "policy.paused.ticket",
                enrollment(file.enrollment()),
                policy.name(),
                policy.destination(),
                policy.id(),
                // A row that lacks its step still makes a ticket.
                pause == null ? text("policy.ticket.unknown") : times.full(pause.at()),
                pause == null ? "" : Objects.requireNonNullElse(pause.reason(), ""));
    }

    /** The text that asks the provider to apply what was approved (R13). */
    static String waiting(PolicyFile file, Times times) {
        EgressPolicy policy = file.policy();
        Step approval = policy.life().decided();
        String agents = file.agents().stream().map(Agent::name).sorted().collect(Collectors.joining(", "));
        String kind = policy.kind() == PolicyKind.DIRECT
                ? text("policy.waiting.direct")
                : text("policy.waiting.agents", agents);
        return text(
                "policy.waiting.ticket",
                enrollment(file.enrollment()),
                policy.name(),
                policy.destination(),
                SniVerification.concerns(policy.destination())
                        ? text(policy.sni().on() ? "policy.waiting.sni.on" : "policy.waiting.sni.off", kind)
                        : kind,
                policy.id(),
                approval == null ? text("policy.ticket.unknown") : times.full(approval.at()));
    }

    private static String enrollment(Enrollment enrollment) {
        String hosting = enrollment.hosting().title();
        String where =
                enrollment.region() == null ? hosting : text("policy.ticket.region", hosting, enrollment.region());
        return text("policy.ticket.enrollment", enrollment.name(), enrollment.id(), where);
    }
}
