package io.sluice.backend;

import static io.sluice.store.jooq.Tables.FEED_CLOCK;

import io.sluice.store.jooq.tables.records.FeedClockRecord;
import java.util.UUID;
import org.jooq.DSLContext;

/** The one row that orders all commits. */
final class FeedClock {
    private FeedClock() {}

    /**
     * Where the feed is.
     *
     * @param feed which feed it is; another one for every new database
     */
    record Now(UUID feed, long seq) {}

    static void create(DSLContext sql, UUID feed) {
        sql.insertInto(FEED_CLOCK)
                .set(FEED_CLOCK.FEED_ID, feed)
                .set(FEED_CLOCK.SEQ, 0L)
                .execute();
    }

    static boolean exists(DSLContext sql) {
        return sql.fetchExists(FEED_CLOCK);
    }

    /** Reads it; every commit up to it is complete. */
    static Now read(DSLContext sql) {
        return now(sql.selectFrom(FEED_CLOCK).fetchSingle());
    }

    /** Reads it and keeps every other writer waiting until the transaction ends. */
    static Now lock(DSLContext sql) {
        return now(sql.selectFrom(FEED_CLOCK).forUpdate().fetchSingle());
    }

    static void set(DSLContext sql, long seq) {
        sql.update(FEED_CLOCK).set(FEED_CLOCK.SEQ, seq).execute();
    }

    private static Now now(FeedClockRecord row) {
        return new Now(row.getFeedId(), row.getSeq());
    }
}
