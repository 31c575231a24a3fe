package io.sluice.replica;

import io.sluice.egress.analysis.InMemoryEnrollment;
import io.sluice.protocol.Malformed;
import io.sluice.store.Database;
import io.sluice.store.EnrollmentStore;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The console's local model: what one person may see of one enrollment, and what they decided, encrypted on this disk.
 * Every screen works from it, with a backend or without.
 */
public final class Replica implements AutoCloseable {
    /** The setting that keeps the undo time, in milliseconds. */
    private static final String UNDO_TIME = "outbox.undo-time";

    private static final String ENROLLMENT = "owner.enrollment";
    private static final String PERSON = "owner.person";
    private static final Logger LOG = LoggerFactory.getLogger(Replica.class);

    private final StoreFolder folder;
    private final Journal journal;
    private final Database database;
    private final DeviceKey device;
    private final ReplicaWriter writer = new ReplicaWriter();
    private final Settings settings;
    private final Owner owner;
    private final MemoryCatalog catalog;
    private final StoredFeed feed;
    private final JournaledOutbox outbox;

    /**
     * Opens the store in a folder, made new if there is none. It then owns the folder's lock; if this throws, the caller
     * still does.
     *
     * @param firstOwner asked only if the store is new, with the key of this device; may reach for the backend and throw, and
     *     the keys are then there already
     * @throws ReplicaProblem if it cannot be opened; no decision is lost
     */
    public static Replica open(
            StoreFolder folder, KeyKeeper keeper, Clock clock, Function<DeviceKey, Owner> firstOwner) {
        SecureRandom random = new SecureRandom();
        MasterKey key = folder.key(keeper, random);
        DeviceKey device = DeviceKey.open(folder.device(), key, random);
        Supplier<Owner> owner =
                folder.holdsDatabase() ? () -> firstOwner.apply(device) : known(firstOwner.apply(device));
        Journal journal = Journal.open(folder.journal(), key, random);
        try {
            Database database = ReplicaDatabase.open(folder.database(), key);
            try {
                return new Replica(folder, journal, database, clock, device, owner);
            } catch (Malformed e) {
                database.close();
                throw new ReplicaProblem.NewerSchema(
                        folder.journal(), e.getMessage(), "decisions up to its own version");
            } catch (RuntimeException e) {
                database.close();
                throw ReplicaDatabase.problem(folder.database(), e);
            }
        } catch (RuntimeException e) {
            journal.close();
            throw e;
        }
    }

    private static Supplier<Owner> known(Owner owner) {
        return () -> owner;
    }

    private Replica(
            StoreFolder folder,
            Journal journal,
            Database database,
            Clock clock,
            DeviceKey device,
            Supplier<Owner> firstOwner)
            throws Malformed {
        this.device = device;
        this.folder = folder;
        this.journal = journal;
        this.database = database;
        try {
            settings = new Settings(database.sql(), writer);
            owner = owner(firstOwner);
            List<String> leftOut = new ArrayList<>();
            catalog = new MemoryCatalog(owner.person(), load(leftOut));
            feed = new StoredFeed(folder.folder(), database.sql(), writer, catalog, settings, clock);
            feed.leaveOut(leftOut);
            outbox = new JournaledOutbox(
                    journal,
                    catalog,
                    clock,
                    undoTime(),
                    chosen -> settings.put(UNDO_TIME, Long.toString(chosen.toMillis())));
        } catch (Malformed | RuntimeException e) {
            writer.close();
            throw e;
        }
        OutboxTable copy = new OutboxTable(database.sql());
        outbox.subscribe(() -> writer.writeLater(() -> copy.replace(outbox.entries())));
    }

    private Owner owner(Supplier<Owner> firstOwner) {
        Optional<Owner> kept = settings.get(ENROLLMENT)
                .flatMap(enrollment -> settings.get(PERSON)
                        .map(person -> new Owner(UUID.fromString(enrollment), UUID.fromString(person))));
        return kept.orElseGet(() -> {
            Owner first = firstOwner.get();
            settings.put(ENROLLMENT, first.enrollment().toString());
            settings.put(PERSON, first.person().toString());
            return first;
        });
    }

    private InMemoryEnrollment load(List<String> leftOut) {
        InMemoryEnrollment enrollment = new InMemoryEnrollment();
        new EnrollmentStore(database.sql())
                .readAll(stamped -> leftOut.addAll(MemoryCatalog.put(enrollment, stamped.row())), row -> {
                    LOG.warn("A row of the local copy was left out: {}", row.getMessage());
                    leftOut.add(String.valueOf(row.getMessage()));
                });
        return enrollment;
    }

    /** The usual one, unless another was chosen and can be read. */
    private Duration undoTime() {
        return settings.get(UNDO_TIME)
                .filter(kept -> kept.matches("\\d{1,6}"))
                .map(kept -> Duration.ofMillis(Long.parseLong(kept)))
                .filter(kept -> kept.compareTo(JournaledOutbox.LONGEST_UNDO_TIME) <= 0)
                .orElse(JournaledOutbox.USUAL_UNDO_TIME);
    }

    /** Whose store it is. */
    public Owner owner() {
        return owner;
    }

    /** The key by which the backend knows this device again. */
    public DeviceKey device() {
        return device;
    }

    /** What screens read. */
    public Catalog catalog() {
        return catalog;
    }

    /** Where decisions go. */
    public Outbox outbox() {
        return outbox;
    }

    /** The outbox, for the sync client. */
    public Delivery delivery() {
        return outbox;
    }

    /** Where the change feed goes, for the sync client. */
    public Feed feed() {
        return feed;
    }

    /** What the person has chosen. */
    public Settings settings() {
        return settings;
    }

    /** When the end of the feed was last reached, also before this start; empty if it never was. */
    public Optional<Instant> lastSynced() {
        return feed.lastSynced();
    }

    /** The rows that could not be read and are left out of the catalog; none if all is well. */
    public LeftOut leftOut() {
        return feed.leftOut();
    }

    /** Finishes what was begun and lets go of the files. */
    @Override
    public void close() {
        writer.close();
        journal.close();
        database.close();
        folder.close();
    }
}
