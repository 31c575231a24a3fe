package io.sluice.console.opening;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.Focus;
import io.sluice.console.opening.OpeningViewModel.Phase;
import io.sluice.console.pieces.CopyButton;
import io.sluice.console.signin.BrowserSignInModel;
import io.sluice.console.signin.BrowserSignInView;
import io.sluice.console.support.Fxml;
import io.sluice.console.support.Views;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What the window shows before the console. */
public final class OpeningView {
    private final OpeningViewModel model;
    private final Runnable quit;

    @FXML
    private VBox opening;

    @FXML
    private VBox failed;

    @FXML
    private VBox form;

    @FXML
    private VBox browser;

    @FXML
    private Button openAgain;

    @FXML
    private VBox identityField;

    @FXML
    private VBox againField;

    @FXML
    private Label rule;

    @FXML
    private Label wait;

    @FXML
    private Label failedWhere;

    @FXML
    private Label formTitle;

    @FXML
    private Label formWhere;

    @FXML
    private TextField identity;

    @FXML
    private PasswordField passphrase;

    @FXML
    private PasswordField again;

    @FXML
    private HBox problemLine;

    @FXML
    private HBox formProblemLine;

    @FXML
    private Label problem;

    @FXML
    private Label formProblem;

    @FXML
    private Button submit;

    @FXML
    private Button setAside;

    @FXML
    private Button setAsideForm;

    @FXML
    private MenuButton others;

    @FXML
    private MenuButton othersForm;

    private final Where where;
    private final List<Other> choices;

    /**
     * What is being opened.
     *
     * @param enrollment its name; empty if it has none
     * @param backend the address of its backend; empty if that runs inside this program
     */
    public record Where(String enrollment, String backend) {
        /** Nothing that has a name. */
        public static final Where UNNAMED = new Where("", "");
    }

    /** Another enrollment that can be opened instead. */
    public record Other(String name, Runnable open) {}

    /** The controller of {@code opening.fxml}, where there is nothing else to open. */
    public OpeningView(OpeningViewModel model, Runnable quit) {
        this(model, quit, Where.UNNAMED, List.of());
    }

    /** The controller of {@code opening.fxml}. */
    public OpeningView(OpeningViewModel model, Runnable quit, Where where, List<Other> others) {
        this.model = model;
        this.quit = quit;
        this.where = where;
        this.choices = List.copyOf(others);
    }

    @FXML
    void initialize() {
        named();
        rule.setText(text("opening.passphrase.rule", NewPassphrase.LEAST));
        identity.textProperty().bindBidirectional(model.identityProperty());
        passphrase.textProperty().bindBidirectional(model.passphraseProperty());
        again.textProperty().bindBidirectional(model.againProperty());
        problem.textProperty().bind(model.problemProperty());
        formProblem.textProperty().bind(model.problemProperty());
        formProblemLine.visibleProperty().bind(model.problemProperty().isNotEmpty());
        formProblemLine.managedProperty().bind(formProblemLine.visibleProperty());
        // Whoever can help may need it to the letter: it may hold the id of this device.
        for (HBox line : List.of(problemLine, formProblemLine)) {
            line.getChildren()
                    .add(new CopyButton(
                            text("opening.message"),
                            () -> model.problemProperty().get()));
        }
        model.questionProperty().subscribe(question -> {
            show(identityField, question == Question.NEW_PASSPHRASE);
            show(againField, question.makes());
            show(rule, question.makes());
            passphrase.setAccessibleHelp(question.makes() ? rule.getText() : null);
            submit.setText(text(question == Question.NEW_PASSPHRASE_ALONE ? "signin.act" : "opening.open"));
        });
        model.phaseProperty().subscribe(phase -> show());
        model.browser().phaseProperty().subscribe(phase -> show());
        browser.getChildren().add(1, Views.load(Fxml.BROWSER_SIGN_IN, new BrowserSignInView(model.browser())));
        submit.setDefaultButton(true);
        for (MenuButton menu : List.of(others, othersForm)) {
            show(menu, !choices.isEmpty());
            for (Other other : choices) {
                MenuItem item = new MenuItem(other.name());
                item.setOnAction(event -> other.open().run());
                menu.getItems().add(item);
            }
        }
        for (Button button : List.of(setAside, setAsideForm)) {
            button.visibleProperty().bind(model.setAsideOffered());
            button.managedProperty().bind(button.visibleProperty());
        }
    }

    /** Nobody types a passphrase without knowing where to. */
    private void named() {
        boolean any = !where.enrollment().isEmpty();
        wait.setText(any ? text("opening.opening.named", where.enrollment()) : text("opening.opening"));
        formTitle.setText(any ? text("opening.sign-in.named", where.enrollment()) : text("opening.sign-in"));
        String place = where.backend().isEmpty()
                ? where.enrollment()
                : text("opening.where", where.enrollment(), where.backend());
        failedWhere.setText(place);
        show(failedWhere, any);
        formWhere.setText(text("opening.backend", where.backend()));
        show(formWhere, !where.backend().isEmpty());
    }

    private void show() {
        Phase phase = model.phaseProperty().get();
        boolean away =
                phase == Phase.OPENING && model.browser().phaseProperty().get() == BrowserSignInModel.Phase.WAITING;
        show(opening, phase == Phase.OPENING && !away);
        show(browser, away);
        show(failed, phase == Phase.FAILED);
        show(form, phase == Phase.ASKING);
        if (phase == Phase.ASKING) {
            // What is typed where the cursor is must not turn out to be the passphrase, in clear.
            boolean asked = identityField.isVisible() && identity.getText().isBlank();
            Focus.on(asked ? identity : passphrase);
        }
        if (away) {
            openAgain.requestFocus();
        }
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
    void openAgain() {
        model.browser().openAgain();
    }

    @FXML
    void giveUp() {
        model.browser().giveUp();
    }

    @FXML
    void retry() {
        model.retry();
    }

    @FXML
    void quit() {
        quit.run();
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
