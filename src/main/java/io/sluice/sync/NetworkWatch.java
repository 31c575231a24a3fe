package io.sluice.sync;

import java.time.Duration;
import java.util.function.Supplier;

/** Looks again and again whether the machine's network has changed. */
final class NetworkWatch {
    private final Alarm alarm;
    private final Duration pace;
    private final Supplier<String> interfaces;
    private final Runnable changed;
    private volatile String last;
    private volatile boolean ended;

    /**
     * @param interfaces a text that changes when the machine's network does
     * @param changed told of each change, on the alarm's thread
     */
    NetworkWatch(Alarm alarm, Duration pace, Supplier<String> interfaces, Runnable changed) {
        this.alarm = alarm;
        this.pace = pace;
        this.interfaces = interfaces;
        this.changed = changed;
        this.last = interfaces.get();
    }

    void begin() {
        alarm.after(pace, this::look);
    }

    void end() {
        ended = true;
    }

    private void look() {
        String now = interfaces.get();
        if (!now.equals(last)) {
            last = now;
            changed.run();
        }
        if (!ended) {
            alarm.after(pace, this::look);
        }
    }
}
