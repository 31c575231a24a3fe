package io.sluice.console.support;

import static io.sluice.console.support.Texts.text;

import java.util.Objects;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Dialogs as a layer of the window's own scene: what is below is dimmed and out of reach of mouse and keyboard, Enter
 * confirms (Shift+Enter begins a new line in a text of several), Esc cancels, and the focus goes back to where it was.
 */
public final class DialogLayer extends StackPane implements DialogService {
    /** The style class of a content that stands in two columns, and the state of a box that has room for it. */
    private static final PseudoClass WIDE = PseudoClass.getPseudoClass("wide");

    private final ChangeListener<@Nullable Node> focusKeeper = this::keepFocus;
    private @Nullable Dialog open;
    private @Nullable Node focusBefore;
    /** What had the focus before the mouse took it away; null as soon as a key is pressed. */
    private @Nullable Node focusBeforeClick;

    private @Nullable Button confirm;

    /** A layer with no dialog on it, out of the way. */
    public DialogLayer() {
        getStyleClass().add("dialog-layer");
        setVisible(false);
        sceneProperty().addListener((property, before, now) -> follow(now));
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyInLines);
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyOnTick);
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyInList);
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    @Override
    public boolean show(Dialog dialog) {
        if (open != null) {
            return false;
        }
        open = dialog;
        Scene scene = getScene();
        focusBefore = scene == null ? null : focus(scene);
        if (dialog.kind() != Dialog.Kind.TELLS) {
            hint(dialog.content());
        }
        getChildren().setAll(box(dialog));
        setVisible(true);
        if (scene != null) {
            applyCss();
            layout();
            focusFirst();
            scene.focusOwnerProperty().addListener(focusKeeper);
        }
        return true;
    }

    private void follow(@Nullable Scene scene) {
        if (scene != null) {
            scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
                Node owner = scene.getFocusOwner();
                if (!isOpen() && !(owner instanceof ButtonBase)) {
                    focusBeforeClick = owner;
                }
            });
            scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> focusBeforeClick = null);
        }
    }

    /** Where the focus is; a button or a menu that was clicked has only borrowed it. */
    private @Nullable Node focus(Scene scene) {
        Node owner = scene.getFocusOwner();
        Node before = focusBeforeClick;
        return owner instanceof ButtonBase && before != null && scene.equals(before.getScene()) ? before : owner;
    }

    private Region box(Dialog dialog) {
        Label title = new Label(dialog.title());
        title.getStyleClass().add("dialog-title");
        title.setWrapText(true);
        VBox box = new VBox();
        DialogBody body = new DialogBody(dialog.content(), () -> width(box));
        box.getChildren().setAll(title, body, buttons(dialog));
        box.getStyleClass().add("dialog-box");
        box.setMaxHeight(USE_PREF_SIZE);
        box.pseudoClassStateChanged(WIDE, dialog.content().getStyleClass().contains(WIDE.getPseudoClassName()));
        box.setAccessibleRole(AccessibleRole.DIALOG);
        box.setAccessibleText(dialog.title());
        return box;
    }

    /** The width that a box has, or will have as soon as it is laid out. */
    private double width(Region box) {
        Insets around = getInsets();
        double room = getWidth() - around.getLeft() - around.getRight();
        return Math.min(box.prefWidth(USE_COMPUTED_SIZE), room > 0 ? room : Double.MAX_VALUE);
    }

    private HBox buttons(Dialog dialog) {
        Button act = new Button(dialog.act());
        act.setOnAction(event -> confirm());
        confirm = act;
        HBox buttons = new HBox(act);
        buttons.getStyleClass().add("dialog-buttons");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        if (dialog.kind() != Dialog.Kind.TELLS) {
            act.getStyleClass().add(dialog.kind() == Dialog.Kind.TAKES ? "danger" : "accent");
            Button cancel = new Button(text("support.dialog.cancel"));
            cancel.setOnAction(event -> cancel());
            buttons.getChildren().addFirst(cancel);
        }
        return buttons;
    }

    @Override
    public void cancel() {
        Dialog dialog = open;
        if (dialog != null) {
            close();
            if (dialog.onCancel() != null) {
                dialog.onCancel().run();
            }
        }
    }

    @Override
    public boolean isOpen() {
        return open != null;
    }

    private void confirm() {
        Dialog dialog = open;
        if (dialog != null && dialog.onConfirm().getAsBoolean() && dialog.equals(open)) {
            close();
        }
    }

    private void close() {
        open = null;
        confirm = null;
        setVisible(false);
        if (getScene() != null) {
            getScene().focusOwnerProperty().removeListener(focusKeeper);
        }
        getChildren().clear();
        if (focusBefore != null && Objects.equals(focusBefore.getScene(), getScene())) {
            focusBefore.requestFocus();
        }
        focusBefore = null;
    }

    private void keyPressed(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> cancel();
            case ENTER -> enter(event);
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Says how a text of several lines is confirmed, where it says nothing else. */
    private static void hint(Node node) {
        if (node instanceof TextArea lines) {
            if (lines.isEditable() && lines.getPromptText().isEmpty()) {
                lines.setPromptText(text("support.dialog.lines"));
            }
        } else if (node instanceof ScrollPane scroll) {
            if (scroll.getContent() != null) {
                hint(scroll.getContent());
            }
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(DialogLayer::hint);
        }
    }

    /** A text of several lines would keep Enter for itself; where something is asked, it means what it means elsewhere. */
    private void keyInLines(KeyEvent event) {
        boolean asks = open != null && open.kind() != Dialog.Kind.TELLS;
        if (!asks
                || event.getCode() != KeyCode.ENTER
                || !(event.getTarget() instanceof TextArea lines)
                || lines instanceof LinesField
                || !lines.isEditable()) {
            return;
        }
        if (event.isShiftDown()) {
            lines.replaceSelection("\n");
        } else {
            confirm();
        }
        event.consume();
    }

    /** What is ticked or chosen would take Enter for Space; where something is asked, it means what it means elsewhere. */
    private void keyOnTick(KeyEvent event) {
        boolean asks = open != null && open.kind() != Dialog.Kind.TELLS;
        boolean ticks = event.getTarget() instanceof CheckBox || event.getTarget() instanceof ToggleButton;
        if (asks && ticks && event.getCode() == KeyCode.ENTER) {
            confirm();
            event.consume();
        }
    }

    /** A list would keep Esc for itself, to end an editing that there is none of. */
    private void keyInList(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && event.getTarget() instanceof ListView<?>) {
            cancel();
            event.consume();
        }
    }

    /** Enter on a button means that button, anywhere else the act. */
    private void enter(KeyEvent event) {
        Node focused = getScene().getFocusOwner();
        if (focused instanceof ButtonBase button && !button.equals(confirm) && !event.isShortcutDown()) {
            button.fire();
        } else {
            confirm();
        }
    }

    private void focusFirst() {
        Node content = lookup(".dialog-content");
        Node first = content instanceof ScrollPane scroll ? firstField(scroll.getContent(), true) : null;
        if (first == null && content instanceof ScrollPane scroll) {
            first = firstField(scroll.getContent(), false);
        }
        Node target = first == null ? confirm : first;
        if (target != null) {
            target.requestFocus();
        }
    }

    private static @Nullable Node firstField(Node node, boolean textOnly) {
        if (!node.isVisible() || !node.isManaged() || node.isDisabled()) {
            return null;
        }
        if (textOnly ? node instanceof TextInputControl field && field.isEditable() : node.isFocusTraversable()) {
            return node;
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Node found = firstField(child, textOnly);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private void keepFocus(
            ObservableValue<? extends @Nullable Node> property, @Nullable Node before, @Nullable Node now) {
        if (open == null || now == null || isInside(now)) {
            return;
        }
        if (before != null && isInside(before)) {
            before.requestFocus();
        } else {
            focusFirst();
        }
    }

    private boolean isInside(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == this) {
                return true;
            }
        }
        return false;
    }
}
