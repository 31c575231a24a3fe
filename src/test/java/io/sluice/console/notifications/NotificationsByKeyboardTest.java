package io.sluice.console.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.Desk;
import io.sluice.console.DeskWindow;
import io.sluice.console.settings.ThemeChoice;
import io.sluice.console.support.Fx;
import io.sluice.console.support.ScreenId;
import io.sluice.egress.Act;
import io.sluice.egress.ChangedPolicy;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.PolicyState;
import io.sluice.egress.Rule;
import io.sluice.egress.Step;
import io.sluice.protocol.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Bell, list and jump, by the keyboard. */
class NotificationsByKeyboardTest {
    private final Desk desk = new Desk();

    private void proposed(int howMany) {
        EgressPolicy like = desk.policy("Mail relay");
        desk.model.arrive(IntStream.range(0, howMany)
                .mapToObj(number -> ChangedPolicy.of(like)
                        .withId(new UUID(77, number))
                        .withVersion(1)
                        .policy())
                .toList());
    }

    private UUID refused() {
        desk.decisions.queue(desk.look("Mail relay"), new Act.Deny("No."));
        UUID command = desk.model.entries().getLast().command().id();
        desk.model.answered(new Outcome.Refused(command, Rule.R6, "It was withdrawn meanwhile (R6).", false));
        return command;
    }

    @Test
    void theBellCountsAndTheListLeadsToTheThing() {
        try (DeskWindow window = new DeskWindow(desk, ThemeChoice.LIGHT, 1280, 800)) {
            Fx.run(() -> proposed(12));
            window.settle();
            assertThat(window.text(".bell-count")).isEqualTo("12");
            assertThat(Fx.call(() -> window.node("#bell").getAccessibleText())).isEqualTo("Notifications, 12 unread");
            assertThat(Fx.call(() -> ((Label) window.node(".toast-text")).getText()))
                    .isEqualTo("12 new proposals");
            Fx.run(this::refused);
            Fx.run(() -> window.node("#bell").requestFocus());
            window.press(KeyCode.SPACE);
            assertThat(window.screens.currentProperty().get()).isEqualTo(ScreenId.NOTIFICATIONS);
            window.press(KeyCode.ENTER);
            assertThat(window.screens.currentProperty().get()).isEqualTo(ScreenId.APPROVALS);
            assertThat(Fx.call(() -> window.node("#bell").getAccessibleText())).isEqualTo("Notifications, 12 unread");
            window.show(ScreenId.NOTIFICATIONS);
            Fx.run(() -> ((Button) window.node("#readAll")).fire());
            window.settle();
            assertThat(Fx.call(() -> window.node("#bell").getAccessibleText())).isEqualTo("Notifications, none unread");
            assertThat(Fx.call(() -> window.node(".bell-count").isVisible())).isFalse();
        }
    }

    private void provider(PolicyState state, String reason) {
        Step step = new Step(desk.id("Platform security"), desk.clock.instant(), reason);
        desk.model.arrive(List.of(ChangedPolicy.of(desk.policy("Stripe API"))
                .withState(state, step)
                .policy()));
    }

    @ParameterizedTest
    @EnumSource(
            value = ThemeChoice.class,
            names = {"LIGHT", "DARK"})
    void whatTheProviderPausesAndResumesHasAnIconOfItsOwnAndTheReason(ThemeChoice theme) {
        try (DeskWindow window = new DeskWindow(desk, theme, 1280, 800)) {
            Fx.run(() -> provider(PolicyState.PAUSED, "Incident 4711"));
            Fx.run(() -> provider(PolicyState.ACTIVE, "The supplier has mended it."));
            window.show(ScreenId.NOTIFICATIONS);
            window.picture("notifications-resumed-" + theme.name().toLowerCase(Locale.ROOT));
            assertThat(words(window))
                    .containsExactly(
                            "Resumed by the provider: api.stripe.com:443",
                            "The supplier has mended it.",
                            "Paused by the provider: api.stripe.com:443",
                            "Incident 4711");
            assertThat(Fx.call(() -> window.scene.getRoot().lookupAll(".notification-row > .ikonli-font-icon").stream()
                            .map(icon -> ((FontIcon) icon).getIconCode())
                            .toList()))
                    .containsExactly(Feather.PLAY_CIRCLE, Feather.PAUSE_CIRCLE);
        }
    }

    private static List<String> words(DeskWindow window) {
        return Fx.call(() -> window.scene.getRoot().lookupAll(".notification-words .label").stream()
                .filter(Node::isVisible)
                .map(label -> ((Label) label).getText())
                .toList());
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,1280,800,100", "DARK,1000,700,100", "LIGHT,1000,700,200", "DARK,1280,800,130"})
    void showsItselfInBothThemesAndSizes(ThemeChoice theme, int width, int height, int percent) {
        try (DeskWindow window = new DeskWindow(desk, theme, width, height)) {
            String suffix = "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width + "-" + percent;
            Fx.run(() -> window.settings.textPercentProperty().set(percent));
            window.show(ScreenId.NOTIFICATIONS);
            window.picture("notifications-empty" + suffix);
            Fx.run(() -> proposed(12));
            Fx.run(this::refused);
            window.settle();
            window.picture("notifications" + suffix);
            List<String> cut = Fx.call(() -> window.scene.getRoot().lookupAll(".notification-words .label").stream()
                    .map(Label.class::cast)
                    .filter(label -> label.isVisible() && label.isTextTruncated())
                    .map(Label::getText)
                    .toList());
            assertThat(cut).isEmpty();
            window.show(ScreenId.SETTINGS);
            window.picture("settings-desk" + suffix);
        }
    }
}
