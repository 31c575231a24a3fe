package io.sluice.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.settings.ThemeChoice;
import io.sluice.console.support.Fx;
import io.sluice.egress.ChangedPolicy;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Origin;
import java.util.List;
import java.util.UUID;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** What was proposed together is told as such, and selected by one key. */
class TogetherTest {
    private static final UUID REQUEST = UUID.fromString("019ab000-0000-7000-8000-000000000009");

    private static EgressPolicy asked(EgressPolicy policy) {
        Origin origin = policy.origin();
        return ChangedPolicy.of(policy)
                .withOrigin(new Origin(REQUEST, origin.project(), origin.workload(), origin.supersedes()))
                .policy();
    }

    @Test
    void theProposalsOfARequestAreToldAndSelectedWithT() {
        Desk desk = new Desk();
        List<EgressPolicy> rows = List.of(
                asked(desk.policy("Public statistics")),
                asked(desk.policy("Mail relay")),
                asked(desk.policy("Resolver")));
        desk.model.arrive(rows);
        try (DeskWindow window = new DeskWindow(desk, ThemeChoice.LIGHT, 1280, 800)) {
            assertThat(words(window)).contains("One of 3 proposals of one request that still wait");
            window.picture("together");
            window.press(KeyCode.SLASH);
            window.press(KeyCode.T);
            assertThat(words(window)).noneMatch(words -> words.startsWith("3 selected"));
            window.press(KeyCode.BACK_SPACE);
            window.press(KeyCode.ENTER);
            window.press(KeyCode.T);
            assertThat(words(window)).contains("3 selected");
        }
    }

    private static List<String> words(DeskWindow window) {
        return Fx.call(() -> window.scene.getRoot().lookupAll(".label").stream()
                .filter(node -> node.isVisible() && ((Labeled) node).getText() != null)
                .map(node -> ((Labeled) node).getText())
                .toList());
    }
}
