package io.sluice.console.shell;

import io.sluice.console.support.DialogLayer;
import io.sluice.console.support.ToastLayer;

/** The layers above the screens, made before the window so that screens can be given them. */
public record Overlays(ToastLayer toasts, DialogLayer dialogs) {

    /** New, empty ones. */
    public Overlays() {
        this(new ToastLayer(), new DialogLayer());
    }
}
