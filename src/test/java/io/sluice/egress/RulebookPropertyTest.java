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
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
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

    private static final Set<Operation> MANAGERS = Set.of(
            Operation.REQUEST_CHANGES,
            Operation.APPROVE,
            Operation.DENY,
            Operation.DENY_AND_GRANT,
            Operation.CREATE,
            Operation.UPDATE_METADATA,
            Operation.SHARE,
            Operation.REVOKE);

    /** What is done to network egress policies; storage and roles have tests of their own. */
    private static final List<Operation> ON_POLICIES =
            Stream.of(Operation.values()).filter(Operation::onPolicy).toList();

    private static final Set<Operation> PROVIDER = Set.of(Operation.PAUSE, Operation.RESUME, Operation.CONFIRM_APPLIED);

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
                String present = before.containsKey(command.policy()) ? acme.evidence(command.policy()) : null;
                Decision decision = acme.decide(actor, command);
                assertThat(acme.decide(actor, command)).isEqualTo(decision);
                if (decision instanceof Accepted(List<EnrollmentRow> rows)) {
                    accepted.merge(command.operation(), 1, Integer::sum);
                    allowed(acme, actor, command, before.get(command.policy()), present);
                    acme.put(decision);
                    changed(acme, command, before, rows);
                } else if (decision instanceof Conflict(Conflict.Cause cause, String _)) {
                    causes.add(cause);
                    assertThat(acme.state.policies).isEqualTo(before);
                }
            }
        }
        assertThat(accepted.keySet()).containsExactlyInAnyOrderElementsOf(ON_POLICIES);
        assertThat(causes).containsExactlyInAnyOrder((Object[]) Conflict.Cause.values());
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
        } else if (command.evidence() != null && MANAGERS.contains(operation) && operation != Operation.SHARE) {
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
            assertThat(holds || actor.equals(policy.proposer())).isTrue();
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

    /** Commands on few policies with few words, so that they meet: mostly right, often stale, sometimes absurd. */
    private static final class RandomCommands {
        private static final List<String> TEXTS = Stream.concat(
                        Collections.nCopies(30, "needed").stream(), Stream.of("why not", "", " ", "a\u0000b"))
                .toList();
        private final Random random;
        private final Acme acme;
        private final List<UUID> made = new ArrayList<>();

        RandomCommands(Random random, Acme acme) {
            this.random = random;
            this.acme = acme;
        }

        /** Mostly somebody who may, so that sequences get somewhere. */
        UUID actor(Command command) {
            EgressPolicy policy = acme.policy(command.policy());
            if (rarely() < 4) {
                return one(Acme.PEOPLE);
            } else if (MANAGERS.contains(command.operation())) {
                return one(List.of(Acme.OFFICER, Acme.ADMINISTRATOR));
            } else if (PROVIDER.contains(command.operation())) {
                return Acme.PROVIDER;
            }
            return policy == null ? one(List.of(Acme.ALICE, Acme.BOB)) : policy.proposer();
        }

        Command next() {
            Act act = act();
            boolean makes = act.operation().makesPolicy();
            UUID policy = (makes && rarely() < 9) || made.isEmpty() ? acme.id() : recent();
            if (makes) {
                made.add(policy);
            }
            EgressPolicy present = acme.policy(policy);
            long base = present == null ? 0 : present.version();
            String evidence = rarely() >= 8
                    ? null
                    : act instanceof Act.Create create
                            ? acme.evidence(policy, create.draft())
                            : present != null ? acme.evidence(policy) : null;
            return acme.command(
                    policy,
                    rarely() == 9 || act instanceof Act.Share ? base + random.nextInt(-3, 2) : base,
                    rarely() == 9 ? "e1:0000" : evidence,
                    act);
        }

        /** Mostly one of the newest, so that commands meet on the same policy. */
        private UUID recent() {
            int newest = Math.min(made.size(), 12);
            return rarely() == 0 ? one(made) : made.get(made.size() - 1 - random.nextInt(newest));
        }

        private Act act() {
            return switch (one(ON_POLICIES)) {
                case PROPOSE -> new Act.Propose(draft());
                case EDIT_PROPOSAL -> new Act.EditProposal(words());
                case WITHDRAW -> new Act.Withdraw(text());
                case REQUEST_CHANGES -> new Act.RequestChanges(text());
                case APPROVE ->
                    new Act.Approve(grants(), random.nextBoolean(), random.nextBoolean(), sniOrNull(), text());
                case DENY -> new Act.Deny(text());
                case DENY_AND_GRANT -> {
                    List<UUID> active = made.stream()
                            .filter(id ->
                                    acme.policy(id) != null && acme.policy(id).active())
                            .toList();
                    UUID existing = active.isEmpty() || rarely() == 0 ? acme.id() : one(active);
                    EgressPolicy policy = acme.policy(existing);
                    yield new Act.DenyAndGrant(text(), existing, policy == null ? 1 : policy.version(), grants());
                }
                case CREATE -> new Act.Create(draft(), grants(), random.nextBoolean(), random.nextBoolean(), text());
                case UPDATE_METADATA -> new Act.UpdateMetadata(text(), text(), sni());
                case SHARE ->
                    new Act.Share(List.of(
                                    new GrantChange(principal(), one(List.of(GrantLevel.values()))),
                                    new GrantChange(principal(), null))
                            .subList(random.nextInt(2), random.nextInt(1, 3) < 2 ? 1 : 2));
                case REVOKE -> new Act.Revoke(text());
                case PAUSE -> new Act.Pause(text());
                case RESUME -> new Act.Resume(text());
                case CONFIRM_APPLIED -> new Act.ConfirmApplied();
                case IMPORT -> new Act.Import(workload());
                case REMOVE_IMPORT -> new Act.RemoveImport(workload());
                default -> throw new AssertionError("What is done to something else has a test of its own");
            };
        }

        private Act.Draft draft() {
            boolean agent = rarely() == 0;
            String address = one(List.of("a.com", "b.com", "10.0.0.0/8", "10.1.0.0/16", "10.1.2.3", "192.0.2.1"));
            String ports =
                    address.endsWith("com") ? one(List.of("443", "80")) : one(List.of("443", "80-443", "1-65535"));
            return new Act.Draft(
                    agent ? PolicyKind.AGENT_PROXY : PolicyKind.DIRECT,
                    Destination.parse(address, ports).orThrow(),
                    agent ? List.of(Acme.AGENT) : List.of(),
                    words(),
                    sni(),
                    rarely() == 0 && !made.isEmpty()
                            ? new Origin(null, Acme.PROJECT, Acme.WORKLOAD, recent())
                            : Origin.NONE);
        }

        private Words words() {
            return new Words(text(), text(), text());
        }

        private SniVerification sni() {
            return rarely() == 0 ? SniVerification.off(text()) : SniVerification.ON;
        }

        private SniVerification sniOrNull() {
            return random.nextBoolean() ? null : sni();
        }

        private List<GrantTo> grants() {
            return random.nextBoolean()
                    ? List.of()
                    : List.of(new GrantTo(principal(), one(List.of(GrantLevel.values()))));
        }

        private UUID principal() {
            return one(List.of(Acme.ALICE, Acme.BOB, Acme.ANALYSTS, Acme.OFFICER, Acme.user(99)));
        }

        private UUID workload() {
            return one(List.of(Acme.WORKLOAD, Acme.WORKLOAD, Acme.OTHER_WORKLOAD, Acme.user(98)));
        }

        private String text() {
            return one(TEXTS);
        }

        private int rarely() {
            return random.nextInt(10);
        }

        private <T> T one(List<T> things) {
            return things.get(random.nextInt(things.size()));
        }
    }
}
