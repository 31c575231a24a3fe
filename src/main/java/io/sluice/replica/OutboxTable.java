package io.sluice.replica;

import static io.sluice.store.jooq.Tables.OUTBOX;

import io.sluice.store.jooq.tables.records.OutboxRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;

/** The copy of the outbox in the database, for queries. The journal is the authority; nothing is ever read back from here. */
final class OutboxTable {
    private final DSLContext sql;

    OutboxTable(DSLContext sql) {
        this.sql = sql;
    }

    /** Makes the copy the same as these. */
    void replace(List<OutboxEntry> entries) {
        sql.transaction(transaction -> {
            DSLContext in = transaction.dsl();
            in.deleteFrom(OUTBOX).execute();
            List<OutboxRecord> records = new ArrayList<>();
            for (OutboxEntry entry : entries) {
                OutboxRecord record = in.newRecord(OUTBOX);
                record.setCommandId(entry.command().id());
                record.setPosition((long) records.size());
                record.setStatus(entry.status().name());
                Instant decidedAt = entry.command().decidedAt();
                record.setEntry(new DecisionText(decidedAt, entry.command(), entry.base()).text());
                records.add(record);
            }
            in.batchInsert(records).execute();
        });
    }
}
