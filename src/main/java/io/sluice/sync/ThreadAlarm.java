package io.sluice.sync;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Alarms on one thread of their own. */
final class ThreadAlarm implements Alarm, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ThreadAlarm.class);

    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("sluice-sync-alarm").daemon().factory());

    ThreadAlarm() {
        thread.setRemoveOnCancelPolicy(true);
    }

    @Override
    public Pending after(Duration delay, Runnable work) {
        try {
            ScheduledFuture<?> future =
                    thread.schedule(() -> run(work), Math.max(0, delay.toNanos()), TimeUnit.NANOSECONDS);
            return () -> future.cancel(false);
        } catch (RejectedExecutionException _) {
            LOG.debug("An alarm was set while the sync client closes");
            return () -> {};
        }
    }

    private static void run(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("An alarm failed", e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
