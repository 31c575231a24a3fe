package io.sluice.backend;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes who waits for the next commit. Safe for use by several threads. */
final class Nudges {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long seq;
    private boolean closed;

    /** What is waited for came. */
    enum Woken {
        CHANGED,
        NOTHING_YET,
        CLOSED
    }

    /** Tells that a commit is complete. */
    void tell(long committed) {
        lock.lock();
        try {
            seq = Math.max(seq, committed);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The newest commit that was told. */
    long last() {
        lock.lock();
        try {
            return seq;
        } finally {
            lock.unlock();
        }
    }

    /** Sends everybody who waits away, or lets them wait again. */
    void closed(boolean value) {
        lock.lock();
        try {
            closed = value;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a commit after one that is known, but not for ever. */
    Woken await(long known, Duration longest) throws InterruptedException {
        lock.lock();
        try {
            long left = longest.toNanos();
            while (!closed && seq <= known && left > 0) {
                left = changed.awaitNanos(left);
            }
            if (closed) {
                return Woken.CLOSED;
            }
            return seq > known ? Woken.CHANGED : Woken.NOTHING_YET;
        } finally {
            lock.unlock();
        }
    }
}
