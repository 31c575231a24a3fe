package io.sluice.console.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DialogLayerTest {
    private final List<String> done = new ArrayList<>();
    private DialogLayer dialogs;
    private Button below;
    private CheckBox tick;
    private TextField field;
    private TextArea area;
    private Stage stage;

    @BeforeEach
    void open() {
        Fx.run(() -> {
            Appearance.theme(false);
            dialogs = new DialogLayer();
            below = new Button("Below");
            tick = new CheckBox("first");
            field = new TextField();
            area = new TextArea();
            Scene scene = new Scene(new StackPane(below, dialogs), 800, 600);
            Appearance.dress(scene, false, 100);
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
            below.requestFocus();
        });
    }

    @AfterEach
    void close() {
        Fx.run(() -> stage.close());
    }

    private boolean show(boolean confirms) {
        return Fx.call(() -> dialogs.show(new Dialog(
                "Deny",
                new VBox(tick, field, area),
                "Deny",
                Dialog.Kind.TAKES,
                () -> {
                    done.add("confirmed");
                    return confirms;
                },
                () -> done.add("cancelled"))));
    }

    private void press(KeyCode... keys) {
        Keys.press(keys);
    }

    private Node focused() {
        return Fx.call(() -> stage.getScene().getFocusOwner());
    }

    private boolean isOpen() {
        return Fx.call(() -> dialogs.isOpen());
    }

    @Test
    void putsTheFocusOnTheFirstFieldThatIsToBeFilledIn() {
        show(true);
        assertThat(focused()).isSameAs(tick);
        press(KeyCode.ESCAPE);
        Fx.run(() -> dialogs.show(
                Dialog.of("Deny", new VBox(new ComboBox<>(), new Button("Help"), field, tick), "Deny", () -> true)));
        assertThat(focused()).isSameAs(field);
    }

    @Test
    void theFocusStaysOnAControlThatIsMadeAnew() {
        VBox rows = Fx.call(() -> new VBox(new Button("View"), new Button("Import")));
        Fx.run(() -> dialogs.show(Dialog.of("Approve", new VBox(field, rows), "Approve", () -> true)));
        Button before = Fx.call(() -> (Button) rows.getChildren().getLast());
        Fx.run(before::requestFocus);
        Button anew = Fx.call(() -> new Button("Import"));
        Fx.run(() -> rows.getChildren().setAll(new Button("View"), anew));
        Fx.await("the focus on the new button", anew::isFocused);
        Fx.run(() -> rows.getChildren().clear());
        Fx.await("the focus on the first field", field::isFocused);
    }

    @Test
    void enterConfirmsAndTheFocusGoesBack() {
        show(true);
        press(KeyCode.ENTER);
        assertThat(done).containsExactly("confirmed");
        assertThat(isOpen()).isFalse();
        assertThat(focused()).isSameAs(below);
    }

    @Test
    void escapeCancelsAndTheFocusGoesBack() {
        show(true);
        press(KeyCode.ESCAPE);
        assertThat(done).containsExactly("cancelled");
        assertThat(isOpen()).isFalse();
        assertThat(focused()).isSameAs(below);
    }

    @Test
    void staysOpenWhileSomethingIsMissing() {
        show(false);
        press(KeyCode.ENTER);
        assertThat(isOpen()).isTrue();
        assertThat(done).containsExactly("confirmed");
    }

    @Test
    void neverStacks() {
        assertThat(show(true)).isTrue();
        assertThat(Fx.call(() -> dialogs.show(Dialog.page("Another", new VBox()))))
                .isFalse();
        press(KeyCode.ESCAPE);
        assertThat(isOpen()).isFalse();
    }

    @Test
    void shiftEnterIsALineInATextOfSeveralLinesAndEnterConfirms() {
        show(true);
        Fx.run(() -> area.requestFocus());
        assertThat(area.getPromptText()).isEqualTo("Enter confirms, Shift+Enter begins a new line");
        press(KeyCode.SHIFT, KeyCode.ENTER);
        assertThat(isOpen()).isTrue();
        press(KeyCode.ENTER);
        assertThat(isOpen()).isFalse();
        assertThat(done).containsExactly("confirmed");
        assertThat(area.getText()).isEqualTo("\n");
    }

    @Test
    void controlEnterConfirmsInATextOfSeveralLinesToo() {
        show(true);
        Fx.run(() -> area.requestFocus());
        press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(isOpen()).isFalse();
        assertThat(area.getText()).isEmpty();
    }

    @Test
    void enterStaysALineWhereNothingIsAsked() {
        Fx.run(() -> dialogs.show(Dialog.page("Check", new VBox(area))));
        Fx.run(() -> area.requestFocus());
        press(KeyCode.ENTER);
        assertThat(isOpen()).isTrue();
        assertThat(area.getText()).isEqualTo("\n");
        assertThat(area.getPromptText()).isEmpty();
    }

    @Test
    void enterOnCancelCancels() {
        show(true);
        Fx.run(() -> dialogs.lookupAll(".button").stream()
                .filter(node -> "Cancel".equals(((Button) node).getText()))
                .forEach(Node::requestFocus));
        press(KeyCode.ENTER);
        assertThat(done).containsExactly("cancelled");
    }

    @Test
    void enterOnACheckBoxConfirmsAndSpaceTicksIt() {
        show(true);
        Fx.run(() -> tick.requestFocus());
        press(KeyCode.SPACE);
        assertThat(tick.isSelected()).isTrue();
        assertThat(isOpen()).isTrue();
        press(KeyCode.ENTER);
        assertThat(tick.isSelected()).isTrue();
        assertThat(isOpen()).isFalse();
        assertThat(done).containsExactly("confirmed");
    }

    @Test
    void aCheckBoxThatHasTheFocusIsSeenToHaveItHoweverItCameThere() {
        show(true);
        assertThat(focused()).isSameAs(tick);
        int given = layers();
        Fx.run(() -> area.requestFocus());
        int without = layers();
        press(KeyCode.SHIFT, KeyCode.TAB);
        press(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(focused()).isSameAs(tick);
        assertThat(layers()).isEqualTo(given).isGreaterThan(without);
    }

    private int layers() {
        return Fx.call(() -> {
            stage.getScene().getRoot().applyCss();
            return ((Region) tick.lookup(".box")).getBackground().getFills().size();
        });
    }

    @Test
    void aDialogThatAClickOpenedGivesTheFocusBackToTheList() {
        ListView<String> list = Fx.call(() -> new ListView<>());
        Button opens = Fx.call(() -> new Button("Deny"));
        Fx.run(() -> {
            ((StackPane) stage.getScene().getRoot()).getChildren().addFirst(new VBox(list, opens));
            list.requestFocus();
            opens.fireEvent(new MouseEvent(
                    MouseEvent.MOUSE_PRESSED,
                    0,
                    0,
                    0,
                    0,
                    MouseButton.PRIMARY,
                    1,
                    false,
                    false,
                    false,
                    false,
                    true,
                    false,
                    false,
                    true,
                    false,
                    true,
                    null));
            opens.requestFocus();
        });
        show(true);
        press(KeyCode.ESCAPE);
        assertThat(focused()).isSameAs(list);
        Fx.run(() -> opens.requestFocus());
        show(true);
        press(KeyCode.ESCAPE);
        assertThat(focused()).isSameAs(opens);
    }

    @Test
    void enterBeginsALineWhereLinesAreTakenInByControlEnter() {
        LinesField lines = Fx.call(() -> new LinesField(() -> done.add("taken")));
        Fx.run(() ->
                dialogs.show(Dialog.of("Propose", new VBox(lines, field), "Propose", () -> done.add("confirmed"))));
        Fx.run(() -> lines.requestFocus());
        press(KeyCode.ENTER);
        assertThat(lines.getText()).isEqualTo("\n");
        press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(done).containsExactly("taken");
        press(KeyCode.TAB);
        assertThat(focused()).isSameAs(field);
        assertThat(lines.getText()).isEqualTo("\n");
    }

    @Test
    void theKeyboardDoesNotLeaveTheDialog() {
        Fx.run(() -> dialogs.show(Dialog.of("Approve", new VBox(field), "Approve", () -> true)));
        for (int i = 0; i < 12; i++) {
            press(KeyCode.TAB);
            assertThat(focused()).isNotSameAs(below);
        }
    }
}
