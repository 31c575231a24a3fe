package io.sluice.egress;

import static io.sluice.egress.PolicyState.ACTIVE;
import static io.sluice.egress.PolicyState.DENIED;
import static io.sluice.egress.PolicyState.PAUSED;
import static io.sluice.egress.PolicyState.PENDING_APPROVAL;
import static io.sluice.egress.PolicyState.REVOKED;
import static io.sluice.egress.PolicyState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.egress.Decision.Accepted;
import io.sluice.egress.Decision.Conflict;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Long random sequences of commands, sensible and not, against tables written from the product's rules alone. */
final class RulebookPropertyTest {
    private static final int SEEDS = 12;
    private static final int STEPS = 1_500;

    /** R6: from where to where. Operations that are missing change no state. */
    private static final Map<Operation, Map<PolicyState, PolicyState>> STEPS_OF_LIFE = Map.of(
            Operation.WITHDRAW, Map.of(PENDING_APPROVAL, WITHDRAWN),
            Operation.APPROVE, Map.of(PENDING_APPROVAL, ACTIVE),
            Operation.DENY, Map.of(PENDING_APPROVAL, DENIED),
            Operation.DENY_AND_GRANT, Map.of(PENDING_APPROVAL, DENIED),
            Operation.REVOKE, Map.of(ACTIVE, REVOKED, PAUSED, REVOKED),
            Operation.PAUSE, Map.of(ACTIVE, PAUSED),
            Operation.RESUME, Map.of(PAUSED, ACTIVE));

    static final Set<Operation> MANAGERS = Set.of(
            Operation.REQUEST_CHANGES,
            Operation.APPROVE,
            Operation.DENY,
            Operation.DENY_AND_GRANT,
            Operation.CREATE,
            Operation.UPDATE_METADATA,
            Operation.MARK,
            Operation.SHARE,
            Operation.REVOKE);

    /** What is done to network egress policies; storage, roles and markings have tests of their own. */
    static final List<Operation> ON_POLICIES =
            Stream.of(Operation.values()).filter(Operation::onPolicy).toList();

    static final Set<Operation> PROVIDER = Set.of(Operation.PAUSE, Operation.RESUME, Operation.CONFIRM_APPLIED);

    private static final Set<Operation> DECISIONS = Set.of(Operation.APPROVE, Operation.DENY, Operation.DENY_AND_GRANT);

