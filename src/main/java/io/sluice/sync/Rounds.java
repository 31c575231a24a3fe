package io.sluice.sync;

import io.sluice.protocol.Problem;
import io.sluice.replica.Replica;
import io.sluice.sync.HttpSync.Surroundings;
import io.sluice.sync.SyncStatus.Connection;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rounds of the sync client: sign in if needed, push, pull, listen; and when the next one is. Any thread may want a round;
 * everything else is the sync thread's.
 */
final class Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final BackendAddress address;
    private final Clock clock;
    private final Alarm alarm;
    private final Traffic traffic;
    private final Line line;
    private final StatusBoard board;
    private final SyncThread thread;
    private final Courier courier;
    private final Listening listening;
    private final BackOff backOff;
    private final Duration poll;
    private final Supplier<Duration> untilDue;
    private final AtomicBoolean wanted = new AtomicBoolean();
    private volatile boolean signInAsked;
    private volatile boolean roundAsked;
    /** Whether the round that runs was wanted by a person who signs in. */
    private boolean signingIn;

    private Alarm.Pending next = () -> {};

    Rounds(
            BackendAddress address,
            Clock clock,
            Surroundings around,
            Replica replica,
            Traffic traffic,
            Line line,
            StatusBoard board,
            SyncThread thread) {
        this.address = address;
        this.clock = clock;
        this.alarm = around.alarm();
        this.traffic = traffic;
        this.line = line;
        this.board = board;
        this.thread = thread;
        this.courier = new Courier(replica.delivery(), replica.feed(), board::fetched);
        this.backOff = backOff(around);
        this.listening = new Listening(line, alarm, backOff(around), thread, this::wake, this::refused);
        this.poll = around.pace().poll();
        this.untilDue = () -> replica.delivery()
                .nextDue()
                .map(due -> Duration.between(clock.instant(), due))
                .filter(wait -> wait.compareTo(poll) < 0)
                .orElse(poll);
    }

    private static BackOff backOff(Surroundings around) {
        return new BackOff(around.pace().firstRetry(), around.pace().lastRetry(), around.random());
    }

    /** Wants a round; several wishes before it begins are one. */
    void wake() {
        if (wanted.compareAndSet(false, true)) {
            thread.execute(() -> {
                wanted.set(false);
                round();
            });
        }
    }

    /** A person wants a round, whatever time it is. */
    void now() {
        roundAsked = true;
        anew();
    }

    /** A person wants to sign in. */
    void signIn() {
        signInAsked = true;
        wake();
    }

    /** Something has changed by which it may go better now: no more waiting. */
    void anew() {
        thread.execute(backOff::reset);
        wake();
    }

    /** No round until one is wanted. */
    void rest() {
        thread.execute(() -> {
            next.cancel();
            board.set(Connection.WORKING_OFFLINE, null);
        });
    }

    /** Goes on after a rest. */
    void resume() {
        thread.execute(() -> {
            backOff.reset();
            if (board.is(Connection.WORKING_OFFLINE)) {
                board.set(Connection.CONNECTING, null);
            }
        });
        wake();
    }

    private void round() {
        if (traffic.stopped() || waitsForAPerson()) {
            return;
        }
        next.cancel();
        try {
            BackendClient backend = line.open();
            String token = line.token(backend);
            courier.push(backend, token, clock.instant());
            courier.stepUp().ifPresent(why -> line.stale());
            courier.pull(backend, token);
            signingIn = false;
            backOff.reset();
            board.online(
                    courier.stepUp().map(why -> Sentences.refused(address, why)).orElse(null));
            listening.to(backend, token);
            arm();
        } catch (Refusal e) {
            refused(e.problem());
        } catch (BrowserNeeded e) {
            line.hangUp();
            signedOut(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            LOG.debug("A round broke off", e);
            line.hangUp();
            Connection state = Sentences.untrusted(e) ? Connection.UNTRUSTED : Connection.OFFLINE;
            failed(state, Sentences.unreachable(address, e));
        } catch (RuntimeException e) {
            String sentence = Sentences.local(e);
            LOG.error("A round failed", e);
            failed(
                    Connection.OFFLINE,
                    sentence == null ? "Something failed here; the log says what. It is tried again." : sentence);
        }
    }

    private boolean waitsForAPerson() {
        boolean signIn = signInAsked;
        boolean asked = roundAsked || signIn;
        signingIn = signIn;
        if (signIn && board.is(Connection.STEP_UP_REQUIRED)) {
            line.renew();
        }
        signInAsked = false;
        roundAsked = false;
        return (board.is(Connection.SIGN_IN_REQUIRED) && !signIn) || (board.is(Connection.UPGRADE_REQUIRED) && !asked);
    }

    /** The backend refuses, on whatever thread's behalf: the session is over, or this program is too old, or it is tried again. */
    void refused(Problem problem) {
        String sentence = Sentences.refused(address, problem);
        switch (problem.type()) {
            case SIGN_IN_REQUIRED, STEP_UP_REQUIRED, SIGNALS_NOT_MET, FACTORS_NOT_MET -> {
                line.signedOut(problem);
                line.hangUp();
                signedOut(sentence);
            }
            case UPGRADE_REQUIRED -> {
                line.hangUp();
                tell(Connection.UPGRADE_REQUIRED, sentence);
            }
            default -> failed(Connection.OFFLINE, sentence);
        }
    }

    private void failed(Connection state, String sentence) {
        tell(state, sentence);
        if (!traffic.stopped()) {
            next = alarm.after(backOff.next(), this::wake);
        }
    }

    private void signedOut(String sentence) {
        if (signingIn && !traffic.stopped()) {
            board.refused(sentence);
        } else {
            tell(Connection.SIGN_IN_REQUIRED, sentence);
        }
        signingIn = false;
    }

    /** What a person has chosen meanwhile has the last word. */
    private void tell(Connection state, String sentence) {
        if (!traffic.stopped()) {
            board.set(state, sentence);
        }
    }

    /** Sets the alarm for the next round while all is well. */
    void arm() {
        if (!board.status().connection().isReached() || traffic.stopped()) {
            return;
        }
        next.cancel();
        boolean waits = courier.stepUp().isPresent();
        if (board.is(Connection.STEP_UP_REQUIRED) && !waits) {
            wake();
        } else {
            next = alarm.after(waits ? poll : untilDue.get(), this::wake);
        }
    }
}
