package io.sluice.tour;

import static io.sluice.tour.Stagehand.onFx;
import static io.sluice.tour.Stagehand.until;

import io.sluice.console.Composition;
import io.sluice.console.ConsoleServices;
import io.sluice.console.OtherEnrollments;
import io.sluice.console.signin.SystemBrowser;
import io.sluice.console.support.Clip;
import io.sluice.console.support.ScreenId;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The console's window in the hands of someone who has a keyboard and eyes. Used on the tour's own thread. */
final class TourWindow implements AutoCloseable {
    private final ConsoleServices services;
    private final Composition composition;
    private final Stage stage;
    private final Scene scene;
    private final Keyboard keyboard;
    private final Camera camera;

    private TourWindow(
            ConsoleServices services, Composition composition, Stage stage, Keyboard keyboard, Camera camera) {
        this.services = services;
        this.composition = composition;
        this.stage = stage;
        this.scene = stage.getScene();
        this.camera = camera;
        this.keyboard = keyboard;
    }

    /** Opens a window on these services; closing it closes them. */
    static TourWindow open(ConsoleServices services, Keyboard keyboard, Camera camera, Look look) {
        return shown(services, null, keyboard, camera, look);
    }

    private static TourWindow shown(
            ConsoleServices services, @Nullable OtherEnrollments others, Keyboard keyboard, Camera camera, Look look) {
        return onFx(() -> {
            Stage stage = new Stage();
            Composition composition = new Composition(services, stage::hide, others, new SystemBrowser());
            stage.setScene(composition.scene());
            stage.setWidth(look.width());
            stage.setHeight(look.height());
            stage.show();
            return new TourWindow(services, composition, stage, keyboard, camera);
        });
    }

    /** Opens a window on one of several enrollments. */
    static TourWindow open(
            ConsoleServices services, OtherEnrollments others, Keyboard keyboard, Camera camera, Look look) {
        return shown(services, others, keyboard, camera, look);
    }

    ConsoleServices services() {
        return services;
    }

    /** Presses keys together. */
    void press(KeyCode... keys) {
        keyboard.press(keys);
    }

    /** Types where the cursor is. */
    void type(String text) {
        keyboard.type(scene, text);
    }

    /** Does something through the command palette. */
    void command(String title) {
        press(KeyCode.CONTROL, KeyCode.K);
        typed(title);
        awaitText(title);
        press(KeyCode.ENTER);
        until("the palette to close", () -> !visible(".palette"));
    }

    /** Goes to a screen, and waits until it has what it shows. */
    void go(ScreenId screen) {
        command("Go to " + screen.title());
        awaitSettled();
    }

    /** Waits until nothing on screen is still being fetched or worked out. */
    void awaitSettled() {
        until("the screen to be complete", () -> !visible(".skeleton-rows"));
    }

    private boolean visible(String selector) {
        return scene.getRoot().lookupAll(selector).stream().anyMatch(TourWindow::reallyVisible);
    }

    /** Types once there is a field that takes it. */
    void typed(String text) {
        awaitField();
        type(text);
        until(
                "“" + text + "” in the field",
                () -> scene.getFocusOwner() instanceof TextInputControl field
                        && field.getText().endsWith(text));
    }

    /** Pastes once there is a field that takes it. */
    void pasted(String text) {
        awaitField();
        onFx(() -> Clip.copy(text));
        press(KeyCode.CONTROL, KeyCode.V);
    }

    /** Waits until the cursor is in a field. */
    void awaitField() {
        until("the cursor to be in a field", () -> scene.getFocusOwner() instanceof TextInputControl);
    }

    /** Waits until a text is on screen. */
    void awaitText(String text) {
        until("“" + text + "” on screen", () -> shows(scene.getRoot(), text));
    }

    /** Waits until a text is no longer on screen. */
    void awaitNoText(String text) {
        until("“" + text + "” to leave the screen", () -> !shows(scene.getRoot(), text));
    }

    /** Searches the list in view for an address and waits until the pane shows it. */
    void select(String address) {
        press(KeyCode.SLASH);
        typed(address);
        press(KeyCode.ENTER);
        awaitPane(address);
    }

    /** Waits until the pane shows a proposal of this address. */
    void awaitPane(String address) {
        until(
                address + " in the pane",
                () -> scene.getRoot().lookupAll(".decision-head").stream()
                        .anyMatch(head -> reallyVisible(head) && shows(head, address)));
    }

    /** Gives somebody a grant in the people picker that has the cursor. */
    void choose(String name, boolean mayImport) {
        typed(name);
        until(
                name + " among those found",
                () -> scene.getRoot().lookupAll(".people-found").stream()
                        .anyMatch(found -> reallyVisible(found) && shows(found, name)));
        if (mayImport) {
            press(KeyCode.SHIFT, KeyCode.ENTER);
        } else {
            press(KeyCode.ENTER);
        }
        until(
                name + " chosen",
                () -> scene.getRoot().lookupAll(".people-chosen").stream().anyMatch(chosen -> shows(chosen, name)));
    }

    /** Clicks the button that is called so, by a reader of the screen if not on it. */
    void click(String name) {
        onFx(() -> Stream.of(".button", ".toggle-button")
                .flatMap(kind -> scene.getRoot().lookupAll(kind).stream())
                .filter(node -> reallyVisible(node)
                        && (name.equals(node.getAccessibleText())
                                || (node instanceof Labeled labeled && name.equals(labeled.getText()))))
                .map(ButtonBase.class::cast)
                .findFirst()
                .orElseThrow(() -> new TourFailure("There is no button “" + name + "”."))
                .fire());
    }

    /** Searches the list in view for something, which may not be there. */
    void search(String words) {
        press(KeyCode.SLASH);
        typed(words);
        press(KeyCode.ENTER);
    }

    /** Goes on with Tab to the next field of several lines. */
    void tabToText() {
        for (int i = 0; i < 10 && !onFx(() -> scene.getFocusOwner() instanceof TextArea); i++) {
            press(KeyCode.TAB);
        }
    }

    /** Goes on with Tab to the field whose name begins so. */
    void tabToField(String name) {
        for (int i = 0; i < 40; i++) {
            if (onFx(() -> scene.getFocusOwner() instanceof TextInputControl field
                    && field.getAccessibleText() != null
                    && field.getAccessibleText().startsWith(name))) {
                return;
            }
            press(KeyCode.TAB);
        }
        throw new TourFailure("Tab does not lead to the field “" + name + "”.");
    }

    private static boolean reallyVisible(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** Takes a picture. */
    void picture(String name) {
        onFx(() -> camera.take(scene, name));
    }

    private static boolean shows(Node node, String text) {
        if (!node.isVisible()) {
            return false;
        }
        if (node instanceof Labeled labeled
                && labeled.getText() != null
                && labeled.getText().contains(text)) {
            return true;
        }
        if (node instanceof TextInputControl field
                && field.getText() != null
                && field.getText().contains(text)) {
            return true;
        }
        if (node instanceof Text plain && plain.getText().contains(text)) {
            return true;
        }
        return node instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(child -> shows(child, text));
    }

    @Override
    public void close() {
        onFx(() -> {
            stage.hide();
            composition.close();
        });
        services.end().run();
    }
}
