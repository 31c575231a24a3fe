package io.sluice.backend;

import static io.sluice.store.jooq.Tables.AUDIT_EVENT;

import io.sluice.protocol.AuditEvent;
import io.sluice.protocol.AuditExport;
import io.sluice.protocol.AuditPage;
import io.sluice.protocol.AuditQuery;
import io.sluice.trust.AuditChain;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.impl.DSL;

/** Reads the audit log, never more of it at once than a page, and as its reader may see it (R30). */
final class AuditReader {
    /** Events that are in memory together. */
    static final int BATCH = 500;

    private final DSLContext sql;

    AuditReader(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * A page, the newest events first. What is withheld is found by its time alone: another filter would tell of it.
     *
     * @param sight events as the reader may have them
     */
    AuditPage page(AuditQuery query, UnaryOperator<List<AuditEvent>> sight) {
        List<AuditEvent> found = new ArrayList<>();
        AuditQuery rest = query;
        List<AuditEvent> batch;
        do {
            batch = batch(rest, query.limit() + 1);
            sight.apply(batch).stream()
                    .filter(event -> !event.withheld() || query.onlyPeriod())
                    .forEach(found::add);
            rest = batch.isEmpty() ? rest : rest.before(batch.getLast().number());
        } while (found.size() <= query.limit() && batch.size() > query.limit());
        if (found.size() <= query.limit()) {
            return new AuditPage(found, null);
        }
        List<AuditEvent> page = found.subList(0, query.limit());
        return new AuditPage(page, page.getLast().number());
    }

    private List<AuditEvent> batch(AuditQuery query, int most) {
        return sql
                .selectFrom(AUDIT_EVENT)
                .where(conditions(query))
                .orderBy(AUDIT_EVENT.NUMBER.desc())
                .limit(most)
                .fetch()
                .stream()
                .map(AuditLog::event)
                .toList();
    }

    private static List<Condition> conditions(AuditQuery query) {
        List<Condition> conditions = new ArrayList<>(period(query));
        if (query.actor() != null) {
            conditions.add(AUDIT_EVENT.ACTOR.eq(query.actor()));
        }
        if (query.act() != null) {
            conditions.add(AUDIT_EVENT.OPERATION.eq(query.act()));
        }
        if (query.outcome() != null) {
            conditions.add(AUDIT_EVENT.CAME_OF_IT.startsWith(query.outcome().wire()));
        }
        if (query.before() != null) {
            conditions.add(AUDIT_EVENT.NUMBER.lt(query.before()));
        }
        String thing = query.thing();
        if (thing != null) {
            conditions.add(AuditQuery.id(thing)
                    .map(AUDIT_EVENT.POLICY_ID::eq)
                    .orElseGet(() -> AUDIT_EVENT.THING_NAME.containsIgnoreCase(thing)));
        }
        return conditions;
    }

    private static List<Condition> period(AuditQuery query) {
        List<Condition> conditions = new ArrayList<>();
        Instant from = query.from();
        if (from != null) {
            conditions.add(AUDIT_EVENT.RECORDED_AT.ge(from.toEpochMilli()));
        }
        Instant until = query.until();
        if (until != null) {
            conditions.add(AUDIT_EVENT.RECORDED_AT.lt(until.toEpochMilli()));
        }
        return conditions;
    }

    /**
     * What an export of a period holds: the events from the first to the last one of it, without gaps. Were the backend's
     * clock set back meanwhile, some of another time are among them, because without them nothing could be proved.
     */
    AuditExport export(UUID enrollment, AuditQuery period, Instant now) {
        Record2<Long, Long> ends = sql.select(DSL.min(AUDIT_EVENT.NUMBER), DSL.max(AUDIT_EVENT.NUMBER))
                .from(AUDIT_EVENT)
                .where(period(period))
                .fetchSingle();
        long first = Optional.ofNullable(ends.value1()).orElse(1L);
        long last = Optional.ofNullable(ends.value2()).orElse(0L);
        return new AuditExport(
                enrollment, now, period.from(), period.until(), first, last, hash(first - 1), hash(last));
    }

    private String hash(long number) {
        return sql.select(AUDIT_EVENT.HASH)
                .from(AUDIT_EVENT)
                .where(AUDIT_EVENT.NUMBER.eq(number))
                .fetchOptional(AUDIT_EVENT.HASH)
                .orElse(AuditChain.BEGINNING);
    }

    /**
     * Writes an export, line by line.
     *
     * @param sight events as the reader may have them
     */
    void write(AuditExport export, UnaryOperator<List<AuditEvent>> sight, Writer to) throws IOException {
        to.write(export.text() + "\n");
        long written = export.first() - 1;
        while (written < export.last()) {
            List<AuditEvent> batch = sql.selectFrom(AUDIT_EVENT)
                    .where(AUDIT_EVENT.NUMBER.gt(written).and(AUDIT_EVENT.NUMBER.le(export.last())))
                    .orderBy(AUDIT_EVENT.NUMBER)
                    .limit(BATCH)
                    .fetch(AuditLog::event);
            if (batch.isEmpty()) {
                throw new IOException("Events after " + written + " are missing in the audit log.");
            }
            for (AuditEvent event : sight.apply(batch)) {
                to.write(event.text() + "\n");
            }
            written = batch.getLast().number();
        }
    }
}
