package io.sluice.sync;

import io.sluice.replica.Settings;

/** Whether there may be traffic: not while a person works offline, and not once the sync client is closed. For every thread. */
final class Traffic {
    /** The setting that is there while a person works offline: a choice that outlasts the program. */
    private static final String OFFLINE = "sync.work-offline";

    private final Settings settings;
    private volatile boolean offline;
    private volatile boolean closed;

    Traffic(Settings settings) {
        this.settings = settings;
        this.offline = settings.get(OFFLINE).isPresent();
    }

    /** Whether there is to be none. */
    boolean stopped() {
        return closed || offline;
    }

    /** Whether a person works offline. */
    boolean offline() {
        return offline;
    }

    /** A person works offline from now on, or no longer. */
    void workOffline(boolean chosen) {
        offline = chosen;
        if (chosen) {
            settings.put(OFFLINE, "chosen");
        } else {
            settings.remove(OFFLINE);
        }
    }

    /** There is none any more. */
    void close() {
        closed = true;
    }
}
