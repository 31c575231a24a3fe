package io.sluice.console.buckets;

import io.sluice.console.buckets.PolicyCheckModel.Result;
import io.sluice.console.pieces.Callout;
import io.sluice.console.pieces.Icons;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Takes a bucket policy and shows what it means. */
public final class PolicyCheckView {
    private final PolicyCheckModel model;

    @FXML
    private TextArea policy;

    @FXML
    private VBox result;

    /** A view of the check. */
    public PolicyCheckView(PolicyCheckModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        policy.textProperty().bindBidirectional(model.policyProperty());
        model.resultProperty().subscribe(this::show);
    }

    private void show(Result now) {
        result.getChildren().clear();
        policy.setAccessibleHelp(now.conclusion());
        if (now.conclusion().isEmpty()) {
            return;
        }
        Label conclusion = new Label(now.conclusion(), Icons.of(icon(now), now.tone()));
        conclusion.setId("conclusion");
        conclusion.getStyleClass().addAll("conclusion-first", "note");
        conclusion.setWrapText(true);
        conclusion.setMinHeight(Label.USE_PREF_SIZE);
        result.getChildren().add(conclusion);
        now.lines().forEach(line -> result.getChildren().add(new Callout(line.tone(), line.message(), line.advice())));
    }

    private static Feather icon(Result now) {
        return switch (now.tone()) {
            case SUCCESS -> Feather.CHECK_CIRCLE;
            case DANGER -> Feather.SLASH;
            case NEUTRAL, ACCENT, ATTENTION -> Feather.ALERT_TRIANGLE;
        };
    }
}
