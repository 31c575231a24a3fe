package io.sluice.console.enrollments;

/** Goes from one enrollment to another: there are never two stores open. Used on the UI thread. */
public interface Switching {

    /**
     * Closes everything of the present one, then opens another.
     *
     * @param between done in the background while no store is open; may throw, which is shown
     */
    void open(Profile next, Runnable between);
}
