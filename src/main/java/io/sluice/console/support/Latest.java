package io.sluice.console.support;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Numbers the requests of one kind, so that the answer to an older one that arrives late is dropped. A search field has
 * one; so has a pane that shows one thing at a time.
 */
public final class Latest {
    private final AtomicLong last = new AtomicLong();

    /** The number of a new request; every earlier one is stale from now on. */
    long next() {
        return last.incrementAndGet();
    }

    boolean isLatest(long request) {
        return last.get() == request;
    }

    /** Makes every request that is still under way stale. */
    public void cancel() {
        last.incrementAndGet();
    }
}
