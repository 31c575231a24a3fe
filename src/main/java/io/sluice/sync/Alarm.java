package io.sluice.sync;

import java.time.Duration;

/** Runs something later. */
interface Alarm {
    /** Runs the work after a delay, unless it is cancelled before. The work is short. */
    Pending after(Duration delay, Runnable work);

    /** Something that will run. */
    interface Pending {
        /** Does nothing if it has run. */
        void cancel();
    }
}
