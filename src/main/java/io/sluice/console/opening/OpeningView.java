package io.sluice.console.opening;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.opening.OpeningViewModel.Phase;
import io.sluice.console.pieces.CopyButton;
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
    private VBox identityField;

    @FXML
    private VBox againField;

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

    private final List<Other> choices;

    /** Another enrollment that can be opened instead. */
    public record Other(String name, Runnable open) {}

    /** The controller of {@code opening.fxml}, where there is nothing else to open. */
    public OpeningView(OpeningViewModel model, Runnable quit) {
        this(model, quit, List.of());
    }

    /** The controller of {@code opening.fxml}. */
    public OpeningView(OpeningViewModel model, Runnable quit, List<Other> others) {
        this.model = model;
        this.quit = quit;
        this.choices = List.copyOf(others);
    }

    @FXML
    void initialize() {
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
            show(againField, question == Question.NEW_PASSPHRASE);
        });
        model.phaseProperty().subscribe(this::show);
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

    private void show(Phase phase) {
        show(opening, phase == Phase.OPENING);
        show(failed, phase == Phase.FAILED);
        show(form, phase == Phase.ASKING);
        if (phase == Phase.ASKING) {
            (identityField.isVisible() ? identity : passphrase).requestFocus();
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
