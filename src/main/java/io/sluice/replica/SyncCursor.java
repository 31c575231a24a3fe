package io.sluice.replica;

import static io.sluice.store.jooq.Tables.SYNC_CURSOR;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;

/**
 * How far the change feed has been applied.
 *
 * @param next where to go on
 * @param syncedAt when the end of the feed was last reached; the epoch if it never was
 */
record SyncCursor(String next, Instant syncedAt) {
    private static final int ONLY = 1;

    static Optional<SyncCursor> read(DSLContext sql) {
        return sql.selectFrom(SYNC_CURSOR)
                .where(SYNC_CURSOR.ID.eq(ONLY))
                .fetchOptional()
                .map(found -> new SyncCursor(found.getCursorAt(), Instant.ofEpochMilli(found.getSyncedAt())));
    }

    void write(DSLContext sql) {
        sql.deleteFrom(SYNC_CURSOR).execute();
        sql.insertInto(SYNC_CURSOR).values(ONLY, next, syncedAt.toEpochMilli()).execute();
    }
}
