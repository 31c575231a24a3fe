package io.sluice.console.opening;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.signin.Browsers;
import io.sluice.console.support.Appearance;
import io.sluice.console.support.Fx;
import io.sluice.console.support.Fxml;
import io.sluice.console.support.Keys;
import io.sluice.console.support.SameThreadTasks;
import io.sluice.console.support.Views;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What keeps a device out stands on screen before the console does, and can be handed on to the letter (R24). */
class OpeningScreenTest {
    private static final String WHY = "R24: device registered is required and not met. The device"
        + " pq3Qu1EeT4bSZYkXdHSZUP-3XPFn5eUDxVUO9V7oVZ4 is not known to the device management. Accepted: a device that"
        + " is registered for this person. This lies on the customer's side: identities and devices are the customer's"
        + " own. Have it put right in its directory or device management, and then sign in again.";

    private record Known(Question question, String identity) implements Opener<String> {
        @Override
        public String open(Answers answers) {
            return "";
        }
    }

    private record Refused(Question question) implements Opener<String> {
        @Override
        public String open(Answers answers) {
            throw new OpeningProblem(WHY, null);
        }
    }

    private static Stage window(Question question, boolean dark) {
        return Fx.call(() -> {
            Appearance.theme(dark);
            OpeningViewModel model =
                    new OpeningViewModel(new Refused(question), new SameThreadTasks(), Browsers.none(), opened -> {});
            Scene scene = new Scene(Views.load(Fxml.OPENING, new OpeningView(model, () -> {})), 1000, 700);
            Appearance.dress(scene, dark, 100);
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.show();
            if (question != Question.NOTHING) {
                model.identityProperty().set("officer");
                model.passphraseProperty().set("seven quiet lamps wander");
                model.againProperty().set("seven quiet lamps wander");
                model.submit();
            }
            return stage;
        });
    }

    /** The one of the two boxes that is shown has it. */
    private static Button copy(Stage stage) {
        List<Node> buttons = Fx.call(() -> stage.getScene().getRoot().lookupAll(".copy-button").stream()
                .filter(node -> node.getParent().getParent().isVisible())
                .toList());
        assertThat(buttons).hasSize(1);
        return (Button) buttons.getFirst();
    }

    @ParameterizedTest
    @EnumSource
    void theMessageIsCopiedByKeyboard(Question question) {
        Stage stage = window(question, false);
        Button copy = copy(stage);
        assertThat(copy.getAccessibleText()).isEqualTo("Copy message");
        assertThat(Fx.call(copy::isFocusTraversable)).isTrue();
        Fx.run(copy::requestFocus);
        Keys.press(KeyCode.SPACE);
        assertThat(Fx.call(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(WHY);
        Fx.run(stage::close);
    }

    @ParameterizedTest
    @CsvSource({"NEW_PASSPHRASE,officer,passphrase", "NEW_PASSPHRASE,'',identity", "PASSPHRASE,'',passphrase"})
    void theCursorIsInTheFirstFieldThatIsEmpty(Question question, String identity, String field) {
        Stage stage = Fx.call(() -> {
            OpeningViewModel model = new OpeningViewModel(
                    new Known(question, identity), new SameThreadTasks(), Browsers.none(), opened -> {});
            Stage shown = new Stage();
            shown.setScene(new Scene(Views.load(Fxml.OPENING, new OpeningView(model, () -> {})), 1000, 700));
            shown.show();
            return shown;
        });
        assertThat(Fx.call(() -> stage.getScene().getFocusOwner().getId())).isEqualTo(field);
        Fx.run(stage::close);
    }

    @Test
    void isDrawn() {
        for (Question question : Question.values()) {
            for (boolean dark : new boolean[] {false, true}) {
                Stage stage = window(question, dark);
                assertThat(Fx.picture(
                                stage.getScene(),
                                "opening-device-" + question.name().toLowerCase(Locale.ROOT)
                                        + (dark ? "-dark" : "-light")))
                        .isNotEmptyFile();
                Fx.run(stage::close);
            }
        }
    }
}
