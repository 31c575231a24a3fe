package io.sluice.backend;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes who waits for the next commit, or to look whether a session still stands. Safe for use by several threads. */
final class Nudges {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long seq;
    private long stirred;
    private boolean closed;

    /** What was told so far: the newest commit, and how often everybody was stirred. */
    record Known(long seq, long stirred) {}

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

    /** Wakes everybody who waits, though nothing was committed: a session was ended. */
    void stir() {
        lock.lock();
        try {
            stirred++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** What was told until now. */
    Known known() {
        lock.lock();
        try {
            return new Known(seq, stirred);
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

    /** Waits for more than is known, but not for ever; false if everybody who waits is sent away. */
    boolean await(Known known, Duration longest) throws InterruptedException {
        lock.lock();
        try {
            long left = longest.toNanos();
            while (!closed && seq <= known.seq() && stirred == known.stirred() && left > 0) {
                left = changed.awaitNanos(left);
            }
            return !closed;
        } finally {
            lock.unlock();
        }
    }
}
