package io.sluice.replica;

import io.sluice.egress.analysis.InMemoryEnrollment;
import io.sluice.protocol.FeedLine.Put;
import io.sluice.store.EnrollmentStore;
import io.sluice.store.Stamped;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/** Applies pages of the change feed to the database, then to the catalog. */
final class StoredFeed implements Feed {
    /** How many rows could not be read; while there are any, the next start fetches everything anew. */
    static final String UNREADABLE = "feed.unreadable";

    private final Path store;
    private final DSLContext sql;
    private final ReplicaWriter writer;
    private final MemoryCatalog catalog;
    private final Settings settings;
    private final Clock clock;
    private volatile LeftOut leftOut = LeftOut.NONE;
    private volatile @Nullable SyncCursor held;
    private boolean anew;
    private @Nullable Staged staged;

    StoredFeed(
            Path store, DSLContext sql, ReplicaWriter writer, MemoryCatalog catalog, Settings settings, Clock clock) {
        this.store = store;
        this.sql = sql;
        this.writer = writer;
        this.catalog = catalog;
        this.settings = settings;
        this.clock = clock;
        this.held = SyncCursor.read(sql).orElse(null);
        this.anew = held != null && settings.get(UNREADABLE).isPresent();
    }

    /** What a reset has brought so far, beside what is held. */
    private static final class Staged {
        private final InMemoryEnrollment enrollment = new InMemoryEnrollment();
        private final List<Put> rows = new ArrayList<>();
        private String next = "";
        private LeftOut leftOut = LeftOut.NONE;
    }

    @Override
    public Optional<String> cursor() {
        Staged reset = staged;
        SyncCursor cursor = held;
        if (reset != null) {
            return Optional.of(reset.next);
        }
        return anew || cursor == null ? Optional.empty() : Optional.of(cursor.next());
    }

    /** When the end of the feed was last reached, also before this start. */
    Optional<Instant> lastSynced() {
        SyncCursor cursor = held;
        return Optional.ofNullable(cursor).map(SyncCursor::syncedAt).filter(at -> at.toEpochMilli() > 0);
    }

    /** The rows of the feed that could not be read or contradict what is held. */
    LeftOut leftOut() {
        return leftOut;
    }

    /** Counts rows that the database held and that could not be read. */
    void leaveOut(List<String> rows) {
        leftOut = leftOut.and(rows);
    }

    @Override
    public void apply(FeedPage page) {
        if ((page.reset() && held != null) || (anew && staged == null)) {
            staged = new Staged();
        }
        Staged reset = staged;
        try {
            if (reset == null) {
                writer.write(() -> add(page));
            } else {
                writer.write(() -> stage(reset, page));
            }
        } catch (DataAccessException e) {
            throw DiskErrors.opening(store, e);
        }
    }

    private void add(FeedPage page) {
        SyncCursor reached = reached(page);
        in(transaction -> {
            new EnrollmentStore(transaction).put(stamped(page.rows()));
            reached.write(transaction);
        });
        held = reached;
        List<String> refused = catalog.put(page.rows().stream().map(Put::row).toList());
        count(leftOut.and(page.leftOut()).and(refused));
    }

    private void stage(Staged reset, FeedPage page) {
        reset.leftOut = reset.leftOut.and(page.leftOut());
        for (Put put : page.rows()) {
            reset.rows.add(put);
            reset.leftOut = reset.leftOut.and(MemoryCatalog.put(reset.enrollment, put.row()));
        }
        reset.next = page.next();
        if (page.more()) {
            return;
        }
        SyncCursor reached = reached(page);
        in(transaction -> {
            EnrollmentStore tables = new EnrollmentStore(transaction);
            tables.clear();
            tables.put(stamped(reset.rows));
            reached.write(transaction);
        });
        held = reached;
        staged = null;
        anew = false;
        count(reset.leftOut);
        catalog.replace(reset.enrollment);
    }

    private static List<Stamped> stamped(List<Put> rows) {
        return rows.stream().map(put -> new Stamped(put.seq(), put.row())).toList();
    }

    private SyncCursor reached(FeedPage page) {
        Instant before = lastSynced().orElse(Instant.EPOCH);
        return new SyncCursor(page.next(), page.more() ? before : clock.instant());
    }

    private void in(Consumer<DSLContext> work) {
        sql.transaction(transaction -> work.accept(transaction.dsl()));
    }

    private void count(LeftOut rows) {
        leftOut = rows;
        if (rows.count() > 0) {
            settings.put(UNREADABLE, Integer.toString(rows.count()));
        } else if (settings.get(UNREADABLE).isPresent()) {
            settings.remove(UNREADABLE);
        }
    }
}
