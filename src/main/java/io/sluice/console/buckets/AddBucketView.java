package io.sluice.console.buckets;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.cloud.NameControls;
import io.sluice.console.forms.Fields;
import io.sluice.console.pieces.Segments;
import io.sluice.egress.BucketAccess;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** Asks for a bucket and the access to it. */
public final class AddBucketView {
    private final AddBucketForm form;
    private final ToggleGroup levels = new ToggleGroup();

    @FXML
    private TextField bucket;

    @FXML
    private Label bucketMessage;

    @FXML
    private Button suggestion;

    @FXML
    private Label warning;

    @FXML
    private HBox access;

    @FXML
    private TextArea reason;

    @FXML
    private Label reasonMessage;

    @FXML
    private Label message;

    /** A view of the form. */
    public AddBucketView(AddBucketForm form) {
        this.form = form;
    }

    @FXML
    void initialize() {
        NameControls.bind(bucket, bucketMessage, suggestion, form.bucket());
        Fields.show(warning, form.warningProperty());
        for (BucketAccess each : BucketAccess.values()) {
            ToggleButton level = new ToggleButton(each.title());
            level.setAccessibleText(text("buckets.access.spoken", each.title()));
            level.setToggleGroup(levels);
            level.setUserData(each);
            access.getChildren().add(level);
        }
        Segments.bind(levels, BucketAccess.class, form.accessProperty());
        Fields.bind(reason, reasonMessage, form.reason());
        Fields.show(message, form.messageProperty());
    }
}
