package io.sluice.sync;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpTimeoutException;
import java.time.Duration;

/** A stream that fails when nothing arrives for too long, instead of waiting for ever. */
final class GuardedStream extends FilterInputStream {
    private final Alarm alarm;
    private final Duration patience;
    private volatile boolean stalled;

    GuardedStream(InputStream from, Alarm alarm, Duration patience) {
        super(from);
        this.alarm = alarm;
        this.patience = patience;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        Alarm.Pending guard = alarm.after(patience, this::stall);
        try {
            return in.read(to, offset, length);
        } catch (IOException e) {
            if (stalled) {
                HttpTimeoutException timeout = new HttpTimeoutException("nothing arrived for " + patience);
                timeout.initCause(e);
                throw timeout;
            }
            throw e;
        } finally {
            guard.cancel();
        }
    }

    private void stall() {
        stalled = true;
        try {
            in.close();
        } catch (IOException _) {
            // the reader fails all the same
            return;
        }
    }
}
