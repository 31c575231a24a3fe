package io.sluice.sync;

import io.sluice.protocol.Posture;
import io.sluice.protocol.Problem;
import io.sluice.protocol.SignIn;
import io.sluice.replica.Catalog.Subscription;
import io.sluice.replica.Replica;
import io.sluice.replica.Settings;
import io.sluice.sync.SyncStatus.Connection;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sync client over HTTPS. Everything happens in rounds on one thread: sign in if needed, push, pull, listen. A nudge, a
 * decision whose undo time is over, a change of the machine's network, a person or time starts the next round.
 */
public final class HttpSync implements Sync, AutoCloseable {
    /** The setting that is there while a person works offline: a choice that outlasts the program. */
    private static final String OFFLINE = "sync.work-offline";

    private static final Logger LOG = LoggerFactory.getLogger(HttpSync.class);

    private final BackendAddress address;
    private final Clock clock;
    private final Surroundings around;
    private final Courier courier;
    private final Supplier<Duration> untilDue;
    private final BackOff backOff;
    private final NetworkWatch network;
    private final Listening listening;
    private final StatusBoard board;
    private final Subscription outboxChanges;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("sluice-sync").daemon().factory());
    private final AtomicBoolean wanted = new AtomicBoolean();
    private final Settings settings;
    private final Line line;
    private final Entrance entrance;
    private volatile boolean offline;
    private volatile boolean closed;
    private volatile boolean signInAsked;
    private volatile boolean roundAsked;
    /** Touched by the sync thread only. */
    private Alarm.Pending next = () -> {};

    /**
     * What the sync client finds around it.
     *
     * @param interfaces a text that changes when the machine's network does
     */
    record Surroundings(Pace pace, Alarm alarm, RandomGenerator random, Supplier<String> interfaces) {}

    /**
     * Starts to keep a replica in step with a backend.
     *
     * @param identity whom to sign in as, where that is by name
     * @param session the one that was opened to find out whose replica it is; empty if none was
     * @throws IOException if the backend's authority cannot be read
     */
    public static HttpSync start(
            Replica replica, BackendAddress address, String identity, Optional<SignIn.Session> session, Clock clock)
            throws IOException {
        SSLContext tls = PinnedTls.trusting(address.authority());
        Surroundings around =
                new Surroundings(Pace.USUAL, new ThreadAlarm(), RandomGenerator.getDefault(), Interfaces::now);
        HttpSync sync = new HttpSync(replica, address, identity, clock, around, tls);
        session.ifPresent(sync.line::begun);
        sync.begin();
        return sync;
    }

    HttpSync(
            Replica replica,
            BackendAddress address,
            String identity,
            Clock clock,
            Surroundings around,
            SSLContext tls) {
        this.address = address;
        this.clock = clock;
        this.around = around;
        // One for all lines: what the backend handed out stays good when a line is opened anew.
        DeviceProver device = new DeviceProver(replica.device(), clock);
        Supplier<BackendClient> dial =
                () -> new BackendClient(address.uri(), tls, around.alarm(), around.pace(), device);
        this.entrance = new Entrance(dial, identity, replica.device().id());
        this.line = new Line(dial, this::stopped, entrance, replica.owner());
        Pace pace = around.pace();
        this.untilDue = () -> replica.delivery()
                .nextDue()
                .map(due -> Duration.between(clock.instant(), due))
                .filter(wait -> wait.compareTo(pace.poll()) < 0)
                .orElse(pace.poll());
        this.backOff = new BackOff(pace.firstRetry(), pace.lastRetry(), around.random());
        this.listening = new Listening(
                line,
                around.alarm(),
                new BackOff(pace.firstRetry(), pace.lastRetry(), around.random()),
                this::onThread,
                this::wake,
                this::refused);
        this.board = new StatusBoard(clock, this::onThread, replica.lastSynced().orElse(null));
        this.courier = new Courier(replica.delivery(), replica.feed(), board::fetched);
        this.settings = replica.settings();
        this.offline = settings.get(OFFLINE).isPresent();
        if (offline) {
            board.set(Connection.WORKING_OFFLINE, null);
        }
        this.network =
                new NetworkWatch(around.alarm(), pace.interfaces(), around.interfaces(), () -> onThread(this::moved));
        this.outboxChanges = replica.delivery().subscribe(() -> onThread(this::arm));
    }

    /** Starts the first round and the look at the machine's network. */
    void begin() {
        network.begin();
        wake();
    }

    @Override
    public SyncStatus status() {
        return board.status();
    }

    @Override
    public Subscription subscribe(Consumer<SyncStatus> listener) {
        return board.subscribe(listener);
    }

    @Override
    public void syncNow() {
        roundAsked = true;
        onThread(backOff::reset);
        wake();
    }

    @Override
    public void signIn() {
        signInAsked = true;
        wake();
    }

    @Override
    public void signIn(SigningIn person) throws IOException, Refusal, NotSignedIn {
        try {
            entrance.lead(person);
        } catch (IOException e) {
            throw new IOException(Sentences.unreachable(address, e), e);
        }
        signIn();
    }

    @Override
    public void workOffline(boolean chosen) {
        offline = chosen;
        if (chosen) {
            settings.put(OFFLINE, "chosen");
            line.hangUp();
            onThread(() -> {
                next.cancel();
                board.set(Connection.WORKING_OFFLINE, null);
            });
        } else {
            settings.remove(OFFLINE);
            onThread(() -> {
                backOff.reset();
                if (board.is(Connection.WORKING_OFFLINE)) {
                    board.set(Connection.CONNECTING, null);
                }
            });
            wake();
        }
    }

    @Override
    public AuditLog auditLog() {
        return new RemoteAuditLog(remote());
    }

    @Override
    public Posture posture() throws IOException, Refusal {
        return remote().ask(connected -> connected.backend().posture(connected.token()));
    }

    private Remote remote() {
        return new Remote(line, problem -> onThread(() -> refused(problem)));
    }

    /** Wants a round; several wishes before it begins are one. */
    private void wake() {
        if (wanted.compareAndSet(false, true)) {
            onThread(() -> {
                wanted.set(false);
                round();
            });
        }
    }

    private void onThread(Runnable work) {
        try {
            thread.execute(work);
        } catch (RejectedExecutionException _) {
            LOG.debug("The sync client is closed; something came late");
        }
    }

    private void round() {
        if (stopped() || waitsForAPerson()) {
            return;
        }
        next.cancel();
        try {
            BackendClient backend = line.open();
            String token = line.token(backend);
            courier.push(backend, token, clock.instant());
            courier.pull(backend, token);
            backOff.reset();
            board.online();
            listening.to(backend, token);
            arm();
        } catch (Refusal e) {
            refused(e.problem());
        } catch (BrowserNeeded e) {
            line.hangUp();
            tell(Connection.SIGN_IN_REQUIRED, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            LOG.debug("A round broke off", e);
            line.hangUp();
            failed(Sentences.unreachable(address, e));
        } catch (RuntimeException e) {
            String sentence = Sentences.local(e);
            LOG.error("A round failed", e);
            failed(sentence == null ? "Something failed here; the log says what. It is tried again." : sentence);
        }
    }

    private boolean stopped() {
        return closed || offline;
    }

    private boolean waitsForAPerson() {
        boolean signIn = signInAsked;
        boolean asked = roundAsked || signIn;
        signInAsked = false;
        roundAsked = false;
        return (board.is(Connection.SIGN_IN_REQUIRED) && !signIn) || (board.is(Connection.UPGRADE_REQUIRED) && !asked);
    }

    private void refused(Problem problem) {
        String sentence = Sentences.refused(address, problem);
        switch (problem.type()) {
            case SIGN_IN_REQUIRED, STEP_UP_REQUIRED, SIGNALS_NOT_MET, FACTORS_NOT_MET -> {
                if (problem.type() == Problem.Type.STEP_UP_REQUIRED) {
                    entrance.anew();
                }
                line.signedOut(problem);
                line.hangUp();
                tell(Connection.SIGN_IN_REQUIRED, sentence);
            }
            case UPGRADE_REQUIRED -> {
                line.hangUp();
                tell(Connection.UPGRADE_REQUIRED, sentence);
            }
            default -> failed(sentence);
        }
    }

    private void failed(String sentence) {
        tell(Connection.OFFLINE, sentence);
        if (!stopped()) {
            next = around.alarm().after(backOff.next(), this::wake);
        }
    }

    /** What a person has chosen meanwhile has the last word. */
    private void tell(Connection state, String sentence) {
        if (!stopped()) {
            board.set(state, sentence);
        }
    }

    /** Sets the alarm for the next round while all is well. */
    private void arm() {
        if (board.is(Connection.ONLINE) && !stopped()) {
            next.cancel();
            next = around.alarm().after(untilDue.get(), this::wake);
        }
    }

    /** Another network may be one that leads to the backend. */
    private void moved() {
        backOff.reset();
        wake();
    }

    /** Breaks off what runs, promptly; everything that was begun can be done again. Not to be called by a listener. */
    @Override
    public void close() {
        closed = true;
        network.end();
        outboxChanges.close();
        line.hangUp();
        if (around.alarm() instanceof ThreadAlarm own) {
            own.close();
        }
        thread.close();
    }
}
