package io.sluice.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.settings.ThemeChoice;
import io.sluice.console.support.Fx;
import io.sluice.console.support.ScreenId;
import io.sluice.egress.Rule;
import io.sluice.protocol.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How long ago something was goes on being true while nothing else happens. */
class AgesTest {
    private final Desk desk = new Desk();
    private final DeskWindow window = new DeskWindow(desk, ThemeChoice.LIGHT, 1600, 900);

    @AfterEach
    void close() {
        window.close();
    }

    private List<String> texts(String selector) {
        return window.scene.getRoot().lookupAll(selector).stream()
                .filter(Node::isVisible)
                .map(node -> Objects.requireNonNullElse(((Labeled) node).getText(), ""))
                .toList();
    }

    private void passes(Duration time, String selector, String expected) {
        desk.clock.advance(time);
        Fx.await(expected, () -> texts(selector).stream().anyMatch(text -> text.contains(expected)));
    }

    private void refused() {
        var command = desk.model.entries().getLast().command();
        Fx.run(() -> desk.model.answered(new Outcome.Refused(command.id(), Rule.R6, "It was withdrawn.", false)));
        window.settle();
    }

    @Test
    void ofADecisionInTheOutboxTheAttentionListAndTheNotifications() {
        window.press(KeyCode.D);
        window.write("no");
        window.press(KeyCode.ENTER);
        window.show(ScreenId.OUTBOX);
        passes(Duration.ofSeconds(49), ".outbox-line .secondary", "49 s");
        refused();
        window.show(ScreenId.NOTIFICATIONS);
        passes(Duration.ofMinutes(5), ".notification-row > .secondary", "5 min");
        window.show(ScreenId.APPROVALS);
        Fx.run(() -> window.node("#attention").requestFocus());
        window.press(KeyCode.SPACE);
        passes(Duration.ofHours(2), ".inbox-cell .age", "2 h");
    }

    @Test
    void ofAProposalInTheListInItsHeadAndInItsHistory() {
        assertThat(Fx.call(() -> texts(".inbox-cell .age"))).contains("3 d");
        passes(Duration.ofDays(6), ".inbox-cell .age", "9 d");
        passes(Duration.ofDays(1), ".decision-head .label", "10\u00a0d\u00a0ago");
        passes(Duration.ofDays(1), ".history-first .age", "11 d");
        assertThat(Fx.call(() -> window.node(".inbox-cell").getAccessibleText()))
                .contains("11 d");
    }

    @Test
    void ofAPolicyInItsColumnAndOfTheLastSynchronization() {
        window.show(ScreenId.POLICIES);
        window.press(KeyCode.CONTROL, KeyCode.K);
        window.write("sort by changed");
        window.press(KeyCode.ENTER);
        passes(Duration.ofDays(1), "#status", "1 d ago");
    }

    @Test
    void ofWhatComesIntoViewAgain() {
        window.show(ScreenId.OUTBOX);
        desk.clock.advance(Duration.ofDays(6));
        Fx.run(() -> window.screens.show(ScreenId.APPROVALS));
        assertThat(Fx.call(() -> texts(".inbox-cell .age"))).contains("9 d").doesNotContain("3 d");
    }
}
