package io.sluice.console.shell;

import io.sluice.egress.Act;
import io.sluice.egress.Command;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Enrollment;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.Hosting;
import io.sluice.egress.PolicyManagement;
import io.sluice.egress.Principal;
import io.sluice.egress.analysis.InMemoryEnrollment;
import io.sluice.replica.Catalog;
import io.sluice.replica.Outbox;
import io.sluice.replica.OutboxEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A local model with one enrollment and one person, and an outbox that is filled by hand. */
public final class StillModel implements Catalog, Outbox {
    static final UUID OFFICER = new UUID(0, 7);

    final List<OutboxEntry> entries = new ArrayList<>();
    final List<Duration> undoTimes = new CopyOnWriteArrayList<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private final InMemoryEnrollment rows = InMemoryEnrollment.of(List.of(
            new Enrollment(
                    new UUID(0, 1),
                    "acme-prod",
                    Hosting.AWS,
                    "us-east-1",
                    null,
                    List.of(),
                    List.of(),
                    PolicyManagement.SELF_SERVICE,
                    false),
            new Principal(OFFICER, Principal.Type.USER, "Officer")));

    void queue(OutboxEntry.Status status) {
        Command command =
                new Command(UUID.randomUUID(), new UUID(0, 9), 1, null, null, Instant.EPOCH, new Act.Withdraw(null));
        entries.add(new OutboxEntry(command, List.of(), status, null, Instant.EPOCH));
    }

    void changed() {
        List.copyOf(listeners).forEach(Runnable::run);
    }

    public int listeners() {
        return listeners.size();
    }

    @Override
    public <T> T read(Function<EnrollmentView, T> query) {
        return query.apply(rows);
    }

    @Override
    public <T> T readDelivered(Function<EnrollmentView, T> query) {
        return query.apply(rows);
    }

    @Override
    public UUID person() {
        return OFFICER;
    }

    @Override
    public long revision() {
        return 0;
    }

    @Override
    public Subscription subscribe(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public OutboxEntry enqueue(Command command, List<EgressPolicy> base) {
        throw new UnsupportedOperationException("nothing is decided here");
    }

    @Override
    public boolean undo(UUID command) {
        return false;
    }

    @Override
    public void sendNow(UUID command) {
        throw new UnsupportedOperationException("nothing is decided here");
    }

    @Override
    public void dismiss(UUID command) {
        throw new UnsupportedOperationException("nothing is decided here");
    }

    @Override
    public void undoTime(Duration time) {
        undoTimes.add(time);
    }

    @Override
    public List<OutboxEntry> entries() {
        return List.copyOf(entries);
    }
}
