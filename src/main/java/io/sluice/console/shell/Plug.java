package io.sluice.console.shell;

/** The demo backend's plug. Called in the background. */
public interface Plug {

    /** Pulls the plug, so that the backend cannot be reached, or puts it back. */
    void pulled(boolean out);
}
