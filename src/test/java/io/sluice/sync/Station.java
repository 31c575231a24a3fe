package io.sluice.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.egress.Command;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.PolicyState;
import io.sluice.replica.OutboxEntry;
import io.sluice.replica.OutboxEntry.Status;
import io.sluice.replica.Owner;
import io.sluice.replica.PlainKeyFile;
import io.sluice.replica.Replica;
import io.sluice.replica.SmallEnrollment;
import io.sluice.replica.StoreFolder;
import io.sluice.sync.HttpSync.Surroundings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** A person's console without its screens: a replica and a sync client, and a way to wait for something to come true. */
final class Station implements AutoCloseable {
    static final Pace QUICK = new Pace(
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            Duration.ofMinutes(5),
            Duration.ofHours(1),
            Duration.ofMillis(10),
            Duration.ofMillis(2),
            Duration.ofMillis(20));

    final Replica replica;
    final HttpSync sync;
    final AtomicReference<String> interfaces = new AtomicReference<>("wired");
    private final List<SyncStatus> statuses = new CopyOnWriteArrayList<>();
    private final Events events;

    /** Something happened, somewhere: who waits looks again. */
    static final class Events {
        synchronized void happened() {
            notifyAll();
        }

        synchronized void await(BooleanSupplier condition) {
            try {
                while (!condition.getAsBoolean()) {
                    wait();
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    Station(Path folder, UUID person, String identity, BackendAddress backend, Clock clock, Pace pace, Events events)
            throws IOException {
        this.events = events;
        this.replica = Replica.open(
                StoreFolder.lock(folder),
                new PlainKeyFile(),
                clock,
                _ -> new Owner(SmallEnrollment.ENROLLMENT, person));
        replica.outbox().undoTime(Duration.ZERO);
        replica.catalog().subscribe(events::happened);
        replica.delivery().subscribe(events::happened);
        this.sync = new HttpSync(
                replica,
                backend,
                identity,
                clock,
                new Surroundings(pace, new ThreadAlarm(), new Random(7), interfaces::get),
                PinnedTls.trusting(backend.authority()));
        sync.subscribe(status -> {
            statuses.add(status);
            events.happened();
        });
        sync.begin();
    }

    /** Every status since the start. */
    List<SyncStatus> statuses() {
        return statuses;
    }

    OutboxEntry queue(Function<EnrollmentView, Command> decision) {
        Command command = replica.catalog().read(decision);
        return replica.outbox()
                .enqueue(
                        command,
                        replica.catalog()
                                .read(view ->
                                        view.policy(command.policy()).stream().toList()));
    }

    /** Undoes the oldest decision; false if it can no longer be. */
    boolean undoFirst() {
        return replica.outbox()
                .undo(replica.outbox().entries().getFirst().command().id());
    }

    PolicyState delivered(UUID policy) {
        return replica.catalog()
                .readDelivered(view -> view.policy(policy).orElseThrow().state());
    }

    <T> T ask(Function<EnrollmentView, T> query) {
        return replica.catalog().readDelivered(query);
    }

    int policies() {
        return replica.catalog().read(view -> view.policies().size());
    }

    void await(BooleanSupplier condition) {
        events.await(condition);
    }

    void await(SyncStatus.Connection connection) {
        await(() -> sync.status().connection() == connection);
    }

    /** Until every decision has taken effect here or waits for a person; then compares what waits. */
    void awaitDelivery(Status... waiting) {
        await(() -> outbox().stream().allMatch(Status.NEEDS_ATTENTION::equals));
        assertThat(outbox()).containsExactly(waiting);
    }

    List<Status> outbox() {
        return replica.outbox().entries().stream().map(OutboxEntry::status).toList();
    }

    @Override
    public void close() {
        sync.close();
        replica.close();
    }
}
