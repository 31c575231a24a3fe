package io.sluice.console.support;

import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * A question that needs an answer before an act.
 *
 * @param title names the act: "Deny api.example.com:443"
 * @param content what is asked; the cursor goes into its first field that takes one
 * @param act the word on the confirming button, a verb: "Deny"
 * @param danger whether the act takes something away (deny, revoke): the button is then red
 * @param onConfirm does it; answers false to keep the dialog open because something is missing, and then says what, in place
 * @param onCancel what to do if the person backs out; null for nothing
 */
public record Dialog(
        String title,
        Node content,
        String act,
        boolean danger,
        BooleanSupplier onConfirm,
        @Nullable Runnable onCancel) {

    /** A dialog for an act that gives. */
    public static Dialog of(String title, Node content, String act, BooleanSupplier onConfirm) {
        return new Dialog(title, content, act, false, onConfirm, null);
    }

    /** A dialog for an act that takes away. */
    public static Dialog danger(String title, Node content, String act, BooleanSupplier onConfirm) {
        return new Dialog(title, content, act, true, onConfirm, null);
    }
}
