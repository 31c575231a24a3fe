package io.sluice.egress;

import io.sluice.egress.Decision.Accepted;
import io.sluice.egress.Decision.Refused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What an allowed and timely command does to an existing policy: R3, R5 to R13, R30. */
record ChangingPolicy(EnrollmentState state, UUID actor, Command command, Facts facts, EgressPolicy policy) {

    Decision decide() {
        Optional<Refused> unnamed = Staleness.unnamed(command);
        if (unnamed.isPresent()) {
            return unnamed.get();
        }
        return switch (command.act()) {
            case Act.EditProposal(Words words) -> unless(Contents.words(words), () -> List.of(policy.edited(words)));
            case Act.Withdraw(String reason) ->
                unless(Contents.optionalReason(reason), () -> List.of(decided(PolicyState.WITHDRAWN, reason)));
            case Act.RequestChanges(String note) ->
                unless(
                        Contents.note(note),
                        () -> List.of(policy.next(policy.life().changesRequested(step(note)))));
            case Act.Approve approve -> approve(approve);
            case Act.Deny(String reason) ->
                unless(Contents.reason(reason), () -> List.of(decided(PolicyState.DENIED, reason)));
            case Act.DenyAndGrant deny -> denyAndGrant(deny);
            case Act.UpdateMetadata update -> updateMetadata(update);
            case Act.Mark(Set<UUID> markings, String reason) ->
                unless(
                        Markings.changed(state, actor, policy, markings, reason),
                        () -> List.of(policy.marked(markings)));
            case Act.Share(List<GrantChange> changes) -> share(changes);
            case Act.Revoke(String reason) ->
                unless(Contents.reason(reason), () -> List.of(changed(PolicyState.REVOKED, reason)));
            case Act.Pause(String reason) ->
                unless(Contents.reason(reason), () -> List.of(changed(PolicyState.PAUSED, reason)));
            case Act.Resume(String reason) ->
                unless(Contents.optionalReason(reason), () -> List.of(changed(PolicyState.ACTIVE, reason)));
            case Act.ConfirmApplied() ->
                accepted(List.of(policy.next(policy.life().applied())), null);
            case Act.Import(UUID workload) -> attach(workload);
            case Act.RemoveImport(UUID workload) -> detach(workload);
            case Act.Propose _, Act.Create _, Act.OnStorage _, Act.OnRole _, Act.OnMarking _, Act.OnSources _ ->
                throw new IllegalArgumentException("Changes no policy: " + command.operation());
        };
    }

    private Decision approve(Act.Approve approve) {
        SniVerification sni = approve.sni() == null ? policy.sni() : approve.sni();
        boolean waiting = state.enrollment().policyManagement() == PolicyManagement.PROVIDER_MANAGED;
        return unless(
                Contents.grants(state, approve.grants(), approve.nobodyYet())
                        .or(() -> Contents.sni(sni, policy.destination()))
                        .or(() -> Overlaps.reason(state, policy.id(), policy.destination(), approve.reason())),
                () -> {
                    List<EnrollmentRow> rows = new ArrayList<>();
                    Life life = policy.life().decided(PolicyState.ACTIVE, step(approve.reason()), waiting);
                    rows.add(policy.approved(life, sni, approve.global()));
                    approve.grants().forEach(to -> rows.add(grant(policy, to)));
                    return rows;
                });
    }

    private Decision denyAndGrant(Act.DenyAndGrant deny) {
        Optional<EgressPolicy> existing =
                state.policy(deny.existing()).filter(found -> Permissions.sees(state, actor, found));
        return unless(
                Contents.reason(deny.reason())
                        .or(() -> Overlaps.existing(policy, existing))
                        .or(() -> existing.flatMap(found -> Markings.useless(state, policy.proposer(), found)))
                        .or(() -> Contents.principals(
                                state,
                                deny.grants().stream().map(GrantTo::principal).toList())),
                () -> granting(deny, existing.orElseThrow()));
    }

    private List<EnrollmentRow> granting(Act.DenyAndGrant deny, EgressPolicy existing) {
        Map<UUID, GrantTo> grants = new LinkedHashMap<>();
        deny.grants().forEach(to -> grants.put(to.principal(), to));
        grants.put(policy.proposer(), new GrantTo(policy.proposer(), GrantLevel.IMPORT));
        List<EnrollmentRow> rows = new ArrayList<>();
        rows.add(decided(PolicyState.DENIED, deny.reason()));
        rows.add(existing.next(existing.life()));
        grants.values().stream().filter(to -> widens(existing, to)).forEach(to -> rows.add(grant(existing, to)));
        rows.add(event(existing.id(), existing.version() + 1, step(deny.reason())));
        return rows;
    }

    /** A grant that is already as high is left as it is: nobody loses Import by being granted View here. */
    private boolean widens(EgressPolicy existing, GrantTo to) {
        return state.grant(existing.id(), to.principal())
                .filter(grant -> !grant.removed() && grant.level().compareTo(to.level()) >= 0)
                .isEmpty();
    }

