package io.sluice.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.settings.ThemeChoice;
import io.sluice.console.support.Fx;
import io.sluice.egress.Operation;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who was asked for better words answers where the request is read; what only deciders may do is said to them alone. */
class AskedProposerTest {
    private static final String PROPOSAL = "Model weights";

    private static void select(DeskWindow window) {
        for (int i = 0; i < 40 && !window.text("#name").equals(PROPOSAL); i++) {
            window.press(KeyCode.J);
        }
        assertThat(window.text("#name")).isEqualTo(PROPOSAL);
    }

    private static String notes(DeskWindow window) {
        return Fx.call(() -> window.node(".decision-notes").lookup(".callout") == null
                ? ""
                : window.scene.getRoot().lookupAll(".decision-notes .label").stream()
                        .map(node -> ((Labeled) node).getText())
                        .collect(Collectors.joining("\n")));
    }

    @ParameterizedTest
    @EnumSource(
            value = ThemeChoice.class,
            names = {"LIGHT", "DARK"})
    void theProposerAnswersThere(ThemeChoice theme) {
        try (DeskWindow window = new DeskWindow(new Desk("Research engineer"), theme, 1280, 800)) {
            select(window);
            window.picture("asked-proposer-" + theme.name().toLowerCase(Locale.ROOT));
            assertThat(notes(window)).contains("Which repositories").doesNotContain("decide without");
            Button answer = (Button) window.node(".decision-notes .button");
            assertThat(answer.getText()).isEqualTo(Operation.EDIT_PROPOSAL.title());
            Fx.run(answer::fire);
            window.settle();
            assertThat(window.node(".dialog-box").isVisible()).isTrue();
        }
    }

    @Test
    void whoDecidesReadsThatTheyMay() {
        try (DeskWindow window = new DeskWindow(new Desk(), ThemeChoice.LIGHT, 1280, 800)) {
            select(window);
            assertThat(notes(window)).contains("You may still decide without an answer");
        }
    }
}
