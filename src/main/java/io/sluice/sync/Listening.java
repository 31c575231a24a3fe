package io.sluice.sync;

import io.sluice.protocol.Problem;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Listens to the nudges of the backend on the line, one stream at a time, and asks for a round when it ends. Used on the sync
 * thread.
 */
final class Listening {
    private final Line line;
    private final Alarm alarm;
    private final BackOff backOff;
    private final Executor thread;
    private final Runnable wake;
    private final Consumer<Problem> refused;
    private @Nullable BackendClient heard;

    /**
     * @param thread runs things on the sync thread
     * @param wake wants a round; called from any thread
     * @param refused told on the sync thread why the session has ended, if the backend says it here
     */
    Listening(Line line, Alarm alarm, BackOff backOff, Executor thread, Runnable wake, Consumer<Problem> refused) {
        this.line = line;
        this.alarm = alarm;
        this.backOff = backOff;
        this.thread = thread;
        this.wake = wake;
        this.refused = refused;
    }

    /** Listens to a backend from now on; nothing if it does already. */
    void to(BackendClient backend, String token) {
        if (heard != backend) {
            heard = backend;
            new NudgeListener(
                            backend,
                            token,
                            wake,
                            problem -> thread.execute(() -> refused(backend, problem)),
                            any -> thread.execute(() -> deaf(backend, any)))
                    .start();
        }
    }

    private void refused(BackendClient backend, Problem problem) {
        if (heard == backend) {
            refused.accept(problem);
        }
    }

    /** The stream has ended: soon looks whether the backend is still there, which also listens again. */
    private void deaf(BackendClient backend, boolean any) {
        if (heard != backend || !line.is(backend)) {
            return;
        }
        heard = null;
        if (any) {
            backOff.reset();
        }
        alarm.after(backOff.next(), wake);
    }
}