    private Decision updateMetadata(Act.UpdateMetadata update) {
        Words words =
                new Words(update.name(), update.description(), policy.words().justification());
        return unless(
                Contents.words(words).or(() -> Contents.sni(update.sni(), policy.destination())),
                () -> List.of(policy.next(words, update.sni())));
    }

    private Decision share(List<GrantChange> changes) {
        if (changes.isEmpty()) {
            return new Refused(Rule.R10, "Sharing changes at least one user or group.");
        }
        return unless(
                Contents.principals(
                                state,
                                changes.stream().map(GrantChange::principal).toList())
                        .or(() -> idle(changes)),
                () -> {
                    List<EnrollmentRow> rows = new ArrayList<>();
                    rows.add(policy.next(policy.life()));
                    changes.forEach(change -> rows.add(changed(change)));
                    return rows;
                });
    }

    private Optional<Refused> idle(List<GrantChange> changes) {
        return changes.stream()
                .filter(change ->
                        change.level() == null && present(change.principal()).isEmpty())
                .findFirst()
                .flatMap(change -> Contents.refuse(
                        Rule.R10,
                        "%s has neither View nor Import on “%s” that could be taken away."
                                .formatted(Contents.name(state, change.principal()), policy.name())));
    }

    private Optional<Grant> present(UUID principal) {
        return state.grant(policy.id(), principal).filter(grant -> !grant.removed());
    }

    private Grant changed(GrantChange change) {
        GrantLevel level = change.level();
        return level == null
                ? new Grant(
                        policy.id(),
                        change.principal(),
                        present(change.principal()).orElseThrow().level(),
                        policy.version() + 1,
                        true)
                : grant(policy, new GrantTo(change.principal(), level));
    }

    private Decision attach(UUID workload) {
        if (state.imports(policy.id(), workload)) {
            return new Refused(Rule.R8, "The workload imports “%s” already.".formatted(policy.name()));
        }
        return unless(
                editor(workload)
                        .or(() -> state.workload(workload)
                                .flatMap(found -> new ImportRoom(state, actor).forPolicy(found, policy))),
                () -> List.of(new PolicyImport(policy.id(), workload, step(null), false)));
    }

    private Decision detach(UUID workload) {
        Optional<Refused> forbidden = editor(workload);
        if (forbidden.isEmpty() && !state.imports(policy.id(), workload)) {
            return new Refused(Rule.R8, "The workload does not import “%s”.".formatted(policy.name()));
        }
        return unless(forbidden, () -> List.of(new PolicyImport(policy.id(), workload, step(null), true)));
    }

    private Optional<Refused> editor(UUID workload) {
        return state.workload(workload)
                        .filter(found -> state.edits(actor, found.project()))
                        .isPresent()
                ? Optional.empty()
                : Optional.of(Permissions.uneditable(workload));
    }

    private EgressPolicy decided(PolicyState to, @Nullable String reason) {
        return policy.next(policy.life().decided(to, step(reason), false));
    }

    private EgressPolicy changed(PolicyState to, @Nullable String reason) {
        return policy.next(policy.life().changed(to, step(reason)));
    }

    private Grant grant(EgressPolicy on, GrantTo to) {
        return new Grant(on.id(), to.principal(), to.level(), on.version() + 1, false);
    }

    private Decision unless(Optional<Refused> refused, Supplier<List<EnrollmentRow>> rows) {
        return refused.<Decision>map(r -> r).orElseGet(() -> accepted(rows.get(), reason()));
    }

    /** The rows with the event on this policy. */
    private Decision accepted(List<? extends EnrollmentRow> rows, @Nullable String reason) {
        boolean attaching = command.operation() == Operation.IMPORT || command.operation() == Operation.REMOVE_IMPORT;
        List<EnrollmentRow> all = new ArrayList<>(rows);
        all.add(event(policy.id(), attaching ? policy.version() : policy.version() + 1, step(reason)));
        return new Accepted(all);
    }

    private @Nullable String reason() {
        return switch (command.act()) {
            case Act.Withdraw(String reason) -> reason;
            case Act.RequestChanges(String note) -> note;
            case Act.Approve approve -> approve.reason();
            case Act.Deny(String reason) -> reason;
            case Act.DenyAndGrant deny -> deny.reason();
            case Act.UpdateMetadata update -> update.sni().reason();
            case Act.Mark mark -> mark.reason();
            case Act.Revoke(String reason) -> reason;
            case Act.Pause(String reason) -> reason;
            case Act.Resume(String reason) -> reason;
            default -> null;
        };
    }

    private Step step(@Nullable String reason) {
        return new Step(actor, facts.now(), reason);
    }

    private PolicyEvent event(UUID on, long version, Step step) {
        return new PolicyEvent(
                command.id(),
                on,
                version,
                command.operation(),
                step,
                command.decidedAt(),
                command.operation().comparesEvidence() ? command.evidence() : null,
                command.seen());
    }
}