    @Test
    void noSequenceOfCommandsBreaksTheRules() {
        Map<Operation, Integer> accepted = new EnumMap<>(Operation.class);
        Set<Object> causes = new HashSet<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            Acme acme = new Acme(
                    seed % 2 == 0 ? PolicyManagement.SELF_SERVICE : PolicyManagement.PROVIDER_MANAGED, seed % 3 == 0);
            RandomCommands commands = new RandomCommands(new Random(seed), acme);
            for (int step = 0; step < STEPS; step++) {
                Command command = commands.next();
                UUID actor = commands.actor(command);
                Map<UUID, EgressPolicy> before = new HashMap<>(acme.state.policies);
                String present = before.containsKey(command.policy()) ? acme.evidence(actor, command.policy()) : null;
                Decision decision = acme.decide(actor, command);
                assertThat(acme.decide(actor, command)).isEqualTo(decision);
                if (decision instanceof Accepted(List<EnrollmentRow> rows)) {
                    accepted.merge(command.operation(), 1, Integer::sum);
                    allowed(acme, actor, command, before.get(command.policy()), present);
                    rows.forEach(row -> cleared(acme, actor, row, before));
                    acme.put(decision);
                    changed(acme, command, before, rows);
                } else if (decision instanceof Conflict(Conflict.Cause cause, String _)) {
                    causes.add(cause);
                    assertThat(acme.state.policies).isEqualTo(before);
                }
            }
        }
        assertThat(accepted.keySet()).containsExactlyInAnyOrderElementsOf(ON_POLICIES);
        assertThat(causes)
                .as("what leans on an earlier decision, the backend knows by its outcomes, not the rulebook")
                .isEqualTo(EnumSet.complementOf(EnumSet.of(Conflict.Cause.EARLIER)));
    }

    /** Who may (product §4, R8, R11, R12), on what version and evidence (design: 3.5, 3.6), in which state (R6). */
    private static void allowed(Acme acme, UUID actor, Command command, EgressPolicy policy, String present) {
        Operation operation = command.operation();
        Set<Workflow> held = acme.state.workflows(actor);
        if (MANAGERS.contains(operation)) {
            assertThat(held).contains(Workflow.MANAGE_NETWORK_EGRESS);
        } else if (PROVIDER.contains(operation)) {
            assertThat(held).contains(Workflow.PAUSE_NETWORK_EGRESS);
        } else if (operation == Operation.PROPOSE) {
            assertThat(held).contains(Workflow.PROPOSE_NETWORK_EGRESS);
        } else if (operation == Operation.WITHDRAW || operation == Operation.EDIT_PROPOSAL) {
            assertThat(actor).isEqualTo(policy.proposer());
        } else {
            attached(acme, actor, command, policy);
        }
        if (policy == null) {
            assertThat(command.base()).isZero();
            return;
        }
        if (DECISIONS.contains(operation) && !acme.state.enrollment().ownProposals()) {
            assertThat(actor).isNotEqualTo(policy.proposer());
        }
        if (operation == Operation.EDIT_PROPOSAL) {
            assertThat(policy.life().changesRequested()).isNotNull();
        }
        if (operation == Operation.APPROVE || operation == Operation.DENY_AND_GRANT) {
            assertThat(command.evidence()).isEqualTo(present);
        } else if (command.evidence() != null
                && MANAGERS.contains(operation)
                && operation != Operation.SHARE
                && operation != Operation.MARK) {
            assertThat(command.evidence()).isEqualTo(present);
        }
        if (operation != Operation.SHARE && operation != Operation.IMPORT && operation != Operation.REMOVE_IMPORT) {
            assertThat(command.base()).isEqualTo(policy.version());
        }
        if (command.act() instanceof Act.Approve approve
                && acme.state.overlapping(policy.destination()).stream().anyMatch(EgressPolicy::active)) {
            assertThat(approve.reason()).isNotBlank();
        }
    }

    /** R30: nothing happens to a policy by somebody who lacks one of its markings, the old and the new ones. */
    private static void cleared(Acme acme, UUID actor, EnrollmentRow row, Map<UUID, EgressPolicy> before) {
        UUID id = switch (row) {
            case EgressPolicy policy -> policy.id();
            case Grant grant -> grant.policy();
            case PolicyImport link -> link.policy();
            case PolicyEvent event -> event.policy();
            default -> throw new AssertionError("An act on a policy changed " + row);
        };
        assertThat(acme.holds(actor, before.get(id))).isTrue();
        assertThat(acme.holds(actor, row instanceof EgressPolicy policy ? policy : null))
                .isTrue();
    }

    private static void attached(Acme acme, UUID actor, Command command, EgressPolicy policy) {
        assertThat(actor).isIn(Acme.ALICE, Acme.BOB, Acme.OFFICER);
        boolean holds = acme.state.grants.values().stream()
                .anyMatch(grant -> grant.policy().equals(policy.id())
                        && !grant.removed()
                        && grant.level() == GrantLevel.IMPORT
                        && (grant.principal().equals(actor)
                                || (actor.equals(Acme.BOB) && grant.principal().equals(Acme.ANALYSTS))));
        if (command.operation() == Operation.IMPORT) {
            assertThat(policy.state()).isIn(PENDING_APPROVAL, ACTIVE);
            assertThat(policy.state() == PENDING_APPROVAL ? actor.equals(policy.proposer()) : holds)
                    .isTrue();
        } else {
            boolean shared = policy.state() == ACTIVE || policy.state() == PAUSED;
            assertThat(holds || actor.equals(policy.proposer()) || !shared).isTrue();
        }
    }

    /** What may have changed (R5, R6, R8, R13) and what was recorded (R27). */
    private static void changed(Acme acme, Command command, Map<UUID, EgressPolicy> before, List<EnrollmentRow> rows) {
        Map<UUID, EgressPolicy> after = acme.state.policies;
        assertThat(after.keySet()).containsAll(before.keySet());
        Set<UUID> touched = new HashSet<>();
        touched.add(command.policy());
        if (command.act() instanceof Act.DenyAndGrant deny) {
            touched.add(deny.existing());
        }
        boolean attaching = command.act() instanceof Act.Import || command.act() instanceof Act.RemoveImport;
        for (EgressPolicy now : after.values()) {
            EgressPolicy was = before.get(now.id());
            if (was == null) {
                assertThat(now.id()).isEqualTo(command.policy());
                assertThat(now.version()).isEqualTo(1);
                assertThat(now.state()).isEqualTo(command.act() instanceof Act.Create ? ACTIVE : PENDING_APPROVAL);
                continue;
            }
            assertThat(now.destination()).isEqualTo(was.destination());
            assertThat(now.kind()).isEqualTo(was.kind());
            assertThat(now.proposer()).isEqualTo(was.proposer());
            assertThat(now.version() - was.version()).isEqualTo(touched.contains(now.id()) && !attaching ? 1 : 0);
            assertThat(now.global() == was.global() || command.act() instanceof Act.Approve)
                    .isTrue();
            PolicyState to = now.id().equals(command.policy())
                    ? STEPS_OF_LIFE
                            .getOrDefault(command.operation(), Map.of(was.state(), was.state()))
                            .get(was.state())
                    : was.state();
            assertThat(now.state()).isEqualTo(to);
            assertThat(now.admits())
                    .isEqualTo(now.state() == ACTIVE && !now.life().waitingForProvider());
        }
        assertThat(rows.stream().filter(PolicyEvent.class::isInstance).map(row -> ((PolicyEvent) row).policy()))
                .containsExactlyInAnyOrderElementsOf(touched);
        for (EnrollmentRow row : rows) {
            if (row instanceof PolicyEvent event) {
                assertThat(event.version()).isEqualTo(after.get(event.policy()).version());
                assertThat(event.command()).isEqualTo(command.id());
            } else if (row instanceof Grant grant) {
                assertThat(after.get(grant.policy()).state()).isIn(ACTIVE, PAUSED);
                assertThat(grant.version()).isEqualTo(after.get(grant.policy()).version());
            } else if (row instanceof EgressPolicy policy) {
                assertThat(policy.id()).isIn(touched);
                waiting(acme, command, before.get(policy.id()), policy);
            }
        }
    }

    /** R13: approval and creation start waiting, only a confirmation (or a revocation) ends it. */
    private static void waiting(Acme acme, Command command, EgressPolicy was, EgressPolicy now) {
        boolean provider = acme.state.enrollment().policyManagement() == PolicyManagement.PROVIDER_MANAGED;
        boolean waits = now.life().waitingForProvider();
        boolean waited = was != null && was.life().waitingForProvider();
        switch (command.operation()) {
            case APPROVE, CREATE -> assertThat(waits).isEqualTo(provider);
            case CONFIRM_APPLIED -> {
                assertThat(waited).isTrue();
                assertThat(waits).isFalse();
            }
            case REVOKE -> assertThat(waits).isFalse();
            default -> assertThat(waits).isEqualTo(waited);
        }
    }
}
