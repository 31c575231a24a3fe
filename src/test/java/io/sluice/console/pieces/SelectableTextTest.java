package io.sluice.console.pieces;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.support.Appearance;
import io.sluice.console.support.Fx;
import io.sluice.console.support.Keys;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SelectableTextTest {
    private static final String LONG =
            "Card payments for the invoicing pipeline, which moves to the new workspace in December, and after that the"
                    + " refunds of each day.";

    private final List<String> typed = new ArrayList<>();
    private Stage stage;
    private VBox root;

    @BeforeEach
    void show() {
        Fx.run(() -> {
            TextField before = new TextField();
            root = new VBox(
                    before, new KeyValueBlock().add("Project", "Billing").addWords("Justification", LONG));
            root.addEventHandler(KeyEvent.KEY_TYPED, event -> typed.add(event.getCharacter()));
            Appearance.theme(false);
            Scene scene = new Scene(root, 360, 400);
            Appearance.dress(scene, false, 100);
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
            before.requestFocus();
        });
        Keys.settle();
    }

    @AfterEach
    void close() {
        Fx.run(stage::close);
    }

    private void press(KeyCode... keys) {
        Keys.press(keys);
    }

    private String focused() {
        return Fx.call(() -> root.getScene().getFocusOwner().getAccessibleText());
    }

    @Test
    void isReachedByTabAndLeftByTab() {
        press(KeyCode.TAB);
        assertThat(focused()).isEqualTo("Project");
        press(KeyCode.TAB);
        assertThat(focused()).isEqualTo("Justification");
        press(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(focused()).isEqualTo("Project");
    }

    @Test
    void isSelectedAndCopiedByKey() {
        press(KeyCode.TAB);
        press(KeyCode.TAB);
        press(KeyCode.CONTROL, KeyCode.A);
        press(KeyCode.CONTROL, KeyCode.C);
        assertThat(Fx.call(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(LONG);
    }

    @Test
    void leavesSingleKeysToTheScreenAndItsTextAsItIs() {
        press(KeyCode.TAB);
        typed.clear();
        press(KeyCode.S);
        assertThat(typed).containsExactly("s");
        assertThat(Fx.call(() -> ((SelectableText) root.getScene().getFocusOwner()).getText()))
                .isEqualTo("Billing");
    }

    @Test
    void isAsHighAsItsWordsNeed() {
        double line = height("Project");
        double lines = height("Justification");
        assertThat(lines).isGreaterThan(line * 2.5);
        double words = Fx.call(() -> {
            Text inside = (Text) text("Justification").lookup(".content .text");
            return inside.getLayoutBounds().getHeight();
        });
        assertThat(lines).isBetween(words, words + 12);
    }

    private double height(String name) {
        return Fx.call(() -> ((Region) text(name)).getHeight());
    }

    private Node text(String name) {
        return root.lookupAll(".selectable").stream()
                .filter(node -> name.equals(node.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }
}
