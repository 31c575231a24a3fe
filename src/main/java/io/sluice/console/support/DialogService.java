package io.sluice.console.support;

import javafx.beans.property.ReadOnlyBooleanProperty;

/** Shows dialogs inside the window, above everything else, one at a time. Used on the UI thread. */
public interface DialogService {

    /** Shows a dialog with the cursor in its first field; false, and nothing happens, if one is on screen already. */
    boolean show(Dialog dialog);

    /** Closes the dialog on screen as Esc does; nothing if there is none. */
    void cancel();

    boolean isOpen();

    /** Whether one is on screen; when it becomes false, another can be shown. */
    ReadOnlyBooleanProperty openProperty();
}
