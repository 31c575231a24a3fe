package io.sluice.console.about;

import io.sluice.console.pieces.CodeBlock;
import io.sluice.console.support.Clip;
import io.sluice.console.support.Texts;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Versions and places, and the licences of the libraries and the reference data that this program ships. */
public final class AboutView {
    private final Facts facts;

    @FXML
    private VBox list;

    @FXML
    private Button copy;

    /** A view of these facts. */
    public AboutView(Facts facts) {
        this.facts = facts;
    }

    @FXML
    void initialize() {
        facts.all().forEach((name, value) -> {
            Label label = new Label(name);
            label.getStyleClass().add("field-label");
            TextField field = new TextField(value);
            field.setEditable(false);
            field.setAccessibleText(name);
            field.getStyleClass().add("mono");
            label.setLabelFor(field);
            VBox fact = new VBox(label, field);
            fact.getStyleClass().add("form-field");
            list.getChildren().add(fact);
        });
        list.getChildren()
                .addAll(
                        new Libraries(Shipped.libraries()),
                        new CodeBlock(Texts.text("about.notice"), Shipped.notice()));
    }

    @FXML
    void copy() {
        Clip.copy(facts.diagnostics());
    }

    /** The screen comes into view. */
    void start() {
        copy.requestFocus();
    }
}
