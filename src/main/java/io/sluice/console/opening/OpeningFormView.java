package io.sluice.console.opening;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.Fields;
import io.sluice.console.forms.Focus;
import io.sluice.console.opening.OpeningView.Other;
import io.sluice.console.opening.OpeningView.Where;
import io.sluice.console.pieces.Shown;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/** Asks what must be known before an enrollment is opened: who signs in, and the passphrase of the store. */
final class OpeningFormView {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    private static final String FIELD_ERROR = "field-error";

    private final OpeningViewModel model;
    private final Runnable quit;
    private final Where where;
    private final List<Other> choices;

    @FXML
    private Label title;

    @FXML
    private Label place;

    @FXML
    private Node identityField;

    @FXML
    private TextField identity;

    @FXML
    private PasswordField passphrase;

    @FXML
    private Label identityMessage;

    @FXML
    private Label passphraseMessage;

    @FXML
    private Label againMessage;

    @FXML
    private Label rule;

    @FXML
    private Node againField;

    @FXML
    private PasswordField again;

    @FXML
    private HBox problemLine;

    @FXML
    private Label problem;

    @FXML
    private MenuButton others;

    @FXML
    private Button setAside;

    @FXML
    private Button submit;

    /** The controller of {@code opening-form.fxml}. */
    OpeningFormView(OpeningViewModel model, Runnable quit, Where where, List<Other> others) {
        this.model = model;
        this.quit = quit;
        this.where = where;
        this.choices = List.copyOf(others);
    }

    @FXML
    void initialize() {
        // Nobody types a passphrase without knowing where to.
        title.setText(
                where.enrollment().isEmpty()
                        ? text("opening.sign-in")
                        : text("opening.sign-in.named", where.enrollment()));
        Shown.set(place, !where.backend().isEmpty());
        rule.setText(text("opening.passphrase.rule", NewPassphrase.LEAST));
        identity.textProperty().bindBidirectional(model.identityProperty());
        passphrase.textProperty().bindBidirectional(model.passphraseProperty());
        again.textProperty().bindBidirectional(model.againProperty());
        // Of a field is said under the field; at the foot stands what concerns none.
        problemLine
                .visibleProperty()
                .bind(model.problemProperty()
                        .isNotEmpty()
                        .and(model.aboutProperty().isNull()));
        problemLine.managedProperty().bind(problemLine.visibleProperty());
        OpeningPieces.problem(problemLine, problem, model);
        OpeningPieces.others(others, choices);
        OpeningPieces.setAside(setAside, model);
        submit.setDefaultButton(true);
        model.questionProperty().subscribe(this::ask);
        model.problemProperty().subscribe(this::tell);
        // What was mended is news, and no error.
        model.mendedProperty().subscribe(mended -> {
            problem.getStyleClass().removeAll(FIELD_ERROR);
            if (!mended) {
                problem.getStyleClass().add(FIELD_ERROR);
            }
        });
    }

    private void tell(String sentence) {
        Asked about = model.aboutProperty().get();
        for (Asked each : Asked.values()) {
            String words = each == about ? sentence : "";
            Fields.words(message(each), words);
            control(each).pseudoClassStateChanged(ERROR, !words.isEmpty());
        }
        explain();
        if (about != null && !sentence.isEmpty()) {
            focus();
        }
    }

    private TextField control(Asked answer) {
        return switch (answer) {
            case IDENTITY -> identity;
            case PASSPHRASE -> passphrase;
            case AGAIN -> again;
        };
    }

    private Label message(Asked answer) {
        return switch (answer) {
            case IDENTITY -> identityMessage;
            case PASSPHRASE -> passphraseMessage;
            case AGAIN -> againMessage;
        };
    }

    /** What a screen reader says of the fields: what is wrong, and what a new passphrase must be. */
    private void explain() {
        identity.setAccessibleHelp(identityMessage.getText());
        again.setAccessibleHelp(againMessage.getText());
        String wrong = passphraseMessage.getText();
        boolean makes = model.questionProperty().get().makes();
        passphrase.setAccessibleHelp(wrong.isEmpty() && makes ? rule.getText() : wrong);
    }

    private void ask(Question question) {
        Shown.set(identityField, question == Question.NEW_PASSPHRASE);
        boolean known =
                question != Question.NEW_PASSPHRASE && !identity.getText().isBlank();
        place.setText(
                known
                        ? text("opening.backend.as", where.backend(), identity.getText())
                        : text("opening.backend", where.backend()));
        Shown.set(againField, question.makes());
        Shown.set(rule, question.makes());
        explain();
        submit.setText(text(question == Question.NEW_PASSPHRASE_ALONE ? "signin.act" : "opening.open"));
    }

    /**
     * Puts the cursor into the answer that is wrong, else where the first one is missing: what is typed there must not turn
     * out to be the passphrase, in clear.
     */
    void focus() {
        Asked about = model.aboutProperty().get();
        if (about != null) {
            Focus.on(control(about));
            control(about).selectAll();
            return;
        }
        boolean asked = identityField.isVisible() && identity.getText().isBlank();
        Focus.on(asked ? identity : passphrase);
    }

    @FXML
    void submit() {
        model.submit();
    }

    @FXML
    void setAside() {
        model.setAside();
    }

    @FXML
    void quit() {
        quit.run();
    }
}
