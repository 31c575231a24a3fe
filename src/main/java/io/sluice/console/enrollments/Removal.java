package io.sluice.console.enrollments;

import io.sluice.replica.ReplicaProblem;
import io.sluice.replica.StoreFolder;
import java.nio.file.Files;
import java.util.List;
import java.util.OptionalInt;

/**
 * An enrollment that is to leave this machine, and what nobody delivered of it. A decision that a person made is never
 * deleted: only a store without any can be.
 *
 * @param undelivered how many decisions were not delivered; empty if that cannot be told
 * @param named what they are about, as far as the store is open and can tell
 */
public record Removal(Profile profile, OptionalInt undelivered, List<String> named) {
    /** Keeps the list as it is. */
    public Removal {
        named = List.copyOf(named);
    }

    /**
     * Of a store that is not open here.
     *
     * @throws ReplicaProblem if another program has it open, or the disk refuses
     */
    public static Removal ofClosed(Profile profile) {
        if (!Files.exists(profile.store())) {
            return new Removal(profile, OptionalInt.of(0), List.of());
        }
        try (StoreFolder store = StoreFolder.lock(profile.store())) {
            return new Removal(profile, store.undelivered(), List.of());
        }
    }

    /** Whether its store may be deleted: it holds nothing that a person decided and nobody knows. */
    public boolean deletable() {
        return undelivered.equals(OptionalInt.of(0));
    }

    /**
     * Puts the store out of the way, or deletes it. The store is not open.
     *
     * @throws ReplicaProblem if another program has it open, or the disk refuses
     * @throws IllegalStateException if it is to be deleted and holds an undelivered decision after all
     */
    public void carryOut(boolean delete) {
        if (!Files.exists(profile.store())) {
            return;
        }
        StoreFolder store = StoreFolder.lock(profile.store());
        if (delete) {
            store.delete(profile.home());
        } else {
            store.moveAside(profile.home());
        }
    }
}
