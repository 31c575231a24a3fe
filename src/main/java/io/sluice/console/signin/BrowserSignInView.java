package io.sluice.console.signin;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.CopyButton;
import io.sluice.console.pieces.Shown;
import io.sluice.console.signin.BrowserSignInModel.Phase;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Says that the browser is open, and with which address, or why a sign-in came to nothing. */
public final class BrowserSignInView {
    private final BrowserSignInModel model;

    @FXML
    private Label lead;

    @FXML
    private VBox waiting;

    @FXML
    private HBox addressLine;

    @FXML
    private TextField address;

    @FXML
    private Label problem;

    /** The controller of {@code browser-sign-in.fxml}. */
    public BrowserSignInView(BrowserSignInModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        addressLine
                .getChildren()
                .add(new CopyButton(
                        text("signin.address"), () -> model.addressProperty().get()));
        address.textProperty().bind(model.addressProperty());
        problem.textProperty().bind(model.problemProperty());
        model.phaseProperty().subscribe(this::show);
    }

    private void show(Phase phase) {
        lead.setText(
                switch (phase) {
                    case NONE -> text("signin.asking");
                    case WAITING -> text("signin.waiting", model.place());
                    case FAILED -> text("signin.failed");
                });
        Shown.set(waiting, phase == Phase.WAITING);
        Shown.set(problem, phase == Phase.FAILED);
    }
}
