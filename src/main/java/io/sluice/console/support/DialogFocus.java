package io.sluice.console.support;

import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** Where the focus is while a dialog is open: on the dialog, from its first field on; afterwards, where it was before. */
final class DialogFocus {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    private final ChangeListener<@Nullable Node> keeper = this::keep;
    private final Parent layer;
    private final BooleanSupplier open;
    private @Nullable Node before;
    /** What had the focus before the mouse took it away; null as soon as a key is pressed. */
    private @Nullable Node beforeClick;

    /** What of the dialog had it last, even if that is gone. */
    private @Nullable Node last;

    /** What is focused where there is no field. */
    private @Nullable Button otherwise;

    /**
     * The focus of a layer, which it follows from scene to scene.
     *
     * @param open whether there is a dialog on the layer
     */
    DialogFocus(Parent layer, BooleanSupplier open) {
        this.layer = layer;
        this.open = open;
        layer.sceneProperty().addListener((property, left, entered) -> follow(entered));
    }

    private void follow(@Nullable Scene scene) {
        if (scene != null) {
            scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
                Node owner = scene.getFocusOwner();
                if (!open.getAsBoolean() && !(owner instanceof ButtonBase)) {
                    beforeClick = owner;
                }
            });
            scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> beforeClick = null);
        }
    }

    /** Remembers where it is. */
    void remember() {
        Scene scene = layer.getScene();
        before = scene == null ? null : owner(scene);
    }

    /** Where the focus is; a button or a menu that was clicked has only borrowed it. */
    private @Nullable Node owner(Scene scene) {
        Node owner = scene.getFocusOwner();
        Node lent = beforeClick;
        return owner instanceof ButtonBase && lent != null && scene.equals(lent.getScene()) ? lent : owner;
    }

    /**
     * Puts it on the first field of the dialog, and keeps it there.
     *
     * @param button what is focused if there is no field
     */
    void take(Button button) {
        otherwise = button;
        first();
        last = layer.getScene().getFocusOwner();
        layer.getScene().focusOwnerProperty().addListener(keeper);
    }

    /** Keeps it no longer. */
    void release() {
        otherwise = null;
        last = null;
        if (layer.getScene() != null) {
            layer.getScene().focusOwnerProperty().removeListener(keeper);
        }
    }

    /** Puts it back where it was. */
    void giveBack() {
        if (before != null && Objects.equals(before.getScene(), layer.getScene())) {
            before.requestFocus();
        }
        before = null;
    }

    private void first() {
        Node target = layer.lookup(".dialog-content") instanceof ScrollPane scroll ? first(scroll.getContent()) : null;
        if (target == null) {
            target = otherwise;
        }
        if (target != null) {
            target.requestFocus();
        }
    }

    /** Puts it on the first field that a message is about, if there is one and the focus is on none: it is put right there. */
    void atFault() {
        List<Node> fields = layer.lookupAll(".text-input").stream()
                .filter(field -> field.getPseudoClassStates().contains(ERROR) && isShown(field))
                .toList();
        if (!fields.isEmpty() && fields.stream().noneMatch(Node::isFocused)) {
            fields.getFirst().requestFocus();
        }
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Node first(Node content) {
        Node marked = content.lookup("." + Dialog.FIRST);
        Node filledIn = field(marked == null ? content : marked, false);
        return filledIn == null ? field(content, true) : filledIn;
    }

    /**
     * The first that is to be filled in, a text or a tick: what has an answer already, such as a choice, is passed over.
     *
     * @param any whether whatever takes the focus will do
     */
    private static @Nullable Node field(Node node, boolean any) {
        if (!node.isVisible() || !node.isManaged() || node.isDisabled()) {
            return null;
        }
        boolean filledIn = node instanceof CheckBox || (node instanceof TextInputControl field && field.isEditable());
        if (any ? node.isFocusTraversable() : filledIn) {
            return node;
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Node found = field(child, any);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private void keep(ObservableValue<? extends @Nullable Node> property, @Nullable Node left, @Nullable Node now) {
        if (!open.getAsBoolean() || now == null) {
            return;
        }
        Node had = last;
        if (Twins.isWithin(now, layer)) {
            last = now;
        } else if (had == null) {
            first();
        } else if (Twins.isThere(had)) {
            had.requestFocus();
        } else {
            Twins.of(had, layer).ifPresentOrElse(Node::requestFocus, this::first);
        }
    }
}
