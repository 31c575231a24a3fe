package io.sluice.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.settings.ThemeChoice;
import io.sluice.console.support.Fx;
import io.sluice.egress.Act;
import io.sluice.egress.Rule;
import io.sluice.protocol.Outcome;
import io.sluice.sync.SyncStatus.Connection;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In the smallest window that is promised nothing that has to be read is cut off. */
class NarrowWindowTest {
    private final Desk desk = new Desk();
    private DeskWindow window;

    @BeforeEach
    void open() {
        window = new DeskWindow(desk, ThemeChoice.LIGHT, 1000, 700);
        Fx.run(() -> List.of(
                        "Mail relay",
                        "Resolver",
                        "Oracle, paint shop",
                        "Public statistics",
                        "Bookshop feed",
                        "Report bucket",
                        "Model weights",
                        "Stripe webhooks",
                        "Instance metadata",
                        "Everything on HTTPS")
                .forEach(this::refused));
        Fx.run(() -> desk.decisions.queue(desk.look("Stripe for invoicing"), new Act.Deny("No.")));
        Fx.run(() -> desk.sync.become(Connection.OFFLINE));
        window.settle();
    }

    private void refused(String name) {
        desk.decisions.queue(desk.look(name), new Act.Deny("No."));
        desk.model.answered(new Outcome.Refused(
                desk.model.entries().getLast().command().id(), Rule.R6, "It was withdrawn.", false));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private List<String> cut(String selector) {
        return Fx.call(() -> window.scene.getRoot().lookupAll(selector).stream()
                .filter(Node::isVisible)
                .map(Labeled.class::cast)
                .filter(Labeled::isTextTruncated)
                .map(Labeled::getText)
                .toList());
    }

    private Bounds bounds(String selector) {
        return Fx.call(() -> {
            Node node = window.node(selector);
            return node.localToScene(node.getBoundsInLocal());
        });
    }

    @Test
    void theTabsOfTheInbox() {
        window.picture("narrow-tabs");
        assertThat(cut(".tab-toggle")).isEmpty();
        assertThat(bounds("#decided").getMaxX())
                .isLessThanOrEqualTo(bounds(".tab-row").getMaxX());
        assertThat(Fx.call(() -> window.node("#attention").getAccessibleText())).isEqualTo("Needs attention, 10");
    }

    @Test
    void theTopBar() {
        assertThat(cut(".top-bar .label")).isEmpty();
        assertThat(window.text(".connection")).startsWith("Offline since");
        assertThat(bounds(".top-bar .person").getMaxX()).isLessThanOrEqualTo(1000);
    }

    @Test
    void theTopBarInLargeTextWithoutTheTimeOfTheLastSync() {
        assertThat(window.text(".connection")).contains("synced");
        Fx.run(() -> window.settings.textPercentProperty().set(130));
        window.settle();
        window.settle();
        assertThat(window.text(".connection")).isEqualTo("Offline · synced 09:29 · 1 queued · 10 need attention");
        assertThat(cut(".top-bar .label")).isEmpty();
    }

    @Test
    void theNamesInTheComparison() {
        Fx.run(() -> ((ToggleButton) window.node("#attention")).fire());
        window.settle();
        assertThat(cut(".comparison-name")).isEmpty();
        assertThat(cut(".comparison-head")).isEmpty();
        assertThat(cut(".comparison-value")).isEmpty();
    }

    @Test
    void peopleEffectAndButtonOfAnApproval() {
        Fx.run(() -> {
            desk.model.undo(desk.model.entries().getLast().command().id());
        });
        window.press(KeyCode.SLASH);
        window.write("stripe for");
        window.press(KeyCode.ENTER);
        window.press(KeyCode.A);
        window.write("bill");
        window.press(KeyCode.SHIFT, KeyCode.ENTER);
        window.write("on call");
        window.press(KeyCode.ENTER);
        window.settle();
        Bounds seen = bounds(".dialog-content");
        for (String part : List.of(".people-picker", ".outlook", "#reason")) {
            assertThat(bounds(part).getMaxY()).as(part).isLessThanOrEqualTo(seen.getMaxY());
            assertThat(bounds(part).getMinY()).as(part).isGreaterThanOrEqualTo(seen.getMinY());
        }
        assertThat(bounds(".dialog-buttons").getMaxY()).isLessThanOrEqualTo(700);
    }

    @ParameterizedTest
    @ValueSource(ints = {115, 130, 150, 200})
    void theButtonsAndTabsAtEveryTextSize(int percent) {
        Fx.run(() -> {
            window.settings.textPercentProperty().set(percent);
            window.scene.getWindow().setWidth(1280);
            window.scene.getWindow().setHeight(800);
        });
        window.press(KeyCode.SLASH);
        window.write("oracle");
        window.press(KeyCode.ENTER);
        window.settle();
        window.picture("narrow-text-" + percent);
        for (String button : List.of("#changes", "#deny", "#approve", "#grant")) {
            assertThat(bounds(button).getMaxX()).as(button).isLessThanOrEqualTo(1280 - 8);
            assertThat(bounds(button).getMinX())
                    .as(button)
                    .isGreaterThanOrEqualTo(bounds(".decision-side").getMinX());
        }
        assertThat(cut(".action-bar .button")).isEmpty();
        assertThat(Fx.call(() -> window.node(".action-bar").lookupAll(".key").stream()
                        .filter(key -> key.getLayoutBounds().getWidth() < 8)
                        .toList()))
                .as("key caps without a size")
                .isEmpty();
        assertThat(cut(".tab-toggle")).isEmpty();
    }
}
