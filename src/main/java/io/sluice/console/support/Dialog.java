package io.sluice.console.support;

import java.util.function.BooleanSupplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * A question that needs an answer before an act, or a page to read.
 *
 * @param title names the act: "Deny api.example.com:443"; follows what is answered, where an answer makes it another act
 * @param content what is asked; the focus goes to the first field that is to be filled in, a text or a check box, of the part
 *     with the style class {@link #FIRST} if there is one
 * @param act the word on the confirming button, a verb: "Deny"; follows what is answered, too
 * @param kind what the act does
 * @param onConfirm does it; answers false to keep the dialog open because something is missing, and then says what, in place
 * @param onCancel what to do if the person backs out; null for nothing
 */
public record Dialog(
        ObservableValue<String> title,
        Node content,
        ObservableValue<String> act,
        Kind kind,
        BooleanSupplier onConfirm,
        @Nullable Runnable onCancel) {

    /** The style class of the part of a content that is to be filled in first, where that does not stand above all others. */
    public static final String FIRST = "first-field";

    /** What a dialog's act does. */
    public enum Kind {
        /** It gives something: the button is in the accent colour. */
        GIVES,
        /** It takes something away (deny, revoke): the button is red. */
        TAKES,
        /** There is no act; the one button closes. */
        TELLS
    }

    /** A dialog whose act is the same whatever is answered. */
    public Dialog(
            String title, Node content, String act, Kind kind, BooleanSupplier onConfirm, @Nullable Runnable onCancel) {
        this(new SimpleStringProperty(title), content, new SimpleStringProperty(act), kind, onConfirm, onCancel);
    }

    /** A dialog for an act that gives. */
    public static Dialog of(String title, Node content, String act, BooleanSupplier onConfirm) {
        return new Dialog(title, content, act, Kind.GIVES, onConfirm, null);
    }

    /** The same, where what is answered makes it another act. */
    public static Dialog of(
            ObservableValue<String> title, Node content, ObservableValue<String> act, BooleanSupplier onConfirm) {
        return new Dialog(title, content, act, Kind.GIVES, onConfirm, null);
    }

    /** A dialog for an act that takes away. */
    public static Dialog danger(String title, Node content, String act, BooleanSupplier onConfirm) {
        return new Dialog(title, content, act, Kind.TAKES, onConfirm, null);
    }

    /** A page to read and close. */
    public static Dialog page(String title, Node content) {
        return new Dialog(title, content, Texts.text("support.dialog.close"), Kind.TELLS, () -> true, null);
    }
}
