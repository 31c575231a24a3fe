package io.sluice.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.settings.ThemeChoice;
import io.sluice.console.support.Fx;
import io.sluice.console.support.ScreenId;
import io.sluice.egress.Act;
import io.sluice.egress.Command;
import io.sluice.egress.SniVerification;
import io.sluice.egress.Words;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What can be done to policies and proposals beside deciding, by those who may: officers, the provider, proposers. */
class ActingOnPoliciesTest {
    private Desk desk = new Desk();
    private DeskWindow window;

    private void open(String person) {
        desk = new Desk(person);
        window = new DeskWindow(desk, ThemeChoice.LIGHT, 1280, 800);
    }

    private void openPolicy(String person, String words) {
        open(person);
        window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        find(words);
    }

    private void find(String words) {
        window.press(KeyCode.SLASH);
        window.write(words);
        window.press(KeyCode.ENTER);
    }

    @AfterEach
    void close() {
        window.close();
        assertThat(desk.tasks.unhandled()).isEmpty();
    }

    private Act decided() {
        return desk.model.entries().getLast().command().act();
    }

    private void more(String title) {
        Fx.run(() -> ((MenuButton) window.node(".icon-menu"))
                .getItems().stream()
                        .filter(item -> title.equals(item.getText()))
                        .findFirst()
                        .orElseThrow()
                        .fire());
        window.settle();
    }

    private List<String> refused() {
        return Fx.call(() -> ((MenuButton) window.node(".icon-menu"))
                .getItems().stream()
                        .filter(CustomMenuItem.class::isInstance)
                        .map(item -> ((CustomMenuItem) item).getContent().getAccessibleText())
                        .toList());
    }

    private void submit() {
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(window.overlays.dialogs().isOpen()).isFalse();
    }

    @Test
    void anOfficerUpdatesMetadata() {
        openPolicy("Officer", "stripe api");
        window.press(KeyCode.E);
        window.press(KeyCode.END);
        window.write(" eu");
        submit();

        assertThat(decided())
                .isEqualTo(new Act.UpdateMetadata("Stripe API eu", "Card payments and refunds", SniVerification.ON));
    }

    @Test
    void thePaletteHasEveryActThatIsPossible() {
        openPolicy("Officer", "stripe api");
        window.press(KeyCode.CONTROL, KeyCode.K);
        window.write("metadata");
        window.press(KeyCode.ENTER);
        assertThat(window.text(".dialog-title")).isEqualTo("Update metadata of “Stripe API”");
        window.press(KeyCode.ESCAPE);
    }

    @Test
    void anOfficerIsToldWhyPausingIsNotPossible() {
        openPolicy("Officer", "stripe api");
        assertThat(refused()).hasSize(2);
        assertThat(refused().getFirst())
                .startsWith("Change markings: not possible.")
                .contains("hold no marking");
        assertThat(refused().getLast()).startsWith("Pause: not possible.").contains("Pause network egress");
    }

    @Test
    void theProviderPausesAndResumes() {
        openPolicy("Platform security", "stripe api");
        assertThat(Fx.call(() -> window.node("#revoke").isDisabled())).isTrue();
        assertThat(window.text(".note .label")).contains("Manage network egress configuration");
        more("Pause");
        window.write("abuse was reported");
        submit();
        assertThat(decided()).isEqualTo(new Act.Pause("abuse was reported"));
        more("Resume");
        submit();
        assertThat(decided()).isEqualTo(new Act.Resume(null));
    }

    @Test
    void aProposerWithdraws() {
        open("Billing engineer");
        find("stripe for");
        more("Withdraw");
        submit();
        assertThat(decided()).isEqualTo(new Act.Withdraw(null));
    }

    @Test
    void aProposerEditsTheWordsOnceChangesWereRequested() {
        open("Billing engineer");
        find("stripe for");
        assertThat(refused().getFirst()).contains("only after changes were requested");
        Fx.run(() -> desk.model.decidedElsewhere(
                desk.id("Officer"),
                new Command(
                        desk.id("asked"),
                        desk.id("Stripe for invoicing"),
                        1,
                        null,
                        null,
                        SampleEnrollment.NOW,
                        new Act.RequestChanges("Which invoices?"))));
        window.settle();
        more("Edit proposal");
        window.press(KeyCode.END);
        window.write(" x");
        submit();

        assertThat(decided()).isInstanceOf(Act.EditProposal.class);
        Words words = ((Act.EditProposal) decided()).words();
        assertThat(words.name()).isEqualTo("Stripe for invoicing x");
        assertThat(words.justification()).startsWith("Card payments");
    }

    @Test
    void aProposalAmongThePoliciesLeadsToTheInbox() {
        openPolicy("Officer", "mail relay");
        Fx.run(() -> ((Button) window.node("#decide")).fire());
        window.settle();
        assertThat(Fx.call(() -> window.screens.currentProperty().get())).isEqualTo(ScreenId.APPROVALS);
        assertThat(Fx.call(() -> window.node(".decision .destination").getAccessibleText()))
                .contains("smtp.sendgrid.net:587");
    }

    @Test
    void aClosedPolicySaysWhyNothingCanBeDone() {
        openPolicy("Officer", "paste");
        assertThat(window.text(".note .label")).startsWith("Denied");
        assertThat(Fx.call(() -> window.node("#share").isVisible())).isFalse();
    }
}
