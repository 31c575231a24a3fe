package io.sluice.console.policies;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.Desk;
import io.sluice.console.DeskWindow;
import io.sluice.console.review.PolicyList;
import io.sluice.console.settings.ThemeChoice;
import io.sluice.console.support.Fx;
import io.sluice.console.support.ScreenId;
import io.sluice.egress.Act;
import io.sluice.egress.PolicyState;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person has proposed: its state, and what the person can still do about it. */
class CreatedScreenTest {
    private static DeskWindow open(Desk desk, ThemeChoice theme, int width, int height) {
        DeskWindow window = new DeskWindow(desk, theme, width, height);
        window.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        return window;
    }

    private static List<PolicyList.Line> listed(DeskWindow window) {
        return Fx.call(() -> ((TableView<?>) window.node(".policy-table"))
                .getItems().stream()
                        .map(row -> Objects.requireNonNull(((Row) row).line()))
                        .toList());
    }

    private static void select(DeskWindow window, String name) {
        for (int i = 0;
                i < listed(window).stream().map(PolicyList.Line::name).toList().indexOf(name);
                i++) {
            window.press(KeyCode.J);
        }
    }

    @Test
    void listsOnesOwnTheNewestFirst() {
        Desk desk = new Desk("Research engineer");
        try (DeskWindow window = open(desk, ThemeChoice.LIGHT, 1280, 800)) {
            assertThat(Fx.call(window.screens.currentProperty()::get)).isEqualTo(ScreenId.CREATED);
            assertThat(listed(window))
                    .extracting(PolicyList.Line::name)
                    .containsExactly(
                            "Model weights",
                            "Measurements of the cooperative weather stations along the northern supply corridor",
                            "Resolver",
                            "Everything on HTTPS");
        }
        assertThat(desk.tasks.unhandled()).isEmpty();
    }

    @Test
    void answersARequestForChanges() {
        Desk desk = new Desk("Research engineer");
        try (DeskWindow window = open(desk, ThemeChoice.LIGHT, 1280, 800)) {
            assertThat(window.text(".decision .callout-what")).contains("Which repositories");
            Fx.run(() -> ((ButtonBase) window.node(".decision .callout .button")).fire());
            window.settle();
            Fx.run(() -> ((TextInputControl) window.node(".dialog-box #justification"))
                    .setText("Only the repositories that legal has checked."));
            window.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(desk.model.entries().getLast().command().act())
                    .isInstanceOfSatisfying(
                            Act.EditProposal.class,
                            edit -> assertThat(edit.words().justification()).startsWith("Only the repositories"));
            assertThat(listed(window).getFirst().changesRequested()).isFalse();
        }
        assertThat(desk.tasks.unhandled()).isEmpty();
    }

    @Test
    void withdraws() {
        Desk desk = new Desk("Research engineer");
        try (DeskWindow window = open(desk, ThemeChoice.LIGHT, 1280, 800)) {
            select(window, "Resolver");
            window.press(KeyCode.CONTROL, KeyCode.K);
            window.write("withdraw");
            window.press(KeyCode.ENTER);
            window.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(desk.policy("Resolver").state()).isEqualTo(PolicyState.WITHDRAWN);
            assertThat(listed(window))
                    .filteredOn(item -> item.name().equals("Resolver"))
                    .singleElement()
                    .extracting(PolicyList.Line::state)
                    .isEqualTo(PolicyState.WITHDRAWN);
        }
        assertThat(desk.tasks.unhandled()).isEmpty();
    }

    @Test
    void saysHowToFillItWhereItIsEmpty() {
        try (DeskWindow window = open(new Desk("Second officer"), ThemeChoice.LIGHT, 1280, 800)) {
            assertThat(window.text(".list-instead .empty-why")).isEqualTo("You have proposed nothing yet");
            assertThat(Fx.call(() -> window.scene.getRoot().lookupAll(".empty-state").stream()
                            .filter(node -> Stream.<Node>iterate(node, Objects::nonNull, Node::getParent)
                                    .allMatch(Node::isVisible))
                            .count()))
                    .as("where there is no list there is nothing to choose from it")
                    .isEqualTo(1);
            window.picture("created-empty");
            window.press(KeyCode.N);
            assertThat(window.overlays.dialogs().isOpen()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,1280,800", "DARK,1280,800", "LIGHT,1000,700", "DARK,1000,700"})
    void isDrawn(ThemeChoice theme, int width, int height) {
        String suffix = "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width;
        try (DeskWindow window = open(new Desk("Research engineer"), theme, width, height)) {
            window.picture("created" + suffix);
            assertThat(listed(window)).isNotEmpty();
        }
        try (DeskWindow window = open(new Desk("Second officer"), theme, width, height)) {
            window.picture("created-empty" + suffix);
            assertThat(listed(window)).isEmpty();
        }
    }
}
