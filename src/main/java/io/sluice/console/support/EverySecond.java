package io.sluice.console.support;

import javafx.concurrent.ScheduledService;
import javafx.concurrent.Task;
import javafx.util.Duration;

/**
 * Runs something once a second while it is started, on the UI thread. An animation would do the same, but while one runs the
 * toolkit wakes for every frame of the screen: a window that shows nothing new rests.
 */
public final class EverySecond {
    private final ScheduledService<Void> seconds = new Seconds();

    /** Not yet started. */
    public EverySecond(Runnable tick) {
        seconds.setPeriod(Duration.seconds(1));
        // Its task is empty: what there is to do is done on the UI thread.
        seconds.setExecutor(Runnable::run);
        seconds.setOnSucceeded(done -> tick.run());
    }

    /** Runs it now, and then every second. */
    public void start() {
        seconds.restart();
    }

    /** Runs it no more. */
    public void stop() {
        seconds.cancel();
    }

    private static final class Seconds extends ScheduledService<Void> {
        @Override
        protected Task<Void> createTask() {
            return new Task<>() {
                @Override
                protected Void call() {
                    return null;
                }
            };
        }
    }
}
