package io.sluice.console.support;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The one thread on which everything on screen is read and changed. Services tell their news on threads of their own; what
 * reaches the screen passes here.
 */
public interface UiThread extends Executor {

    /** Runs the action on this thread: at once if the caller is on it already, else soon, in the order of the calls. */
    @Override
    void execute(Runnable action);

    /**
     * An action for callers that report often: however many times it is run before this thread gets round to it, the given
     * action runs once. A call that comes while it runs leads to another run.
     */
    default Runnable coalesced(Runnable action) {
        AtomicBoolean waiting = new AtomicBoolean();
        return () -> {
            if (waiting.compareAndSet(false, true)) {
                execute(() -> {
                    waiting.set(false);
                    action.run();
                });
            }
        };
    }
}
