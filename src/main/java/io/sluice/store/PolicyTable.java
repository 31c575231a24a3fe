package io.sluice.store;

import static io.sluice.store.jooq.Tables.POLICY;

import io.sluice.egress.Address;
import io.sluice.egress.Destination;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Life;
import io.sluice.egress.Origin;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.PolicyState;
import io.sluice.egress.PortRange;
import io.sluice.egress.SniVerification;
import io.sluice.egress.Step;
import io.sluice.egress.Words;
import io.sluice.store.jooq.tables.records.PolicyRecord;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of policies. */
final class PolicyTable {
    static final RowTable<EgressPolicy, PolicyRecord> TABLE =
            new RowTable<>(EgressPolicy.class, POLICY, POLICY.UPDATED_SEQ, PolicyTable::write, PolicyTable::read);

    private PolicyTable() {}

    private static void write(EgressPolicy row, PolicyRecord to) {
        to.setId(row.id());
        to.setVersion(row.version());
        to.setKind(row.kind().name());
        to.setAddress(row.destination().address().canonical());
        to.setForm(row.destination().address().form().name());
        to.setFirstPort(row.destination().ports().first());
        to.setLastPort(row.destination().ports().last());
        to.setAgents(Texts.inOrder(row.agents(), UUID::toString));
        to.setName(row.words().name());
        to.setDescription(row.words().description());
        to.setJustification(row.words().justification());
        to.setSniVerification(row.sni().on());
        to.setSniReason(row.sni().reason());
        to.setIsGlobal(row.global());
        to.setRequest(row.origin().request());
        to.setProjectId(row.origin().project());
        to.setWorkloadId(row.origin().workload());
        to.setSupersedes(row.origin().supersedes());
        to.setMarkings(Texts.of(row.markings(), UUID::toString));
        writeLife(row.life(), to);
    }

    private static void writeLife(Life life, PolicyRecord to) {
        to.setState(life.state().name());
        to.setProposer(life.proposed().by());
        to.setProposedAt(life.proposed().at().toEpochMilli());
        to.setProposedReason(life.proposed().reason());
        Step asked = life.changesRequested();
        to.setChangesRequestedBy(asked == null ? null : asked.by());
        to.setChangesRequestedAt(asked == null ? null : asked.at().toEpochMilli());
        to.setChangesRequestedReason(asked == null ? null : asked.reason());
        Step decided = life.decided();
        to.setDecidedBy(decided == null ? null : decided.by());
        to.setDecidedAt(decided == null ? null : decided.at().toEpochMilli());
        to.setDecidedReason(decided == null ? null : decided.reason());
        Step changed = life.changed();
        to.setChangedBy(changed == null ? null : changed.by());
        to.setChangedAt(changed == null ? null : changed.at().toEpochMilli());
        to.setChangedReason(changed == null ? null : changed.reason());
        to.setWaitingForProvider(life.waitingForProvider());
    }

    private static EgressPolicy read(PolicyRecord from) {
        return new EgressPolicy(
                from.getId(),
                from.getVersion(),
                PolicyKind.valueOf(from.getKind()),
                new Destination(
                        Address.parse(from.getAddress()).orThrow(),
                        new PortRange(from.getFirstPort(), from.getLastPort())),
                Texts.ids(from.getAgents()),
                new Words(from.getName(), from.getDescription(), from.getJustification()),
                new SniVerification(from.getSniVerification(), from.getSniReason()),
                from.getIsGlobal(),
                readLife(from),
                new Origin(from.getRequest(), from.getProjectId(), from.getWorkloadId(), from.getSupersedes()),
                Set.copyOf(Texts.ids(from.getMarkings())));
    }

    private static Life readLife(PolicyRecord from) {
        return new Life(
                PolicyState.valueOf(from.getState()),
                new Step(from.getProposer(), Instant.ofEpochMilli(from.getProposedAt()), from.getProposedReason()),
                step(from.getChangesRequestedBy(), from.getChangesRequestedAt(), from.getChangesRequestedReason()),
                step(from.getDecidedBy(), from.getDecidedAt(), from.getDecidedReason()),
                step(from.getChangedBy(), from.getChangedAt(), from.getChangedReason()),
                from.getWaitingForProvider());
    }

    private static @Nullable Step step(@Nullable UUID by, @Nullable Long at, @Nullable String reason) {
        return by == null || at == null ? null : new Step(by, Instant.ofEpochMilli(at), reason);
    }
}
