package io.sluice.sync;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread of the sync client. What comes once it is closed is passed over. */
final class SyncThread implements Executor, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SyncThread.class);

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("sluice-sync").daemon().factory());

    @Override
    public void execute(Runnable work) {
        try {
            thread.execute(work);
        } catch (RejectedExecutionException _) {
            LOG.debug("The sync client is closed; something came late");
        }
    }

    /** Ends when what was begun has ended. */
    @Override
    public void close() {
        thread.close();
    }
}
