package io.sluice.console.support;

/** Shows toasts, one at a time: a new one takes the place of the old. Used on the UI thread. */
public interface Toasts {
    void show(Toast toast);

    /** Shows a toast as soon as none is on screen that offers an action: what can still be undone is not covered. */
    void showWhenFree(Toast toast);

    /** Whether this very toast is on screen, or waits for one that offers an action. */
    boolean holds(Toast toast);

    /** Puts a toast in the place of one that is on screen or waits; if that has gone, shows it when free. */
    void replace(Toast old, Toast toast);

    /** Takes this very toast away, if it is on screen or waits: what it says is no longer so. */
    void retract(Toast toast);

    /** Whether the key of undo takes the action of the toast on screen. */
    boolean canAct();

    /** Takes the action of the toast that is on screen, which then goes; false if there is none to take. */
    boolean act();

    /** Takes the toast away without its action. */
    void dismiss();
}
