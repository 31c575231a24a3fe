package io.sluice.sync;

import io.sluice.protocol.Posture;
import io.sluice.protocol.SignIn;
import io.sluice.replica.Catalog.Subscription;
import io.sluice.replica.Replica;
import io.sluice.sync.SyncStatus.Connection;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLContext;

/**
 * The sync client over HTTPS. Everything happens in rounds on one thread: sign in if needed, push, pull, listen. A nudge, a
 * decision whose undo time is over, a change of the machine's network, a person or time starts the next round.
 */
public final class HttpSync implements Sync, AutoCloseable {
    private final BackendAddress address;
    private final Alarm alarm;
    private final Traffic traffic;
    private final Entrance entrance;
    private final Line line;
    private final StatusBoard board;
    private final Rounds rounds;
    private final NetworkWatch network;
    private final Subscription outboxChanges;
    private final SyncThread thread = new SyncThread();

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
        this.alarm = around.alarm();
        // One for all lines: what the backend handed out stays good when a line is opened anew.
        DeviceProver device = new DeviceProver(replica.device(), clock);
        Supplier<BackendClient> dial = () -> new BackendClient(address.uri(), tls, alarm, around.pace(), device);
        this.traffic = new Traffic(replica.settings());
        this.entrance = new Entrance(dial, identity, replica.device().id());
        this.line = new Line(dial, traffic::stopped, entrance, replica.owner());
        this.board = new StatusBoard(clock, thread, replica.lastSynced().orElse(null));
        this.rounds = new Rounds(address, clock, around, replica, traffic, line, board, thread);
        if (traffic.offline()) {
            board.set(Connection.WORKING_OFFLINE, null);
        }
        this.network = new NetworkWatch(
                alarm, around.pace().interfaces(), around.interfaces(), () -> thread.execute(rounds::anew));
        this.outboxChanges = replica.delivery().subscribe(() -> thread.execute(rounds::arm));
    }

    /** Starts the first round and the look at the machine's network. */
    void begin() {
        network.begin();
        rounds.wake();
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
        rounds.now();
    }

    @Override
    public void signIn() {
        rounds.signIn();
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
        traffic.workOffline(chosen);
        if (chosen) {
            line.hangUp();
            rounds.rest();
        } else {
            rounds.resume();
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
        return new Remote(line, problem -> thread.execute(() -> rounds.refused(problem)));
    }

    /** Breaks off what runs, promptly; everything that was begun can be done again. Not to be called by a listener. */
    @Override
    public void close() {
        traffic.close();
        network.end();
        outboxChanges.close();
        line.hangUp();
        if (alarm instanceof ThreadAlarm own) {
            own.close();
        }
        thread.close();
    }
}
