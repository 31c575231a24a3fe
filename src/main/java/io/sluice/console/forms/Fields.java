package io.sluice.console.forms;

import io.sluice.console.support.FromRight;
import io.sluice.console.support.LinesField;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;

/** Binds a form's fields to controls: the text, the message under it, and the same message for screen readers. */
public final class Fields {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    private Fields() {}

    /**
     * Binds a field.
     *
     * @param message the label under the control; takes no room while there is nothing to say
     */
    public static void bind(TextInputControl control, Label message, FormField field) {
        control.textProperty().bindBidirectional(field.valueProperty());
        FromRight.tell(control, control.textProperty());
        control.focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                field.leave();
            }
        });
        if (control instanceof TextArea lines) {
            LinesField.leaveByTab(lines);
        }
        show(message, field.messageProperty());
        field.messageProperty().subscribe(words -> {
            control.pseudoClassStateChanged(ERROR, !words.isEmpty());
            control.setAccessibleHelp(words);
        });
        Legible.offer(control, message, field);
    }

    /** Shows a message in a label that takes no room while there is nothing to say. */
    public static void show(Label label, ObservableValue<String> message) {
        message.subscribe(words -> words(label, words));
    }

    /** Shows a message as it is now. */
    public static void words(Label label, @Nullable String words) {
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        boolean any = words != null && !words.isEmpty();
        label.setText(any ? words : "");
        label.setVisible(any);
        label.setManaged(any);
        if (any) {
            Revealed.messageNear(label);
        }
    }
}
