package io.sluice.console.about;

import io.sluice.console.pieces.CodeBlock;
import io.sluice.console.pieces.KeyValueBlock;
import io.sluice.console.support.Clip;
import io.sluice.console.support.Texts;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
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
        KeyValueBlock block = new KeyValueBlock();
        facts.all().forEach(block::addCode);
        list.getChildren().add(block);
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
