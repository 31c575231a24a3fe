package io.sluice.console;

import io.sluice.console.support.TaskExecutor;
import io.sluice.console.support.UiThread;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Tasks that run when a test says so, the oldest or the newest first. */
public final class LaterTasks implements TaskExecutor {
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final List<Throwable> unhandled = new ArrayList<>();

    @Override
    public void run(Runnable work) {
        waiting.add(work);
    }

    /** Runs what was asked for first. */
    public void runOldest() {
        waiting.removeFirst().run();
    }

    /** Runs all, and what comes of it. */
    public void runAll() {
        while (!waiting.isEmpty()) {
            runOldest();
        }
    }

    /** Runs what was asked for last. */
    public void runNewest() {
        waiting.removeLast().run();
    }

    @Override
    public UiThread uiThread() {
        return Runnable::run;
    }

    @Override
    public void unhandled(Throwable failure) {
        unhandled.add(failure);
    }

    /** The failures that no task handled. */
    public List<Throwable> unhandled() {
        return unhandled;
    }
}
