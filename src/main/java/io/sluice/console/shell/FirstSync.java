package io.sluice.console.shell;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.EmptyState;
import io.sluice.console.pieces.Shown;
import io.sluice.console.support.ScreenId;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * What stands in the place of the screens until the enrollment has arrived for the first time: they would say that it is
 * empty. It says what it waits for, and has a button where that is a person.
 */
final class FirstSync extends StackPane {
    /** They tell of this program and not of the enrollment. */
    private static final Set<ScreenId> OWN =
            Set.of(ScreenId.POSTURE, ScreenId.SETTINGS, ScreenId.ABOUT, ScreenId.ENROLLMENTS);

    private final ShellViewModel model;
    private final BooleanBinding awaited;
    private final VBox words = new VBox();

    FirstSync(ShellViewModel model, ScreenStack screens) {
        this.model = model;
        getStyleClass().addAll("content", "first-sync");
        words.getStyleClass().add("first-sync-words");
        getChildren().add(words);
        model.connectionProperty().subscribe(now -> show());
        model.problemProperty().subscribe(now -> show());
        awaited = Bindings.createBooleanBinding(
                () -> model.awaitedProperty().get()
                        && !OWN.contains(screens.currentProperty().get()),
                model.awaitedProperty(),
                screens.currentProperty());
        awaited.subscribe(now -> {
            Shown.set(this, now);
            screens.setVisible(!now);
        });
        model.awaitedProperty().subscribe((before, now) -> {
            if (!now) {
                screens.takeFocus();
            }
        });
    }

    private void show() {
        if (!model.awaitedProperty().get()) {
            return;
        }
        String problem = model.problemProperty().get();
        Label why =
                new Label(problem.isEmpty() ? model.connectionProperty().get().word() : problem);
        why.getStyleClass().add("empty-what");
        why.setWrapText(true);
        boolean person = model.worksOffline() || model.mustSignIn();
        Shown.set(why, !problem.isEmpty() || !person);
        EmptyState state = new EmptyState(
                person ? Feather.CLOUD_OFF : Feather.DOWNLOAD_CLOUD,
                text(person ? "shell.first.waits" : "shell.first.why"),
                text(model.worksOffline() ? "shell.first.offline" : "shell.first.what"));
        words.getChildren().setAll(state, why);
        if (model.worksOffline()) {
            words.getChildren()
                    .add(button(
                            text("shell.first.online"),
                            () -> model.offlineProperty().set(false)));
        } else if (model.mustSignIn()) {
            words.getChildren().add(button(text("shell.sign-in"), model::signIn));
        }
    }

    private static Button button(String title, Runnable act) {
        Button button = new Button(title);
        button.getStyleClass().add("accent");
        button.setOnAction(event -> act.run());
        return button;
    }
}
