package io.sluice.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.settings.ThemeChoice;
import io.sluice.console.support.Fx;
import io.sluice.egress.Act;
import io.sluice.egress.Command;
import io.sluice.egress.Decision.Conflict.Cause;
import io.sluice.egress.GrantChange;
import io.sluice.egress.GrantLevel;
import io.sluice.egress.GrantTo;
import io.sluice.egress.SniVerification;
import io.sluice.protocol.Outcome;
import io.sluice.replica.OutboxEntry;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A decision that was not accepted is decided again with everything that was decided before filled in. */
class DecidingAgainTest {
    private final Desk desk = new Desk();
    private DeskWindow window;

    @BeforeEach
    void open() {
        window = new DeskWindow(desk, ThemeChoice.LIGHT, 1280, 800);
    }

    @AfterEach
    void close() {
        window.close();
        assertThat(desk.tasks.unhandled()).isEmpty();
    }

    /** Queues an act, lets the backend find that it came too late, and presses “Decide again”. */
    private void again(String policy, Act act) {
        Fx.run(() -> {
            desk.decisions.queue(desk.look(policy), act);
            Command command = desk.model.entries().getLast().command();
            desk.model.answered(new Outcome.Conflicting(
                    command.id(), Cause.EVIDENCE, "A route beside it has changed.", List.of(), null, false));
            ((ToggleButton) window.node("#attention")).fire();
        });
        window.settle();
        Fx.run(() -> ((Button) window.node("#again")).fire());
        window.settle();
        assertThat(window.overlays.dialogs().isOpen()).isTrue();
    }

    private void resubmitted(Act act) {
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(window.overlays.dialogs().isOpen()).isFalse();
        assertThat(desk.model.entries())
                .extracting(OutboxEntry::command)
                .extracting(Command::act)
                .as("the earlier one is put away")
                .containsExactly(act);
    }

    @Test
    void approvingWithItsGrantsReasonAndSwitches() {
        Act act = new Act.Approve(
                List.of(
                        new GrantTo(desk.id("Billing engineers"), GrantLevel.IMPORT),
                        new GrantTo(desk.id("On call"), GrantLevel.VIEW)),
                false,
                true,
                SniVerification.off("The client sends no server name."),
                "The other one goes away in March.");
        again("Stripe for invoicing", act);
        assertThat(Fx.call(() -> window.node("#options").isVisible())).isTrue();
        Fx.run(() -> ((TextField) window.node(".dialog-box #typed")).setText("api.stripe.com:443"));
        resubmitted(act);
    }

    @Test
    void denyingWithItsReason() {
        again("Mail relay", new Act.Deny("Use the relay inside."));
        assertThat(Fx.call(() -> ((TextArea) window.node("#reason")).getText())).isEqualTo("Use the relay inside.");
        resubmitted(new Act.Deny("Use the relay inside."));
    }

    @Test
    void denyingAndGrantingWithThePolicyTheReasonAndMorePeople() {
        Act act = new Act.DenyAndGrant(
                "The plant network covers it.",
                desk.id("Oracle, plant network"),
                2,
                List.of(new GrantTo(desk.id("On call"), GrantLevel.VIEW)));
        again("Oracle, paint shop", act);
        resubmitted(act);
    }

    @Test
    void byKeyAloneFromTheListThatHasTheFocus() {
        Fx.run(() -> {
            desk.decisions.queue(desk.look("Mail relay"), new Act.Deny("Use the relay inside."));
            desk.decisions.queue(desk.look("Resolver"), new Act.Deny("No."));
            desk.model
                    .entries()
                    .forEach(entry -> desk.model.answered(new Outcome.Conflicting(
                            entry.command().id(), Cause.EVIDENCE, "A route has changed.", List.of(), null, false)));
        });
        window.press(KeyCode.CONTROL, KeyCode.K);
        window.write("Show what needs attention");
        window.press(KeyCode.ENTER);
        window.settle();
        window.press(KeyCode.Y);
        window.settle();
        assertThat(desk.model.entries()).as("one is dismissed").hasSize(1);
        window.press(KeyCode.O);
        window.settle();
        assertThat(window.overlays.dialogs().isOpen()).isTrue();
        resubmitted(desk.model.entries().getFirst().command().act());
    }

    @Test
    void requestingChangesWithItsNote() {
        again("Resolver", new Act.RequestChanges("Which jobs?"));
        resubmitted(new Act.RequestChanges("Which jobs?"));
    }

    @Test
    void sharingWithItsChanges() {
        Act act = new Act.Share(List.of(
                new GrantChange(desk.id("Data platform"), null), new GrantChange(desk.id("On call"), GrantLevel.VIEW)));
        again("Stripe API", act);
        resubmitted(act);
    }

    @Test
    void updatingMetadataWithItsWords() {
        Act act = new Act.UpdateMetadata("Payments", "Cards", SniVerification.ON);
        again("Stripe API", act);
        assertThat(Fx.call(() -> ((TextField) window.node("#name.text-field")).getText()))
                .isEqualTo("Payments");
        resubmitted(act);
    }

    @Test
    void revokingWithItsReason() {
        again("Stripe API", new Act.Revoke("Payments move elsewhere."));
        assertThat(Fx.call(() -> ((TextArea) window.node("#reason")).getText())).isEqualTo("Payments move elsewhere.");
    }
}
