package io.sluice.console.shell;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.Focus;
import io.sluice.console.pieces.EmptyState;
import io.sluice.console.pieces.Shown;
import io.sluice.console.support.ScreenId;
import io.sluice.console.support.Twins;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * What stands in the place of the screens until the enrollment has arrived for the first time: they would say that it is
 * empty. It says what it waits for, and has a button where that is a person.
 */
final class FirstSync extends StackPane {
    /** They tell of this program and of what lies on this disk, and not of the enrollment. */
    private static final Set<ScreenId> OWN =
            Set.of(ScreenId.OUTBOX, ScreenId.POSTURE, ScreenId.SETTINGS, ScreenId.ABOUT, ScreenId.ENROLLMENTS);

    private final ShellViewModel model;
    private final BooleanBinding awaited;
    private final VBox words = new VBox();

    FirstSync(ShellViewModel model, ScreenStack screens) {
        this.model = model;
        getStyleClass().addAll("content", "first-sync");
        // It has the focus in the page's place. Else what opens above it would give it back to the top bar.
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        words.getStyleClass().add("first-sync-words");
        getChildren().add(words);
        model.connectionProperty().subscribe(now -> show());
        model.problemProperty().subscribe(now -> show());
        awaited = Bindings.createBooleanBinding(
                () -> model.awaitedProperty().get()
                        && !isOwn(screens.currentProperty().get()),
                model.awaitedProperty(),
                screens.currentProperty());
        awaited.subscribe(now -> {
            Shown.set(this, now);
            screens.setVisible(!now);
            if (now && !PageFocus.isCovered(this)) {
                takeFocus();
            }
        });
        model.awaitedProperty().subscribe((before, now) -> {
            if (!now) {
                screens.takeFocus();
            }
        });
    }

    /** Before the first screen is in view there is none. */
    private static boolean isOwn(@Nullable ScreenId screen) {
        return screen != null && OWN.contains(screen);
    }

    private void show() {
        if (!model.awaitedProperty().get()) {
            return;
        }
        boolean held = holdsFocus();
        String problem = model.problemProperty().get();
        Label why =
                new Label(problem.isEmpty() ? model.connectionProperty().get().word() : problem);
        why.getStyleClass().add("empty-what");
        why.setWrapText(true);
        boolean person = model.worksOffline() || model.mustSignIn();
        Shown.set(why, !problem.isEmpty() || !person);
        String waits = text(person ? "shell.first.waits" : "shell.first.why");
        String fills = text(model.worksOffline() ? "shell.first.offline" : "shell.first.what");
        setAccessibleText(waits + ". " + fills);
        words.getChildren()
                .setAll(new EmptyState(person ? Feather.CLOUD_OFF : Feather.DOWNLOAD_CLOUD, waits, fills), why);
        if (model.worksOffline()) {
            words.getChildren()
                    .add(button(
                            text("shell.first.online"),
                            () -> model.offlineProperty().set(false)));
        } else if (model.mustSignIn()) {
            words.getChildren().add(button(text("shell.sign-in"), model::signIn));
        }
        if (held) {
            takeFocus();
        }
    }

    private boolean holdsFocus() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        return owner != null && Twins.isWithin(owner, this);
    }

    /** On the button that leads on, where there is one. */
    private void takeFocus() {
        Focus.on(
                !words.getChildren().isEmpty() && words.getChildren().getLast() instanceof Button button
                        ? button
                        : this);
    }

    private static Button button(String title, Runnable act) {
        Button button = new Button(title);
        button.getStyleClass().add("accent");
        button.setOnAction(event -> act.run());
        return button;
    }
}
