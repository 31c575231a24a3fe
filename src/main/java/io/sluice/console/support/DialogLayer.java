package io.sluice.console.support;

import static io.sluice.console.support.Texts.text;

import java.util.Objects;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
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

    private final DialogFocus focus = new DialogFocus(this, this::isOpen);
    private final ReadOnlyBooleanWrapper taken = new ReadOnlyBooleanWrapper(this, "open");
    private @Nullable Dialog open;
    private @Nullable Button confirm;

    /** A layer with no dialog on it, out of the way. */
    public DialogLayer() {
        getStyleClass().add("dialog-layer");
        setVisible(false);
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
        focus.remember();
        if (dialog.kind() != Dialog.Kind.TELLS) {
            hint(dialog.content());
        }
        getChildren().setAll(box(dialog));
        setVisible(true);
        if (getScene() != null) {
            applyCss();
            layout();
            focus.take(Objects.requireNonNull(confirm));
        }
        taken.set(true);
        return true;
    }

    private Region box(Dialog dialog) {
        Label title = new Label();
        title.textProperty().bind(dialog.title());
        title.getStyleClass().add("dialog-title");
        title.setWrapText(true);
        VBox box = new VBox();
        DialogBody body = new DialogBody(dialog.content(), () -> width(box));
        box.getChildren().setAll(title, body, buttons(dialog));
        box.getStyleClass().add("dialog-box");
        box.setMaxHeight(USE_PREF_SIZE);
        box.pseudoClassStateChanged(WIDE, dialog.content().getStyleClass().contains(WIDE.getPseudoClassName()));
        box.setAccessibleRole(AccessibleRole.DIALOG);
        box.accessibleTextProperty().bind(dialog.title());
        return box;
    }

    /** The width that a box has, or will have as soon as it is laid out. */
    private double width(Region box) {
        Insets around = getInsets();
        double room = getWidth() - around.getLeft() - around.getRight();
        return Math.min(box.prefWidth(USE_COMPUTED_SIZE), room > 0 ? room : Double.MAX_VALUE);
    }

    private HBox buttons(Dialog dialog) {
        Button act = new Button();
        act.textProperty().bind(dialog.act());
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

    @Override
    public ReadOnlyBooleanProperty openProperty() {
        return taken.getReadOnlyProperty();
    }

    private void confirm() {
        Dialog dialog = open;
        if (dialog == null) {
            return;
        }
        if (!dialog.onConfirm().getAsBoolean()) {
            focus.atFault();
        } else if (dialog.equals(open)) {
            close();
        }
    }

    private void close() {
        open = null;
        confirm = null;
        setVisible(false);
        focus.release();
        getChildren().clear();
        focus.giveBack();
        taken.set(false);
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
}
