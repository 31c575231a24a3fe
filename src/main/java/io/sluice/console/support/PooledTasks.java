package io.sluice.console.support;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tasks on a few daemon threads. */
public final class PooledTasks implements TaskExecutor, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PooledTasks.class);
    private static final int THREADS = 4;

    private final ExecutorService pool = Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().name("console-task-", 1).daemon(true).factory());
    private final UiThread uiThread;
    private final Consumer<Throwable> shown;

    /**
     * Makes the pool.
     *
     * @param shown shows a failure that nobody handled to the person, on the UI thread
     */
    public PooledTasks(UiThread uiThread, Consumer<Throwable> shown) {
        this.uiThread = uiThread;
        this.shown = shown;
    }

    /** Work that comes after the end is dropped: its window is gone. */
    @Override
    public void run(Runnable work) {
        try {
            pool.execute(work);
        } catch (RejectedExecutionException e) {
            LOG.debug("Work came after the window's end", e);
        }
    }

    @Override
    public UiThread uiThread() {
        return uiThread;
    }

    @Override
    public void unhandled(Throwable failure) {
        LOG.error("A task of the console failed", failure);
        shown.accept(failure);
    }

    /** Lets running work end and starts no more; gives up after a moment, the threads are daemons. */
    @Override
    public void close() {
        pool.shutdown();
        try {
            if (!pool.awaitTermination(2, TimeUnit.SECONDS)) {
                pool.shutdownNow();
            }
        } catch (InterruptedException e) {
            pool.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
