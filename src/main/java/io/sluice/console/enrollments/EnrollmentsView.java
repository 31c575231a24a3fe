package io.sluice.console.enrollments;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.MiddleLabel;
import io.sluice.console.support.Dialog;
import io.sluice.console.support.DialogService;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The enrollments, each with what is known of it and what can be done. */
public final class EnrollmentsView {
    private final EnrollmentsViewModel model;
    private final DialogService dialogs;

    @FXML
    private ScrollPane page;

    @FXML
    private VBox list;

    @FXML
    private Label problem;

    /** A view of the list. */
    public EnrollmentsView(EnrollmentsViewModel model, DialogService dialogs) {
        this.model = model;
        this.dialogs = dialogs;
    }

    @FXML
    void initialize() {
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        model.rows().addListener((ListChangeListener<Profile>) change -> show());
        show();
    }

    private void show() {
        list.getChildren().setAll(model.rows().stream().map(this::row).toList());
    }

    private VBox row(Profile profile) {
        boolean open = model.isOpen(profile);
        Label name = new MiddleLabel(profile.name());
        name.getStyleClass().add("pane-title");
        Label state = new Label(text("enrollments.open-now"));
        state.getStyleClass().addAll("chip", "tone-success");
        FlowPane head = new FlowPane(name);
        head.getStyleClass().add("enrollment-head");
        head.setAlignment(Pos.CENTER_LEFT);
        if (open) {
            head.getChildren().add(state);
        }
        VBox row = new VBox(
                head,
                fact(where(profile)),
                fact(text("enrollments.folder", profile.folder())),
                fact(EnrollmentsViewModel.protection(profile)),
                buttons(profile, open));
        row.getStyleClass().add("enrollment-row");
        return row;
    }

    private static String where(Profile profile) {
        String backend = profile.backend();
        if (backend == null) {
            return text("enrollments.where.demo", profile.identity());
        }
        return profile.identity().isEmpty()
                ? text("enrollments.where.nobody", backend)
                : text("enrollments.where", backend, profile.identity());
    }

    private static Label fact(String words) {
        Label fact = new Label(words);
        fact.getStyleClass().add("secondary");
        fact.setWrapText(true);
        fact.setMinHeight(Label.USE_PREF_SIZE);
        return fact;
    }

    private FlowPane buttons(Profile profile, boolean open) {
        FlowPane buttons = new FlowPane();
        buttons.getStyleClass().add("enrollment-buttons");
        if (!open) {
            buttons.getChildren()
                    .add(button(
                            text("enrollments.switch"),
                            text("enrollments.switch.spoken", profile.name()),
                            () -> model.open(profile)));
        }
        Button remove = button(
                text("enrollments.remove"),
                text("enrollments.remove.spoken", profile.name()),
                () -> askRemoval(profile));
        remove.setDisable(!model.removable());
        buttons.getChildren()
                .addAll(
                        button(
                                text("enrollments.rename"),
                                text("enrollments.rename.spoken", profile.name()),
                                () -> askName(profile)),
                        remove);
        return buttons;
    }

    private static Button button(String title, String spoken, Runnable action) {
        Button button = new Button(title);
        button.setAccessibleText(spoken);
        button.setOnAction(event -> action.run());
        return button;
    }

    @FXML
    void addEnrollment() {
        NewEnrollmentForm form = new NewEnrollmentForm();
        dialogs.show(Dialog.of(text("enrollments.add.title"), form, text("enrollments.add"), () -> {
            model.add(form.written(), problems -> {
                form.show(problems);
                if (problems.isEmpty()) {
                    dialogs.cancel();
                }
            });
            return false;
        }));
    }

    void askName(Profile profile) {
        NameForm form = new NameForm(profile.name());
        dialogs.show(Dialog.of(
                text("enrollments.rename.title", profile.name()),
                form,
                text("enrollments.rename"),
                () -> form.accepts(model.rename(profile, form.name()))));
    }

    void askRemoval(Profile profile) {
        model.remove(profile, this::askRemoval);
    }

    private void askRemoval(Removal removal) {
        RemovalForm form = new RemovalForm(removal, model.isOpen(removal.profile()));
        dialogs.show(Dialog.danger(
                text("enrollments.remove.title", removal.profile().name()), form, text("enrollments.remove"), () -> {
                    @Nullable Boolean delete = form.answer();
                    if (delete == null) {
                        return false;
                    }
                    model.carryOut(removal, delete);
                    return true;
                }));
    }

    /** The screen comes into view. */
    void start() {
        model.refresh();
        page.requestFocus();
    }
}
