package io.sluice.console.policy;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.Callout;
import io.sluice.console.pieces.Tone;
import io.sluice.console.review.PolicyFile;
import io.sluice.console.support.Times;
import io.sluice.egress.Agent;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.PolicyState;
import io.sluice.egress.Step;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** What only the provider can do, with the text to send: lift a pause (R11), apply what was approved (R13). */
final class ProviderSection {
    private ProviderSection() {}

    /** The section of a policy; empty if nothing of it waits for the provider. */
    static Optional<Node> of(PolicyFile file, Times times) {
        EgressPolicy policy = file.policy();
        if (policy.state() == PolicyState.PAUSED) {
            return Optional.of(section(
                    new Callout(
                            Tone.ATTENTION,
                            text("policy.paused.why"),
                            text(policy.global() ? "policy.paused.what.global" : "policy.paused.what")),
                    text("policy.paused.ticket.name"),
                    paused(file, times)));
        }
        if (policy.active() && policy.life().waitingForProvider()) {
            return Optional.of(section(
                    new Callout(Tone.ATTENTION, text("policy.waiting.why"), text("policy.waiting.what")),
                    text("policy.waiting.ticket.name"),
                    waiting(file, times)));
        }
        return Optional.empty();
    }

    private static Node section(Callout callout, String name, String ticket) {
        VBox section = new VBox(callout, new TextCard(name, ticket));
        section.getStyleClass().add("provider");
        return section;
    }

    /** The support ticket that asks for a pause to be lifted. */
    static String paused(PolicyFile file, Times times) {
        EgressPolicy policy = file.policy();
        Step pause = Objects.requireNonNull(policy.life().changed());
        return text(
                "policy.paused.ticket",
                policy.name(),
                policy.destination(),
                policy.id(),
                times.full(pause.at()),
                Objects.requireNonNullElse(pause.reason(), ""));
    }

    /** The text that asks the provider to apply what was approved. */
    static String waiting(PolicyFile file, Times times) {
        EgressPolicy policy = file.policy();
        Step approval = Objects.requireNonNull(policy.life().decided());
        String agents = file.agents().stream().map(Agent::name).sorted().collect(Collectors.joining(", "));
        String kind = policy.kind() == PolicyKind.DIRECT
                ? text("policy.waiting.direct")
                : text("policy.waiting.agents", agents);
        return text(
                "policy.waiting.ticket",
                policy.name(),
                policy.destination(),
                kind,
                text(policy.sni().on() ? "policy.waiting.sni.on" : "policy.waiting.sni.off"),
                policy.id(),
                times.full(approval.at()));
    }
}
