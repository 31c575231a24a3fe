package io.sluice.backend;

import static io.sluice.store.jooq.Tables.AUDIT_EVENT;

import io.sluice.protocol.AuditEvent;
import io.sluice.protocol.AuditExport;
import io.sluice.protocol.AuditPage;
import io.sluice.protocol.AuditQuery;
import io.sluice.store.jooq.tables.records.AuditEventRecord;
import io.sluice.trust.AuditChain;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.impl.DSL;

/** Reads the audit log, never more of it at once than a page. */
final class AuditReader {
    /** Events that are in memory together. */
    static final int BATCH = 500;

    private final DSLContext sql;

    AuditReader(DSLContext sql) {
        this.sql = sql;
    }

    /** A page, the newest events first. */
    AuditPage page(AuditQuery query) {
        List<AuditEvent> events = sql
                .selectFrom(AUDIT_EVENT)
                .where(conditions(query))
                .orderBy(AUDIT_EVENT.NUMBER.desc())
                .limit(query.limit() + 1)
                .fetch()
                .stream()
                .map(AuditLog::event)
                .toList();
        if (events.size() <= query.limit()) {
            return new AuditPage(events, null);
        }
        List<AuditEvent> page = events.subList(0, query.limit());
        return new AuditPage(page, page.getLast().number());
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

    /** Writes an export, line by line. */
    void write(AuditExport export, Writer to) throws IOException {
        to.write(export.text() + "\n");
        long written = export.first() - 1;
        while (written < export.last()) {
            List<AuditEventRecord> batch = sql.selectFrom(AUDIT_EVENT)
                    .where(AUDIT_EVENT.NUMBER.gt(written).and(AUDIT_EVENT.NUMBER.le(export.last())))
                    .orderBy(AUDIT_EVENT.NUMBER)
                    .limit(BATCH)
                    .fetch();
            if (batch.isEmpty()) {
                throw new IOException("Events after " + written + " are missing in the audit log.");
            }
            for (AuditEventRecord row : batch) {
                to.write(AuditLog.event(row).text() + "\n");
            }
            written = batch.getLast().getNumber();
        }
    }
}
