package io.sluice.console.opening;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.opening.OpeningViewModel.Phase;
import io.sluice.console.pieces.Shown;
import io.sluice.console.signin.BrowserSignInModel;
import io.sluice.console.signin.BrowserSignInView;
import io.sluice.console.support.Fxml;
import io.sluice.console.support.Views;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What the window shows before the console: that it opens, what it must ask, the way to the browser, or why it cannot. */
public final class OpeningView {
    private final OpeningViewModel model;
    private final Runnable quit;
    private final Where where;
    private final List<Other> choices;
    private final OpeningFormView asked;
    private final Parent form;

    @FXML
    private StackPane page;

    @FXML
    private VBox opening;

    @FXML
    private Label wait;

    @FXML
    private VBox failed;

    @FXML
    private Label failedWhere;

    @FXML
    private HBox problemLine;

    @FXML
    private Label problem;

    @FXML
    private MenuButton others;

    @FXML
    private Button setAside;

    @FXML
    private VBox browser;

    @FXML
    private Button openAgain;

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
        this.asked = new OpeningFormView(model, quit, where, choices);
        this.form = Views.load(Fxml.OPENING_FORM, asked);
    }

    @FXML
    void initialize() {
        named();
        OpeningPieces.problem(problemLine, problem, model);
        OpeningPieces.others(others, choices);
        OpeningPieces.setAside(setAside, model);
        page.getChildren().add(form);
        browser.getChildren().add(1, Views.load(Fxml.BROWSER_SIGN_IN, new BrowserSignInView(model.browser())));
        model.phaseProperty().subscribe(phase -> show());
        model.browser().phaseProperty().subscribe(phase -> show());
    }

    private void named() {
        boolean any = !where.enrollment().isEmpty();
        wait.setText(any ? text("opening.opening.named", where.enrollment()) : text("opening.opening"));
        failedWhere.setText(
                where.backend().isEmpty()
                        ? where.enrollment()
                        : text("opening.where", where.enrollment(), where.backend()));
        Shown.set(failedWhere, any);
    }

    private void show() {
        Phase phase = model.phaseProperty().get();
        boolean away =
                phase == Phase.OPENING && model.browser().phaseProperty().get() == BrowserSignInModel.Phase.WAITING;
        Shown.set(opening, phase == Phase.OPENING && !away);
        Shown.set(browser, away);
        Shown.set(failed, phase == Phase.FAILED);
        Shown.set(form, phase == Phase.ASKING);
        if (phase == Phase.ASKING) {
            asked.focus();
        }
        if (away) {
            openAgain.requestFocus();
        }
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
}
