package io.sluice.sync;

import io.sluice.protocol.Api;
import io.sluice.protocol.Malformed;
import io.sluice.protocol.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens to the stream of server-sent events; each with data is a nudge to pull. Listens once, on a thread of its own. */
final class NudgeListener {
    private static final Logger LOG = LoggerFactory.getLogger(NudgeListener.class);

    private static final String EVENT = "event:";
    private static final String DATA = "data:";

    private final BackendClient backend;
    private final String token;
    private final Runnable nudge;
    private final Consumer<Problem> refused;
    private final Ended ended;

    /** What happens when the stream has ended. */
    @FunctionalInterface
    interface Ended {
        /** Whether the stream had said anything. */
        void ended(boolean heard);
    }

    /**
     * A listener that does not listen yet.
     *
     * @param refused told why the session has ended, if the backend says it here
     */
    NudgeListener(BackendClient backend, String token, Runnable nudge, Consumer<Problem> refused, Ended ended) {
        this.backend = backend;
        this.token = token;
        this.nudge = nudge;
        this.refused = refused;
        this.ended = ended;
    }

    void start() {
        Thread.ofVirtual().name("sluice-nudges").start(this::listen);
    }

    private void told(String event, String data) throws Malformed {
        if (event.equals(Api.ENDED)) {
            refused.accept(Problem.read(data));
        } else {
            nudge.run();
        }
    }

    private void listen() {
        boolean heard = false;
        try (InputStream stream = backend.nudges(token);
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            String event = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                heard = true;
                if (line.startsWith(EVENT)) {
                    event = line.substring(EVENT.length()).strip();
                } else if (line.startsWith(DATA)) {
                    told(event, line.substring(DATA.length()));
                }
            }
        } catch (Refusal e) {
            LOG.debug("The stream of nudges was refused", e);
            if (e.problem().type().asksToSignIn()) {
                refused.accept(e.problem());
            }
        } catch (IOException | Malformed e) {
            LOG.debug("The stream of nudges ended", e);
        } finally {
            ended.ended(heard);
        }
    }
}
