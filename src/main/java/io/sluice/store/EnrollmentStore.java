package io.sluice.store;

import io.sluice.egress.EnrollmentRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.UpdatableRecord;

/**
 * The rows of an enrollment in the shared tables, through whatever transaction the context is in. The tables are the
 * change feed: each row carries the sequence of the commit that last put it, and nothing is ever compacted away.
 */
public final class EnrollmentStore {
    /** Rows that are fetched together. */
    private static final int BATCH = 1_000;

    private final DSLContext sql;

    /** The tables as this context sees them. */
    public EnrollmentStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Puts rows by their keys, all in one commit. */
    public void put(List<? extends EnrollmentRow> rows, long seq) {
        put(rows.stream().map(row -> new Stamped(seq, row)).toList());
    }

    /** Puts rows by their keys. Of two with the same key the later wins. */
    public void put(Collection<Stamped> rows) {
        Map<RowTable<?, ?>, List<Stamped>> byTable = new LinkedHashMap<>();
        RowTables.ALL.forEach(table -> byTable.put(table, new ArrayList<>()));
        rows.forEach(row -> byTable.computeIfAbsent(RowTables.of(row.row()), _ -> new ArrayList<>())
                .add(row));
        byTable.forEach((table, all) -> table.put(sql, all));
    }

    /**
     * What was committed after a sequence, up to another, in whole commits.
     *
     * @param last nothing beyond this is read: the sequence of the newest commit that is sure to be complete
     * @param limit about how many rows; a commit with more travels whole
     * @throws UnreadableRow if a row is damaged
     */
    public Page changesAfter(long seq, long last, int limit) {
        long[] next = RowTables.ALL.stream()
                .flatMap(table -> table.next(sql, seq, last, limit + 1).stream())
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
        boolean more = next.length > limit;
        long upTo = more ? cut(next, limit) : last;
        List<Stamped> rows = upTo > seq ? rows(seq + 1, upTo) : List.of();
        return new Page(rows, Math.max(seq, upTo), more && upTo < last);
    }

    /** The last commit that fits, or the first if even that does not. */
    private static long cut(long[] sequences, int limit) {
        long beyond = sequences[limit];
        return sequences[0] == beyond ? beyond : lastBefore(sequences, beyond);
    }

    private static long lastBefore(long[] sequences, long beyond) {
        long last = sequences[0];
        for (long sequence : sequences) {
            if (sequence < beyond) {
                last = sequence;
            }
        }
        return last;
    }

    private List<Stamped> rows(long first, long last) {
        return RowTables.ALL.stream()
                .flatMap(table -> between(table, first, last))
                .sorted(Comparator.comparingLong(Stamped::seq))
                .toList();
    }

    private <R extends UpdatableRecord<R>> Stream<Stamped> between(RowTable<?, R> table, long first, long last) {
        return table.between(sql, first, last).stream().map(table::stamped);
    }

    /**
     * Reads every row, what is referred to before what refers to it.
     *
     * @param unreadable told of each row that cannot be read; may throw it to stop
     */
    public void readAll(Consumer<Stamped> sink, Consumer<UnreadableRow> unreadable) {
        RowTables.ALL.forEach(table -> readAll(table, sink, unreadable));
    }

    private <R extends UpdatableRecord<R>> void readAll(
            RowTable<?, R> table, Consumer<Stamped> sink, Consumer<UnreadableRow> unreadable) {
        try (Cursor<R> cursor = sql.selectFrom(table.table()).fetchSize(BATCH).fetchLazy()) {
            for (R record : cursor) {
                Stamped row;
                try {
                    row = table.stamped(record);
                } catch (UnreadableRow e) {
                    unreadable.accept(e);
                    continue;
                }
                sink.accept(row);
            }
        }
    }

    /** Takes every row out of the shared tables, what refers before what is referred to. */
    public void clear() {
        RowTables.ALL.reversed().forEach(table -> sql.deleteFrom(table.table()).execute());
    }
}
