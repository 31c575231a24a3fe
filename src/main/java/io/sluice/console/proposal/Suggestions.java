package io.sluice.console.proposal;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.Fields;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;

/** What could be written instead of what is refused, as buttons (R1). */
final class Suggestions {
    private Suggestions() {}

    /** Binds a field to its control, with its message and its suggestions below. */
    static void bind(
            TextField control, Label message, FlowPane suggestions, CheckedField field, Consumer<String> take) {
        Fields.bind(control, message, field.field());
        field.suggestionsProperty().subscribe(found -> {
            suggestions.getChildren().setAll(buttons(found, each -> {
                control.requestFocus();
                take.accept(each);
                control.end();
            }));
            shown(suggestions, !found.isEmpty());
        });
    }

    /** A button for each. */
    static List<Button> buttons(List<String> found, Consumer<String> take) {
        return buttons(found, each -> each, take);
    }

    /**
     * A button for each.
     *
     * @param written what would stand there if it were taken
     */
    static List<Button> buttons(List<String> found, UnaryOperator<String> written, Consumer<String> take) {
        return found.stream()
                .map(each -> {
                    Button button = new Button(written.apply(each));
                    button.getStyleClass().addAll("small", "mono", "suggestion");
                    button.setAccessibleText(text("proposal.suggestion", button.getText()));
                    button.setOnAction(event -> take.accept(each));
                    return button;
                })
                .toList();
    }

    /** Shows a node, or takes it away with its room. */
    static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
