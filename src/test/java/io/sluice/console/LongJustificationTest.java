package io.sluice.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.settings.ThemeChoice;
import io.sluice.console.support.Fx;
import io.sluice.egress.ChangedPolicy;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.PolicyState;
import io.sluice.egress.Words;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Whoever proposes cannot push the evidence out of an officer's sight with many words. */
class LongJustificationTest {
    private static final String LONG = "Needed for the forecast." + "\n".repeat(3_900) + "Thank you.";

    private static EgressPolicy with(EgressPolicy policy, String justification) {
        return ChangedPolicy.of(policy)
                .withWords(new Words(policy.words().name(), "", justification))
                .policy();
    }

    @Test
    void whatItOpensStaysInSightAndTheWholeIsOneKeyAway() {
        Desk desk = new Desk();
        List<EgressPolicy> pending = desk.model.read(view -> view.policies().stream()
                .filter(policy -> policy.state() == PolicyState.PENDING_APPROVAL)
                .map(policy -> with(policy, LONG))
                .toList());
        desk.model.arrive(pending);
        try (DeskWindow window = new DeskWindow(desk, ThemeChoice.LIGHT, 1280, 800)) {
            Fx.awaitSize(window.scene, 1280, 800);
            assertThat(window.text(".quote")).isEqualTo("“Needed for the forecast.…”");
            Node opens = window.node(".section-header");
            assertThat(Fx.call(() -> opens.localToScene(0, 0).getY())).isLessThan(800);
            window.picture("long-justification");
            ToggleButton all = (ToggleButton) window.node(".long-words-all");
            assertThat(all.getText()).isEqualTo("Show all 3,934 characters");
            Fx.run(all::requestFocus);
            window.press(KeyCode.SPACE);
            assertThat(((Labeled) window.node(".quote")).getText()).contains(LONG);
        }
    }
}
