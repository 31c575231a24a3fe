package io.sluice.egress;

import io.sluice.egress.Act.Create;
import io.sluice.egress.Act.Draft;
import io.sluice.egress.Act.Propose;
import io.sluice.egress.Decision.Accepted;
import io.sluice.egress.Decision.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Proposing and creating a policy: R1 to R6, R9, R10. */
record MakingPolicy(EnrollmentState state, UUID actor, Command command, Facts facts) {

    Decision decide() {
        if (command.base() != 0) {
            return new Refused(Rule.R6, "A new policy has no version to start from: base is 0.");
        }
        if (state.policy(command.policy()).isPresent()) {
            // true of a hidden policy too (R30): whoever knows its id learns that it is there, and no more
            return new Refused(
                    Rule.R5, "The id " + command.policy() + " is taken: a policy never changes into another.");
        }
        return switch (command.act()) {
            case Propose(Draft draft) ->
                Contents.draft(state, actor, draft).<Decision>map(r -> r).orElseGet(() -> propose(draft));
            case Create create -> objection(create).orElseGet(() -> create(create));
            default -> throw new IllegalArgumentException("Makes no policy: " + command.operation());
        };
    }

    private Decision propose(Draft draft) {
        Step step = step(null);
        EgressPolicy policy = policy(draft, draft.sni(), false, Life.proposed(step));
        return new Accepted(List.of(policy, event(step)));
    }

    private Optional<Decision> objection(Create create) {
        Draft draft = create.draft();
        Optional<Decision> stale = Staleness.evidence(
                state,
                actor,
                command,
                draft.destination(),
                overlapping ->
                        Evidence.of(command.policy(), draft.destination(), draft.kind(), draft.sni(), overlapping),
                draft.destination().toString());
        return stale.or(() -> Staleness.unnamed(command))
                .or(() -> Contents.draft(state, actor, draft)
                        .or(() -> Contents.grants(state, create.grants(), create.nobodyYet()))
                        .or(() -> Overlaps.reason(state, command.policy(), draft.destination(), create.reason()))
                        .map(refused -> refused));
    }

    private Decision create(Create create) {
        Step step = step(create.reason());
        boolean waiting = state.enrollment().policyManagement() == PolicyManagement.PROVIDER_MANAGED;
        Life life = Life.proposed(step).decided(PolicyState.ACTIVE, step, waiting);
        List<EnrollmentRow> rows = new ArrayList<>();
        rows.add(policy(create.draft(), create.draft().sni(), create.global(), life));
        create.grants().forEach(to -> rows.add(new Grant(command.policy(), to.principal(), to.level(), 1, false)));
        rows.add(event(step));
        return new Accepted(rows);
    }

    private EgressPolicy policy(Draft draft, SniVerification sni, boolean global, Life life) {
        return new EgressPolicy(
                command.policy(),
                1,
                draft.kind(),
                draft.destination(),
                draft.agents(),
                draft.words(),
                sni,
                global,
                life,
                draft.origin(),
                draft.markings());
    }

    private Step step(@Nullable String reason) {
        return new Step(actor, facts.now(), reason);
    }

    private PolicyEvent event(Step step) {
        return new PolicyEvent(
                command.id(),
                command.policy(),
                1,
                command.operation(),
                step,
                command.decidedAt(),
                command.operation().comparesEvidence() ? command.evidence() : null,
                command.seen());
    }
}
