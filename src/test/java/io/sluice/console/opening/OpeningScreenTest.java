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
import java.util.Objects;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
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

    private record Wrong(Question question, Asked about) implements Opener<String> {
        @Override
        public String open(Answers answers) {
            throw new OpeningProblem("There is nobody of this name to sign in as.", null, about);
        }
    }

    private record KeyGone(Question question) implements Opener<String> {
        @Override
        public String open(Answers answers) {
            throw new OpeningProblem("The key of the store is missing.", null, () -> "A new store is started.");
        }
    }

    private static Stage window(Question question, boolean dark) {
        return window(new Refused(question), dark);
    }

    private static Stage window(Opener<String> opener, boolean dark) {
        return Fx.call(() -> {
            Appearance.theme(dark);
            OpeningViewModel model = new OpeningViewModel(opener, new SameThreadTasks(), Browsers.none(), opened -> {});
            Scene scene = new Scene(Views.load(Fxml.OPENING, new OpeningView(model, () -> {})), 1000, 700);
            Appearance.dress(scene, dark, 100);
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.show();
            if (opener.question() != Question.NOTHING) {
                model.identityProperty().set("officer");
                model.passphraseProperty().set("seven quiet lamps wander");
                model.againProperty().set("seven quiet lamps wander");
                model.submit();
            }
            return stage;
        });
    }

    private static Stage unanswered(Opener<String> opener) {
        return Fx.call(() -> {
            OpeningViewModel model = new OpeningViewModel(opener, new SameThreadTasks(), Browsers.none(), opened -> {});
            Stage shown = new Stage();
            shown.setScene(new Scene(Views.load(Fxml.OPENING, new OpeningView(model, () -> {})), 1000, 700));
            shown.show();
            return shown;
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
    @EnumSource
    void noButtonIsShortenedHoweverManyThereAre(Question question) {
        Stage stage = Fx.call(() -> {
            OpeningViewModel model =
                    new OpeningViewModel(new KeyGone(question), new SameThreadTasks(), Browsers.none(), opened -> {});
            List<OpeningView.Other> others = List.of(new OpeningView.Other("Production", () -> {}));
            OpeningView view =
                    new OpeningView(model, () -> {}, new OpeningView.Where("Rehearsal", "https://a.example"), others);
            Scene scene = new Scene(Views.load(Fxml.OPENING, view), 1000, 700);
            Appearance.dress(scene, false, 100);
            Stage shown = new Stage();
            shown.setScene(scene);
            shown.show();
            model.identityProperty().set("officer");
            model.passphraseProperty().set("seven quiet lamps wander");
            model.againProperty().set("seven quiet lamps wander");
            model.submit();
            return shown;
        });
        Keys.settle();
        Fx.picture(stage.getScene(), "opening-key-gone-" + question);
        List<Labeled> buttons = Fx.call(() -> stage.getScene().getRoot().lookupAll(".opening-buttons > *").stream()
                .filter(node -> node instanceof Labeled && node.isManaged() && shown(node))
                .map(Labeled.class::cast)
                .toList());
        assertThat(buttons)
                .hasSize(4)
                .allSatisfy(button ->
                        assertThat(((Text) button.lookup(".text")).getText()).isEqualTo(button.getText()));
        Fx.run(stage::close);
    }

    private static boolean shown(Node node) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent).allMatch(Node::isVisible);
    }

    @ParameterizedTest
    @CsvSource({"NEW_PASSPHRASE,officer,passphrase", "NEW_PASSPHRASE,'',identity", "PASSPHRASE,'',passphrase"})
    void theCursorIsInTheFirstFieldThatIsEmpty(Question question, String identity, String field) {
        Stage stage = unanswered(new Known(question, identity));
        assertThat(Fx.call(() -> stage.getScene().getFocusOwner().getId())).isEqualTo(field);
        Fx.run(stage::close);
    }

    private static String message(Stage stage, String field) {
        return Fx.call(() -> ((Label) stage.getScene().lookup("#" + field + "Message")).getText());
    }

    @ParameterizedTest
    @CsvSource({
        "NEW_PASSPHRASE,IDENTITY,identity",
        "NEW_PASSPHRASE,PASSPHRASE,passphrase",
        "NEW_PASSPHRASE_ALONE,AGAIN,again",
        "PASSPHRASE,PASSPHRASE,passphrase"
    })
    void aProblemStandsUnderTheFieldThatItConcerns(Question question, Asked about, String field) {
        Stage stage = window(new Wrong(question, about), false);
        String wrong = "There is nobody of this name to sign in as.";
        TextField control = (TextField) stage.getScene().lookup("#" + field);
        assertThat(message(stage, field)).isEqualTo(wrong);
        assertThat(Fx.call(control::getAccessibleHelp)).isEqualTo(wrong);
        assertThat(Fx.call(control::getPseudoClassStates)).contains(PseudoClass.getPseudoClass("error"));
        assertThat(Fx.call(() -> stage.getScene().getFocusOwner())).isSameAs(control);
        assertThat(Fx.call(() -> stage.getScene().getRoot().lookupAll(".opening-problem").stream()
                        .filter(line -> line.isVisible() && line.getParent().isVisible())
                        .count()))
                .isZero();
        Fx.picture(stage.getScene(), "opening-wrong-" + question.name().toLowerCase(Locale.ROOT) + "-" + field);
        Fx.run(() -> control.setText("somebody else"));
        assertThat(message(stage, field)).isEmpty();
        assertThat(Fx.call(control::getPseudoClassStates)).doesNotContain(PseudoClass.getPseudoClass("error"));
        Fx.run(stage::close);
    }

    @Test
    void whatIsMissingStandsWhereItIsMissingEachTime() {
        Stage stage = unanswered(new Known(Question.PASSPHRASE, ""));
        Fx.run(() -> {
            stage.getScene().lookup("#submit").requestFocus();
            ((Button) stage.getScene().lookup("#submit")).fire();
        });
        assertThat(message(stage, "passphrase")).isEqualTo("Enter the passphrase.");
        assertThat(Fx.call(() -> stage.getScene().getFocusOwner().getId())).isEqualTo("passphrase");
        Fx.run(() -> {
            stage.getScene().lookup("#submit").requestFocus();
            ((Button) stage.getScene().lookup("#submit")).fire();
        });
        assertThat(Fx.call(() -> stage.getScene().getFocusOwner().getId())).isEqualTo("passphrase");
        Fx.run(stage::close);
    }

    @Test
    void aProblemOfAnAnswerThatIsNotAskedStandsAtTheFoot() {
        Stage stage = window(new Wrong(Question.PASSPHRASE, Asked.IDENTITY), false);
        assertThat(message(stage, "identity")).isEmpty();
        assertThat(copy(stage).getAccessibleText()).isEqualTo("Copy message");
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
