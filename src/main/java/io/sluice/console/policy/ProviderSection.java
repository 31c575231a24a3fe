package io.sluice.console.policy;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.Callout;
import io.sluice.console.pieces.Tone;
import io.sluice.console.review.PolicyFile;
import io.sluice.console.support.Times;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Operation;
import io.sluice.egress.PolicyState;
import io.sluice.egress.Step;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/**
 * What only the provider can do: lift a pause (R11), apply what was approved (R13). The provider's own people have it as a
 * button; everybody else has the text to send.
 */
final class ProviderSection {
    private ProviderSection() {}

    /**
     * The section of a policy; empty if nothing of it waits for the provider.
     *
     * @param ask asks what an act needs to know
     */
    static Optional<Node> of(PolicyFile file, Times times, Consumer<Operation> ask) {
        if (isPaused(file)) {
            return Optional.of(paused(file, times, ask));
        }
        return isWaiting(file) ? Optional.of(waiting(file, times, ask)) : Optional.empty();
    }

    /** Whether the provider has to be asked to lift a pause. */
    static boolean isToBeResumed(PolicyFile file) {
        return isPaused(file) && !file.acts().can(Operation.RESUME);
    }

    /** Whether the provider has to be asked to apply what was approved. */
    static boolean isToBeApplied(PolicyFile file) {
        return isWaiting(file) && !file.acts().can(Operation.CONFIRM_APPLIED);
    }

    private static boolean isPaused(PolicyFile file) {
        return file.policy().state() == PolicyState.PAUSED;
    }

    private static boolean isWaiting(PolicyFile file) {
        EgressPolicy policy = file.policy();
        return policy.active() && policy.life().waitingForProvider();
    }

    private static Node paused(PolicyFile file, Times times, Consumer<Operation> ask) {
        boolean global = file.policy().global();
        Step pause = file.policy().life().changed();
        String why = pause == null || pause.reason() == null
                ? text("policy.paused.why")
                : text("policy.paused.why.reason", pause.reason());
        if (file.acts().can(Operation.RESUME)) {
            String what = text(global ? "policy.paused.yours.global" : "policy.paused.yours");
            return section(act(why, what, Operation.RESUME, ask));
        }
        String what = text(global ? "policy.paused.what.global" : "policy.paused.what");
        return section(
                new Callout(Tone.ATTENTION, why, what),
                new TextCard(text("policy.paused.ticket.name"), Tickets.paused(file, times)));
    }

    private static Node waiting(PolicyFile file, Times times, Consumer<Operation> ask) {
        String why = text("policy.waiting.why");
        if (file.acts().can(Operation.CONFIRM_APPLIED)) {
            return section(act(why, text("policy.waiting.yours"), Operation.CONFIRM_APPLIED, ask));
        }
        return section(
                new Callout(Tone.ATTENTION, why, text("policy.waiting.what")),
                new TextCard(text("policy.waiting.ticket.name"), Tickets.waiting(file, times)));
    }

    private static Callout act(String why, String what, Operation operation, Consumer<Operation> ask) {
        return new Callout(Tone.ATTENTION, why, what, operation.title(), () -> ask.accept(operation));
    }

    private static Node section(Node... parts) {
        VBox section = new VBox(parts);
        section.getStyleClass().add("provider");
        return section;
    }
}
