package io.sluice.backend;

import static io.sluice.store.jooq.Tables.AUDIT_EVENT;

import io.sluice.store.jooq.tables.records.AuditEventRecord;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The append-only log of every transaction (R27). Each event's hash covers the one before it, so that a changed, missing or
 * inserted event shows: SHA-256 over the previous hash and the event's fields, each as its length in UTF-8 octets, a colon
 * and its text (absent fields are a single {@code -}).
 */
final class AuditLog {
    private static final String BEGINNING = "0".repeat(64);

    private AuditLog() {}

    /**
     * What is recorded.
     *
     * @param source the network address the request came from
     * @param cameOfIt accepted, refused with its rule, or conflicting
     */
    record Event(
            Instant at,
            UUID actor,
            @Nullable UUID command,
            String operation,
            @Nullable UUID policy,
            String source,
            @Nullable String evidence,
            String cameOfIt) {}

    /** Appends an event, in the transaction of what it records and under the lock of {@link Commits}. */
    static void append(DSLContext in, Event event) {
        Optional<AuditEventRecord> last = in.selectFrom(AUDIT_EVENT)
                .orderBy(AUDIT_EVENT.NUMBER.desc())
                .limit(1)
                .fetchOptional();
        AuditEventRecord row = in.newRecord(AUDIT_EVENT);
        row.setNumber(last.map(AuditEventRecord::getNumber).orElse(0L) + 1);
        row.setRecordedAt(event.at().toEpochMilli());
        row.setActor(event.actor());
        row.setCommandId(event.command());
        row.setOperation(event.operation());
        row.setPolicyId(event.policy());
        row.setSource(event.source());
        row.setEvidence(event.evidence());
        row.setCameOfIt(event.cameOfIt());
        row.setPrevHash(last.map(AuditEventRecord::getHash).orElse(BEGINNING));
        row.setHash(hash(row));
        row.insert();
    }

    /** The number of the first event that does not fit to the one before it or to its hash; empty if all do. */
    static Optional<Long> firstBroken(DSLContext sql) {
        String previous = BEGINNING;
        long number = 0;
        for (AuditEventRecord row : sql.selectFrom(AUDIT_EVENT).orderBy(AUDIT_EVENT.NUMBER)) {
            number++;
            if (row.getNumber() != number
                    || !row.getPrevHash().equals(previous)
                    || !row.getHash().equals(hash(row))) {
                return Optional.of(number);
            }
            previous = row.getHash();
        }
        return Optional.empty();
    }

    private static String hash(AuditEventRecord row) {
        List<@Nullable Object> fields = Arrays.asList(
                row.getPrevHash(),
                row.getNumber(),
                row.getRecordedAt(),
                row.getActor(),
                row.getCommandId(),
                row.getOperation(),
                row.getPolicyId(),
                row.getSource(),
                row.getEvidence(),
                row.getCameOfIt());
        String text = fields.stream().map(AuditLog::framed).collect(Collectors.joining());
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static String framed(@Nullable Object field) {
        if (field == null) {
            return "-";
        }
        String text = field.toString();
        return text.getBytes(StandardCharsets.UTF_8).length + ":" + text;
    }
}
