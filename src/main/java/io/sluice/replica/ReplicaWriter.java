package io.sluice.replica;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread that writes to the database. */
final class ReplicaWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReplicaWriter.class);

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("sluice-replica").daemon().factory());

    /** Writes and waits for it. An interrupt does not break off what was begun. */
    void write(Runnable work) {
        try {
            CompletableFuture.runAsync(work, thread).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Writes soon. A failure is logged: for what can be had again. */
    void writeLater(Runnable work) {
        try {
            thread.execute(() -> {
                try {
                    work.run();
                } catch (RuntimeException e) {
                    LOG.warn("The local database refused a write", e);
                }
            });
        } catch (RejectedExecutionException _) {
            LOG.debug("The store is closed; a late write was left out");
        }
    }

    /** Finishes what was begun. */
    @Override
    public void close() {
        thread.close();
    }
}
