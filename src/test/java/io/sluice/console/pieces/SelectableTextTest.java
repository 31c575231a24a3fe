package io.sluice.console.pieces;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.support.Appearance;
import io.sluice.console.support.Fx;
import io.sluice.console.support.Keys;
import io.sluice.console.support.LineBreaks;
import io.sluice.egress.Address;
import io.sluice.egress.Checked;
import io.sluice.egress.Destination;
import io.sluice.egress.PortRange;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /** As long as a name can be (R1). */
    private static final String NAME = IntStream.range(0, 12)
                    .mapToObj(i -> "warehouse-%02d".formatted(i) + "x".repeat(6))
                    .collect(Collectors.joining("."))
            + ".replication.example";

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

    @Test
    void keepsThePortWholeAndBreaksLongNamesAtTheirLabelsWhateverTheWidth() {
        for (int width = 240; width <= 900; width += 7) {
            List<String> lines = shown(destination(NAME), width);
            assertThat(lines.getLast()).as("%s", lines).endsWith(":443");
            assertThat(lines.subList(0, lines.size() - 2))
                    .as("%s at %s", lines, width)
                    .allSatisfy(line -> assertThat(line).endsWith("."));
        }
        for (int width = 80; width <= 300; width += 3) {
            assertThat(shown(destination("10.20.0.0/16"), width).getLast()).endsWith(":443");
        }
    }

    @Test
    void aDestinationIsCopiedAsItIs() {
        Destination destination = destination(NAME);
        shown(destination, 300);
        Fx.run(() -> text("Destination").requestFocus());
        press(KeyCode.CONTROL, KeyCode.C);
        assertThat(copied()).isEqualTo(destination.toString());
        press(KeyCode.CONTROL, KeyCode.A);
        Fx.run(() -> Clipboard.getSystemClipboard().clear());
        press(KeyCode.CONTROL, KeyCode.C);
        assertThat(copied()).isEqualTo(destination.toString());
    }

    private static String copied() {
        return Fx.call(() -> Clipboard.getSystemClipboard().getString());
    }

    private static Destination destination(String address) {
        return new Destination(((Checked.Valid<Address>) Address.parse(address)).value(), new PortRange(443, 443));
    }

    /** The lines that a block of this width shows of it. */
    private List<String> shown(Destination destination, int width) {
        Fx.run(() -> {
            KeyValueBlock block = new KeyValueBlock().addDestination("Destination", destination);
            block.setMinWidth(width + 160);
            block.setMaxWidth(width + 160);
            root.getChildren().set(1, block);
        });
        Keys.settle();
        Keys.settle();
        return Fx.call(() -> {
            Text inside = (Text) text("Destination").lookup(".content .text");
            return inside.getLayoutInfo().getTextLines(false).stream()
                    .map(line -> LineBreaks.without(inside.getText().substring(line.start(), line.end())))
                    .toList();
        });
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
