package io.sluice.replica;

import static io.sluice.replica.SmallEnrollment.NOON;
import static io.sluice.replica.SmallEnrollment.OWNER;

import io.sluice.egress.PolicyState;
import java.nio.file.Path;
import java.util.UUID;

/** A store in a folder, opened and closed as a program's starts and ends would. */
final class ReplicaFixture {
    final MutableClock clock = new MutableClock(NOON);
    private final Path folder;

    ReplicaFixture(Path folder) {
        this.folder = folder;
    }

    Replica open() {
        StoreFolder store = StoreFolder.lock(folder);
        try {
            return Replica.open(store, new PlainKeyFile(), clock, _ -> OWNER);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    static PolicyState shown(Replica replica, UUID policy) {
        return replica.catalog().read(view -> view.policy(policy).orElseThrow().state());
    }

    static PolicyState delivered(Replica replica, UUID policy) {
        return replica.catalog()
                .readDelivered(view -> view.policy(policy).orElseThrow().state());
    }
}
