package io.sluice.sync;

import io.sluice.protocol.Problem;
import io.sluice.sync.Line.Connected;
import java.io.IOException;
import java.util.function.Consumer;

/** Asks over the line that the synchronization has open, in its session. */
final class Remote {
    private final Line line;
    private final Consumer<Problem> refused;

    /**
     * The other end of a line.
     *
     * @param refused told when the session has ended
     */
    Remote(Line line, Consumer<Problem> refused) {
        this.line = line;
        this.refused = refused;
    }

    /** A request. */
    @FunctionalInterface
    interface Request<T> {
        T to(Connected connected) throws IOException, Refusal;
    }

    /**
     * Asks, and waits for the answer.
     *
     * @throws IOException if the backend cannot be reached, or there is no connection to it
     * @throws Refusal if it does not answer this
     */
    <T> T ask(Request<T> request) throws IOException, Refusal {
        Connected connected =
                line.connected().orElseThrow(() -> new IOException("there is no connection to the backend"));
        try {
            return request.to(connected);
        } catch (IOException e) {
            // The synchronization was told first that the session is over, and hung up on this request.
            Problem over = line.over().orElseThrow(() -> e);
            throw new Refusal(over);
        } catch (Refusal refusal) {
            if (refusal.problem().type().asksToSignIn()) {
                refused.accept(refusal.problem());
            }
            throw refusal;
        }
    }
}
