package io.sluice.console.support;

import java.util.concurrent.Callable;

/** Runs work off the UI thread and brings its result back to it. */
public interface TaskExecutor {

    /** Describes work; nothing runs before {@link Task#start}. */
    default <T> Task<T> task(Callable<T> work) {
        return new Task<>(this, work);
    }

    /** Runs the work in the background, then hands what came of it to the UI thread. */
    void run(Runnable work);

    /** The thread that results are handed to. */
    UiThread uiThread();

    /** Told, on the UI thread, of every failure that no task handles. It is logged and shown, never lost. */
    void unhandled(Throwable failure);
}
