package io.sluice.console.check;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.check.SourceAnswer.Place;
import io.sluice.console.check.SourceQuestion.Kind;
import io.sluice.console.pieces.Segments;
import io.sluice.console.pieces.SkeletonRows;
import io.sluice.egress.BucketAccess;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Asks which source and where it keeps its data; below, the answer and what it imports. */
public final class SourceView {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    private final SourceViewModel model;
    private final SourceSections sections;

    private @Nullable Place seen;

    @FXML
    private TextField workload;

    @FXML
    private Label workloadMessage;

    @FXML
    private TextField stored;

    @FXML
    private Label locationLabel;

    @FXML
    private VBox place;

    @FXML
    private HBox kinds;

    @FXML
    private VBox needs;

    @FXML
    private HBox need;

    @FXML
    private StackPane below;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox body;

    /** A view of the check. */
    SourceView(SourceViewModel model, SourceSections sections) {
        this.model = model;
        this.sections = sections;
    }

    @FXML
    void initialize() {
        WorkloadField.bind(workload, workloadMessage, below, model.finder(), this::focusNext);
        stored.textProperty().bindBidirectional(model.locationProperty());
        ToggleGroup stores = new ToggleGroup();
        toggle(kinds, stores, "kind-s3", text("check.source.kind.s3"), Kind.S3);
        toggle(kinds, stores, "kind-abfs", text("check.source.kind.abfs"), Kind.ABFS);
        toggle(kinds, stores, "kind-other", text("check.source.kind.other"), Kind.OTHER);
        Segments.bind(stores, Kind.class, model.kindProperty());
        ToggleGroup accesses = new ToggleGroup();
        for (BucketAccess each : BucketAccess.values()) {
            toggle(need, accesses, each.name().toLowerCase(Locale.ROOT), each.title(), each);
        }
        Segments.bind(accesses, BucketAccess.class, model.needProperty());
        model.kindProperty().subscribe(this::ask);
        model.answerProperty().subscribe(this::show);
    }

    private static void toggle(HBox box, ToggleGroup group, String id, String title, Object value) {
        ToggleButton button = new ToggleButton(title);
        button.setId(id);
        button.setUserData(value);
        button.setToggleGroup(group);
        box.getChildren().add(button);
    }

    private void ask(Kind kind) {
        boolean placed = kind != Kind.OTHER;
        place.setVisible(placed);
        needs.setVisible(kind == Kind.S3);
        needs.setManaged(kind == Kind.S3);
        String asked = text(kind == Kind.ABFS ? "check.source.account" : "check.source.bucket");
        locationLabel.setText(asked);
        stored.setAccessibleText(asked);
        stored.setPromptText(text(kind == Kind.ABFS ? "check.source.account.prompt" : "check.source.bucket.prompt"));
    }

    private void show(@Nullable SourceAnswer answer) {
        Steps.place(
                scroll,
                body,
                answer == null ? new SkeletonRows(4) : sections.of(answer),
                answer != null && answer.place() instanceof Place.NotAsked && answer.workload() == null);
        // Another question is answered from the top; the same answer, brought up to date, stays where it is read.
        if (answer != null && !answer.place().equals(seen)) {
            seen = answer.place();
            scroll.setVvalue(0);
        }
        boolean wrong = answer != null && answer.place() instanceof Place.Invalid;
        stored.pseudoClassStateChanged(ERROR, wrong);
        stored.setAccessibleHelp(answer == null ? "" : SourceSections.spoken(answer));
    }

    /** Writes a suggestion into the field. */
    void take(String suggestion) {
        model.locationProperty().set(suggestion);
        stored.requestFocus();
        stored.end();
    }

    private void focusNext() {
        if (place.isVisible()) {
            stored.requestFocus();
            stored.selectAll();
        } else {
            scroll.requestFocus();
        }
    }

    /** Puts the cursor where the question begins. */
    public void focusWorkload() {
        workload.requestFocus();
        workload.selectAll();
    }
}
