package io.sluice.console.support;

import java.util.ArrayList;
import java.util.List;

/** Tasks that run where they are started, for tests; remembers what nobody handled. */
public final class SameThreadTasks implements TaskExecutor {
    private final List<Throwable> unhandled = new ArrayList<>();

    @Override
    public void run(Runnable work) {
        work.run();
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
