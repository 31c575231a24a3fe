package io.sluice.backend;

import io.helidon.http.sse.SseEvent;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.sse.SseSink;
import io.sluice.protocol.Api;
import io.sluice.protocol.Problem;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stream of server-sent events: one event at once, so that nothing is missed between a pull and this, and one for every
 * commit from then on, as long as the policy enforcement point would let the request pass (R25).
 */
final class EventStream {
    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(15);

    private final Nudges nudges;
    private final Clock clock;

    EventStream(Nudges nudges, Clock clock) {
        this.nudges = nudges;
        this.clock = clock;
    }

    /** Writes until the caller goes, the listener stops or the session ends. */
    void write(ServerResponse response, Answer.Events events) {
        try (SseSink sink = response.sink(SseSink.TYPE)) {
            Nudges.Known known = nudges.known();
            sink.emit(changed());
            for (Duration left = left(events); left.isPositive(); left = left(events)) {
                boolean open = nudges.await(known, left.compareTo(KEEP_ALIVE) < 0 ? left : KEEP_ALIVE);
                Nudges.Known before = known;
                // before the look at the session, so that what comes after that look wakes this again
                known = nudges.known();
                if (!open || !left(events).isPositive()) {
                    return;
                }
                Optional<Problem> objection = events.objection().get();
                if (objection.isPresent()) {
                    objection
                            .filter(problem -> problem.type() == Problem.Type.SIGNALS_NOT_MET)
                            .ifPresent(problem -> sink.emit(ended(problem)));
                    return;
                }
                sink.emit(known.seq() > before.seq() ? changed() : stillHere());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (UncheckedIOException | IllegalStateException e) {
            LOG.debug("A listener to changes went away", e);
        }
    }

    /** What is left of the session. */
    private Duration left(Answer.Events events) {
        return Duration.between(clock.instant(), events.until());
    }

    private static SseEvent changed() {
        return SseEvent.builder().name("changed").data("pull").build();
    }

    /** Why it ends, where signing in alone would not help: nobody could ask afterwards, in a session that is over. */
    private static SseEvent ended(Problem problem) {
        return SseEvent.builder().name(Api.ENDED).data(problem.text()).build();
    }

    private static SseEvent stillHere() {
        return SseEvent.builder().comment("still here").build();
    }
}
