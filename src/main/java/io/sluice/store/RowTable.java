package io.sluice.store;

import io.sluice.egress.EnrollmentRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;

/**
 * How one type of row lies in its table.
 *
 * @param seq the column with the sequence of the commit that last put the row
 * @param write fills a record from a row
 * @param read makes the row of a record
 */
record RowTable<T extends EnrollmentRow, R extends UpdatableRecord<R>>(
        Class<T> type, Table<R> table, TableField<R, Long> seq, BiConsumer<T, R> write, Function<R, T> read) {
    /** Rows that travel to the database together. */
    private static final int BATCH = 1_000;

    R record(DSLContext sql, Stamped stamped) {
        R record = sql.newRecord(table);
        write.accept(type.cast(stamped.row()), record);
        record.set(seq, stamped.seq());
        return record;
    }

    /** Puts rows by their keys; of two with one key the later wins. */
    void put(DSLContext sql, List<Stamped> rows) {
        Map<Record, R> byKey = new LinkedHashMap<>();
        for (Stamped row : rows) {
            R record = record(sql, row);
            byKey.put(record.key(), record);
        }
        List<R> records = List.copyOf(byKey.values());
        for (int from = 0; from < records.size(); from += BATCH) {
            putBatch(sql, records.subList(from, Math.min(records.size(), from + BATCH)));
        }
    }

    /** Updates, then inserts what was not there: jOOQ's merge looks through the whole table for each row on H2. */
    private static <R extends UpdatableRecord<R>> void putBatch(DSLContext sql, List<R> records) {
        int[] updated = sql.batchUpdate(records).execute();
        List<R> added = new ArrayList<>();
        for (int i = 0; i < updated.length; i++) {
            if (updated[i] == 0) {
                R record = records.get(i);
                record.touched(true);
                added.add(record);
            }
        }
        sql.batchInsert(added).execute();
    }

    /** The rows with a sequence in a range, both ends included, in the order of their sequence. */
    List<R> between(DSLContext sql, long first, long last) {
        return sql.selectFrom(table)
                .where(seq.between(first, last))
                .orderBy(seq)
                .fetch();
    }

    /** The sequences of the next rows, lowest first. */
    List<Long> next(DSLContext sql, long after, long last, int limit) {
        return sql.select(seq)
                .from(table)
                .where(seq.gt(after).and(seq.le(last)))
                .orderBy(seq)
                .limit(limit)
                .fetch(seq);
    }

    Stamped stamped(R record) {
        try {
            return new Stamped(record.get(seq), read.apply(record));
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new UnreadableRow(table.getName(), key(record), e);
        }
    }

    private String key(R record) {
        Field<?>[] key = record.key().fields();
        return DSL.row(key).toString() + " = " + record.key();
    }
}
