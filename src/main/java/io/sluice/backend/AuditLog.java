package io.sluice.backend;

import static io.sluice.store.jooq.Tables.AUDIT_EVENT;

import io.sluice.protocol.AuditEvent;
import io.sluice.store.jooq.tables.records.AuditEventRecord;
import io.sluice.trust.AuditChain;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The append-only log of every transaction, sign-in and denied request (R27), as an {@link AuditChain}. */
final class AuditLog {
    private AuditLog() {}

    /**
     * What is recorded; the parts are as in {@link AuditEvent}.
     *
     * @param source the network address the request came from
     * @param cameOfIt accepted, refused with its rule, conflicting, or denied
     */
    record Event(
            Instant at,
            @Nullable UUID actor,
            @Nullable UUID command,
            String act,
            @Nullable UUID thing,
            String source,
            @Nullable String evidence,
            String cameOfIt,
            @Nullable String thingName,
            @Nullable String details) {

        /** An event about nothing in particular, accepted or not. */
        static Event of(
                Instant at,
                @Nullable UUID actor,
                String act,
                String source,
                String cameOfIt,
                @Nullable String details) {
            return new Event(at, actor, null, act, null, source, null, cameOfIt, null, details);
        }

        private AuditEvent numbered(long number, String previous, String hash) {
            return new AuditEvent(
                    number,
                    Instant.ofEpochMilli(at.toEpochMilli()),
                    actor,
                    command,
                    act,
                    thing,
                    source,
                    evidence,
                    cameOfIt,
                    thingName,
                    details,
                    previous,
                    hash);
        }
    }

    /** Appends an event, in the transaction of what it records and under the lock of {@link Commits}. */
    static void append(DSLContext in, Event event) {
        Optional<AuditEventRecord> last = in.selectFrom(AUDIT_EVENT)
                .orderBy(AUDIT_EVENT.NUMBER.desc())
                .limit(1)
                .fetchOptional();
        long number = last.map(AuditEventRecord::getNumber).orElse(0L) + 1;
        String previous = last.map(AuditEventRecord::getHash).orElse(AuditChain.BEGINNING);
        AuditEventRecord row = in.newRecord(AUDIT_EVENT);
        row.setNumber(number);
        row.setRecordedAt(event.at().toEpochMilli());
        row.setActor(event.actor());
        row.setCommandId(event.command());
        row.setOperation(event.act());
        row.setPolicyId(event.thing());
        row.setSource(event.source());
        row.setEvidence(event.evidence());
        row.setCameOfIt(event.cameOfIt());
        row.setThingName(event.thingName());
        row.setDetails(event.details());
        row.setPrevHash(previous);
        row.setHash(AuditChain.hash(event.numbered(number, previous, "")));
        row.insert();
    }

    /** A row as it is sent. */
    static AuditEvent event(AuditEventRecord row) {
        return new AuditEvent(
                row.getNumber(),
                Instant.ofEpochMilli(row.getRecordedAt()),
                row.getActor(),
                row.getCommandId(),
                row.getOperation(),
                row.getPolicyId(),
                row.getSource(),
                row.getEvidence(),
                row.getCameOfIt(),
                row.getThingName(),
                row.getDetails(),
                row.getPrevHash(),
                row.getHash());
    }

    /** The number of the first event that does not fit to the one before it or to its hash; empty if all do. */
    static Optional<Long> firstBroken(DSLContext sql) {
        AuditChain chain = new AuditChain();
        try (var rows = sql.selectFrom(AUDIT_EVENT)
                .orderBy(AUDIT_EVENT.NUMBER)
                .fetchSize(AuditReader.BATCH)
                .fetchLazy()) {
            for (AuditEventRecord row : rows) {
                if (chain.follow(event(row)).isPresent()) {
                    return Optional.of(chain.number() + 1);
                }
            }
        }
        return Optional.empty();
    }
}
