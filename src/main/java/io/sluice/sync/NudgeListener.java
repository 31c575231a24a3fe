package io.sluice.sync;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens to the stream of server-sent events; each with data is a nudge to pull. Listens once, on a thread of its own. */
final class NudgeListener {
    private static final Logger LOG = LoggerFactory.getLogger(NudgeListener.class);

    private final BackendClient backend;
    private final String token;
    private final Runnable nudge;
    private final Ended ended;

    /** What happens when the stream has ended. */
    @FunctionalInterface
    interface Ended {
        /** Whether the stream had said anything. */
        void ended(boolean heard);
    }

    NudgeListener(BackendClient backend, String token, Runnable nudge, Ended ended) {
        this.backend = backend;
        this.token = token;
        this.nudge = nudge;
        this.ended = ended;
    }

    void start() {
        Thread.ofVirtual().name("sluice-nudges").start(this::listen);
    }

    private void listen() {
        boolean heard = false;
        try (InputStream stream = backend.nudges(token);
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                heard = true;
                if (line.startsWith("data:")) {
                    nudge.run();
                }
            }
        } catch (IOException | Refusal e) {
            LOG.debug("The stream of nudges ended", e);
        } finally {
            ended.ended(heard);
        }
    }
}
