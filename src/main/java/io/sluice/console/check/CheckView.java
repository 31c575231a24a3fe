package io.sluice.console.check;

import io.sluice.console.support.Times;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Asks which workload and where to; below, the answer. */
public final class CheckView {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    private final CheckViewModel model;
    private final AnswerSections sections;

    @FXML
    private TextField workload;

    @FXML
    private Label workloadMessage;

    @FXML
    private TextField target;

    @FXML
    private StackPane below;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox body;

    /**
     * A view of the check.
     *
     * @param open shows a policy's details
     */
    public CheckView(CheckViewModel model, Clock clock, Times times, Consumer<UUID> open) {
        this.model = model;
        this.sections = new AnswerSections(() -> times.full(clock.instant()), open, this::take);
    }

    @FXML
    void initialize() {
        WorkloadField.bind(workload, workloadMessage, below, model.finder(), this::focusTarget);
        target.textProperty().bindBidirectional(model.targetProperty());
        target.setOnAction(event -> model.finish());
        target.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                model.finish();
            }
        });
        model.answerProperty().subscribe(this::show);
    }

    private void show(Answer answer) {
        Node shown = sections.of(answer);
        boolean grows = !(answer instanceof Answer.Of);
        Steps.place(scroll, body, shown, grows);
        scroll.setVvalue(0);
        boolean wrong = AnswerSections.wrong(answer);
        target.pseudoClassStateChanged(ERROR, wrong);
        target.setAccessibleHelp(AnswerSections.spoken(answer));
        boolean permitted = !(answer instanceof Answer.NotPermitted);
        workload.setDisable(!permitted);
        target.setDisable(!permitted);
    }

    private void take(String suggestion) {
        model.targetProperty().set(suggestion);
        focusTarget();
        target.end();
    }

    private void focusTarget() {
        target.requestFocus();
        target.selectAll();
    }

    /** Puts the cursor where the question begins. */
    public void focusWorkload() {
        workload.requestFocus();
        workload.selectAll();
    }

    /** Copies the answer, if there is one. */
    public void copy() {
        model.answered().ifPresent(sections::copy);
    }
}
