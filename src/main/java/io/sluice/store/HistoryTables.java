package io.sluice.store;

import static io.sluice.store.jooq.Tables.POLICY_EVENT;
import static io.sluice.store.jooq.Tables.POLICY_IMPORT;
import static io.sluice.store.jooq.Tables.SOURCE_IMPORT;

import io.sluice.egress.Operation;
import io.sluice.egress.PolicyEvent;
import io.sluice.egress.PolicyImport;
import io.sluice.egress.Seen;
import io.sluice.egress.SourceImport;
import io.sluice.egress.Step;
import io.sluice.store.jooq.tables.records.PolicyEventRecord;
import io.sluice.store.jooq.tables.records.PolicyImportRecord;
import io.sluice.store.jooq.tables.records.SourceImportRecord;
import java.time.Instant;

/** The tables of what was imported, and of what happened to policies. */
final class HistoryTables {
    static final RowTable<PolicyImport, PolicyImportRecord> IMPORTS = new RowTable<>(
            PolicyImport.class,
            POLICY_IMPORT,
            POLICY_IMPORT.UPDATED_SEQ,
            HistoryTables::write,
            from -> new PolicyImport(
                    from.getPolicyId(),
                    from.getWorkloadId(),
                    new Step(
                            from.getImportedBy(), Instant.ofEpochMilli(from.getImportedAt()), from.getImportedReason()),
                    from.getRemoved()));

    static final RowTable<SourceImport, SourceImportRecord> SOURCES = new RowTable<>(
            SourceImport.class,
            SOURCE_IMPORT,
            SOURCE_IMPORT.UPDATED_SEQ,
            HistoryTables::write,
            from -> new SourceImport(
                    from.getWorkloadId(),
                    from.getSourceId(),
                    new Step(
                            from.getImportedBy(), Instant.ofEpochMilli(from.getImportedAt()), from.getImportedReason()),
                    from.getRemoved()));

    static final RowTable<PolicyEvent, PolicyEventRecord> EVENTS = new RowTable<>(
            PolicyEvent.class, POLICY_EVENT, POLICY_EVENT.UPDATED_SEQ, HistoryTables::write, HistoryTables::event);

    private HistoryTables() {}

    private static void write(PolicyImport row, PolicyImportRecord to) {
        to.setPolicyId(row.policy());
        to.setWorkloadId(row.workload());
        to.setImportedBy(row.imported().by());
        to.setImportedAt(row.imported().at().toEpochMilli());
        to.setImportedReason(row.imported().reason());
        to.setRemoved(row.removed());
    }

    private static void write(SourceImport row, SourceImportRecord to) {
        to.setWorkloadId(row.workload());
        to.setSourceId(row.source());
        to.setImportedBy(row.imported().by());
        to.setImportedAt(row.imported().at().toEpochMilli());
        to.setImportedReason(row.imported().reason());
        to.setRemoved(row.removed());
    }

    private static void write(PolicyEvent row, PolicyEventRecord to) {
        Seen seen = row.seen();
        to.setCommandId(row.command());
        to.setPolicyId(row.policy());
        to.setVersion(row.version());
        to.setAct(row.act().name());
        to.setActedBy(row.step().by());
        to.setActedAt(row.step().at().toEpochMilli());
        to.setReason(row.step().reason());
        to.setDecidedAt(row.decidedAt().toEpochMilli());
        to.setEvidence(row.evidence());
        to.setSeenRules(seen == null ? null : seen.rules());
        to.setSeenText(seen == null ? null : seen.text());
    }

    private static PolicyEvent event(PolicyEventRecord from) {
        String rules = from.getSeenRules();
        String text = from.getSeenText();
        return new PolicyEvent(
                from.getCommandId(),
                from.getPolicyId(),
                from.getVersion(),
                Operation.valueOf(from.getAct()),
                new Step(from.getActedBy(), Instant.ofEpochMilli(from.getActedAt()), from.getReason()),
                Instant.ofEpochMilli(from.getDecidedAt()),
                from.getEvidence(),
                rules == null || text == null ? null : new Seen(rules, text));
    }
}
