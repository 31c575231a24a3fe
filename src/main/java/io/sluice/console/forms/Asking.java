package io.sluice.console.forms;

import io.sluice.console.support.Dialog;
import io.sluice.console.support.DialogService;
import io.sluice.replica.OutboxEntry;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/**
 * Asks a question whose answer is a decision. The dialog stays open until the decision is on disk: only then is it true that
 * it is queued.
 */
public final class Asking {
    private final DialogService dialogs;
    private final Consumer<OutboxEntry> queued;

    /** A form's way to submit: told what to do with the queued decision, or says in place what is missing. */
    @FunctionalInterface
    public interface Submit {
        /** Queues the decision, then hands it on. */
        void submit(Consumer<OutboxEntry> done);

        /** The same, and something more once the decision is queued. */
        default Submit then(Runnable after) {
            return done -> submit(entry -> {
                done.accept(entry);
                after.run();
            });
        }
    }

    /**
     * Questions in one window.
     *
     * @param queued told of each decision that was queued, once its dialog is closed
     */
    public Asking(DialogService dialogs, Consumer<OutboxEntry> queued) {
        this.dialogs = dialogs;
        this.queued = queued;
    }

    /** Asks for an act that gives. */
    public void give(String title, Node content, String act, Submit form) {
        dialogs.show(Dialog.of(title, content, act, () -> submitted(form)));
    }

    /** Asks for an act that gives, and that is another one by what is answered. */
    public void give(ObservableValue<String> title, Node content, ObservableValue<String> act, Submit form) {
        dialogs.show(Dialog.of(title, content, act, () -> submitted(form)));
    }

    /** Asks for an act that takes away. */
    public void take(String title, Node content, String act, Submit form) {
        dialogs.show(Dialog.danger(title, content, act, () -> submitted(form)));
    }

    private boolean submitted(Submit form) {
        form.submit(entry -> {
            dialogs.cancel();
            queued.accept(entry);
        });
        return false;
    }
}
