package io.sluice.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.opening.Answers;
import io.sluice.console.opening.Opener;
import io.sluice.console.opening.OpeningProblem;
import io.sluice.console.opening.OpeningView;
import io.sluice.console.opening.OpeningViewModel;
import io.sluice.console.opening.Question;
import io.sluice.console.settings.HeldSettings;
import io.sluice.console.shell.FakeSync;
import io.sluice.console.shell.StillModel;
import io.sluice.console.signin.Browsers;
import io.sluice.console.support.Appearance;
import io.sluice.console.support.Fx;
import io.sluice.console.support.Fxml;
import io.sluice.console.support.SameThreadTasks;
import io.sluice.console.support.Views;
import io.sluice.replica.LeftOut;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CompositionTest {
    private static final Instant NOW = Instant.parse("2026-03-03T14:05:00Z");

    @Test
    void theWholeConsoleIsPutTogetherAndLetsGoOfItsServices() {
        StillModel local = new StillModel();
        FakeSync sync = new FakeSync(FakeSync.online(NOW, NOW));
        ConsoleServices services = new ConsoleServices(
                local,
                local,
                sync,
                new HeldSettings(new HashMap<>()),
                new LocalFacts(Path.of("store"), "The store is encrypted.", "D".repeat(43), () -> LeftOut.NONE, null),
                null,
                Clock.fixed(NOW, ZoneOffset.UTC),
                () -> {});
        Composition composition = Fx.call(() -> new Composition(services, () -> {}));
        assertThat(Fx.call(() -> composition.scene().lookup(".navigation"))).isNotNull();
        Fx.run(composition::close);
        assertThat(local.listeners()).isZero();
        assertThat(sync.listeners()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Question.class)
    void theWindowSaysWhatItIsDoingBeforeTheConsoleIsThere(Question question) {
        Scene scene = Fx.call(() -> {
            Appearance.theme(false);
            OpeningViewModel model =
                    new OpeningViewModel(new Refused(question), new SameThreadTasks(), Browsers.none(), opened -> {});
            OpeningView view = new OpeningView(
                    model, () -> {}, new OpeningView.Where("Plant north", "https://egress.example:8443"), List.of());
            Scene made = new Scene(Views.load(Fxml.OPENING, view), 1000, 700);
            Appearance.dress(made, false, 100);
            return made;
        });
        assertThat(Fx.call(() -> scene.getRoot().lookupAll(".label").stream()
                        .filter(CompositionTest::shown)
                        .map(label -> ((Labeled) label).getText())
                        .toList()))
                .contains(
                        question == Question.NOTHING
                                ? "Plant north, https://egress.example:8443"
                                : question == Question.NEW_PASSPHRASE
                                        ? "Backend: https://egress.example:8443"
                                        : "Backend: https://egress.example:8443, as north-officer")
                .haveExactly(
                        question.name().startsWith("NEW") ? 1 : 0,
                        new Condition<>(words -> words.startsWith("At least 15 characters"), "the rule"));
        assertThat(Fx.picture(scene, "opening-" + question.name().toLowerCase(Locale.ROOT)))
                .isNotEmptyFile();
    }

    private static boolean shown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private record Refused(Question question) implements Opener<String> {
        @Override
        public String identity() {
            return "north-officer";
        }

        @Override
        public String open(Answers answers) {
            throw new OpeningProblem(
                    "Sluice is already running with this store. Use that window, or close it and try again.", null);
        }
    }
}
