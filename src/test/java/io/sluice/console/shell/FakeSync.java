package io.sluice.console.shell;

import io.sluice.protocol.AuditPage;
import io.sluice.protocol.AuditQuery;
import io.sluice.protocol.Posture;
import io.sluice.replica.Catalog.Subscription;
import io.sluice.sync.AuditLog;
import io.sluice.sync.NotSignedIn;
import io.sluice.sync.Refusal;
import io.sluice.sync.SigningIn;
import io.sluice.sync.Sync;
import io.sluice.sync.SyncStatus;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A sync that says what it is told to say, and remembers what it was asked for. */
public final class FakeSync implements Sync {
    public final List<String> asked = new ArrayList<>();
    private final List<Consumer<SyncStatus>> listeners = new ArrayList<>();
    private SyncStatus status;

    /** What answers for the backend's log; at first it has none to show. */
    public AuditLog auditLog = new AuditLog() {
        @Override
        public AuditPage page(AuditQuery query) {
            return new AuditPage(List.of(), null);
        }

        @Override
        public void export(AuditQuery period, Consumer<String> lines) {}
    };

    /** What answers for the backend's decision point; at first there is no connection to it. */
    public Postures posture = () -> {
        throw new IOException("there is no connection to the backend");
    };

    public FakeSync(SyncStatus status) {
        this.status = status;
    }

    public static SyncStatus online(Instant since, Instant synced) {
        return new SyncStatus(SyncStatus.Connection.ONLINE, since, synced, null);
    }

    /** The connection changes. */
    public void become(SyncStatus.Connection connection) {
        tell(new SyncStatus(connection, status.since(), status.lastSynced(), null));
    }

    public void tell(SyncStatus news) {
        status = news;
        listeners.forEach(listener -> listener.accept(news));
    }

    public int listeners() {
        return listeners.size();
    }

    @Override
    public SyncStatus status() {
        return status;
    }

    @Override
    public Subscription subscribe(Consumer<SyncStatus> listener) {
        listeners.add(listener);
        listener.accept(status);
        return () -> listeners.remove(listener);
    }

    @Override
    public void syncNow() {
        asked.add("sync now");
    }

    @Override
    public void workOffline(boolean offline) {
        asked.add("work offline " + offline);
    }

    @Override
    public void signIn() {
        asked.add("sign in");
    }

    /** What becomes of a person who is led to the identity provider; at first one signs in by name. */
    public Leading leading = person -> {};

    @Override
    public void signIn(SigningIn person) throws IOException, Refusal, NotSignedIn {
        leading.lead(person);
        signIn();
    }

    /** Answers for the identity provider. */
    @FunctionalInterface
    public interface Leading {
        void lead(SigningIn person) throws IOException, Refusal, NotSignedIn;
    }

    @Override
    public AuditLog auditLog() {
        return auditLog;
    }

    @Override
    public Posture posture() throws IOException, Refusal {
        return posture.read();
    }

    /** Answers for the backend's decision point. */
    @FunctionalInterface
    public interface Postures {
        Posture read() throws IOException, Refusal;
    }
}
