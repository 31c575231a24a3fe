package io.sluice.canary.sync;

/** Makes a thread by hand. */
public final class MakesAThread {
    /** A thread nobody stops. */
    public Thread thread() {
        return new Thread(() -> {});
    }
}
