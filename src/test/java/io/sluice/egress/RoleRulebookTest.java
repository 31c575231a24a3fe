package io.sluice.egress;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.egress.Decision.Accepted;
import io.sluice.egress.Decision.Conflict;
import io.sluice.egress.Decision.Refused;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** R14: roles are sets of workflows; who may make, change, remove, give and take them, and what must stay. */
final class RoleRulebookTest {
    private static final UUID KEEPERS = Acme.user(40);
    private static final UUID PAUSERS = Acme.user(41);
    private static final UUID EVERYONE = Acme.user(42);
    private static final Set<Workflow> S3 = Set.of(Workflow.MANAGE_S3_BUCKETS);

    private final Acme acme = acme();

    private static Acme acme() {
        Acme acme = new Acme(Hosting.AWS, "us-east-1");
        Stream.of(
                        new Role(KEEPERS, "Role keeper", Set.of(Workflow.MANAGE_ROLES), false),
                        new Role(PAUSERS, "Platform security", Set.of(Workflow.PAUSE_NETWORK_EGRESS), false),
                        new Role(EVERYONE, "User", Set.of(Workflow.PROPOSE_NETWORK_EGRESS), true),
                        new RoleHolder(KEEPERS, Acme.ADMINISTRATOR, false),
                        new RoleHolder(PAUSERS, Acme.PROVIDER, false))
                .forEach(acme.state::put);
        return acme;
    }

    private Decision decide(UUID actor, UUID role, long base, Act act) {
        return acme.put(acme.decide(actor, acme.command(role, base, null, act)));
    }

    private Decision decide(UUID role, long base, Act act) {
        return decide(Acme.ADMINISTRATOR, role, base, act);
    }

    private UUID made(String name, Set<Workflow> workflows) {
        UUID id = acme.id();
        assertThat(decide(id, 0, new Act.CreateRole(name, workflows, null))).isInstanceOf(Accepted.class);
        return id;
    }

    private static void refused(Decision decision, Rule rule, String words) {
        assertThat(decision).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.rule()).isEqualTo(rule);
            assertThat(refused.reason()).contains(words);
        });
    }

    @Test
    void anAdministratorMakesChangesGivesTakesAndRemovesARole() {
        UUID role = made("Storage steward", S3);
        decide(role, 1, new Act.GiveRole(Acme.ANALYSTS, "on duty"));
        decide(role, 1, new Act.GiveRole(Acme.STRANGER, null));
        assertThat(acme.state.workflows(Acme.BOB)).contains(Workflow.MANAGE_S3_BUCKETS);
        assertThat(acme.state.workflows(Acme.STRANGER)).contains(Workflow.MANAGE_S3_BUCKETS);
        decide(role, 1, new Act.TakeRole(Acme.STRANGER, null));
        assertThat(acme.state.workflows(Acme.STRANGER)).doesNotContain(Workflow.MANAGE_S3_BUCKETS);
        decide(role, 1, new Act.ChangeRole("Auditor", Set.of(Workflow.READ_AUDIT_LOG), null));
        assertThat(acme.state.roles.get(role))
                .isEqualTo(new Role(role, 2, "Auditor", Set.of(Workflow.READ_AUDIT_LOG), false, false));
        assertThat(Rulebook.readsAuditLog(acme.state, Acme.BOB)).isTrue();
        decide(role, 2, new Act.RemoveRole("no longer needed"));
        assertThat(acme.state.roles.get(role).removed()).isTrue();
        assertThat(acme.state.holders(role)).isEmpty();
        assertThat(Rulebook.readsAuditLog(acme.state, Acme.BOB)).isFalse();
    }

    @Test
    void nobodyElseManagesRolesWhateverElseTheyManage() {
        UUID role = made("Storage steward", S3);
        List<Act> acts = List.of(
                new Act.ChangeRole("X", S3, null),
                new Act.RemoveRole(null),
                new Act.GiveRole(Acme.OFFICER, null),
                new Act.TakeRole(Acme.OFFICER, null));
        for (UUID actor : List.of(Acme.OFFICER, Acme.PROVIDER, Acme.ALICE, Acme.STRANGER)) {
            refused(decide(actor, acme.id(), 0, new Act.CreateRole("Y", S3, null)), Rule.R14, "“Manage roles”");
            acts.forEach(act -> refused(decide(actor, role, 1, act), Rule.R14, "“Manage roles”"));
        }
    }

    @Test
    void aStorageStewardManagesS3BucketsAndNothingElse() {
        UUID role = made("Storage steward", S3);
        decide(role, 1, new Act.GiveRole(Acme.STRANGER, null));
        for (Operation operation : Operation.values()) {
            if (operation.onPolicy() && !operation.makesPolicy()) {
                EgressPolicy active = acme.policy(acme.active("a.example.com", "443"));
                EgressPolicy pending = acme.policy(acme.proposal("b.example.com", "443"));
                assertThat(Rulebook.objection(acme.state, Acme.STRANGER, operation, active))
                        .as("%s", operation)
                        .isPresent();
                assertThat(Rulebook.objection(acme.state, Acme.STRANGER, operation, pending))
                        .as("%s", operation)
                        .isPresent();
            } else if (!operation.onSources()) {
                boolean allowed = operation
                                .workflow()
                                .filter(Workflow.MANAGE_S3_BUCKETS::equals)
                                .isPresent()
                        // every user proposes
                        || operation == Operation.PROPOSE;
                assertThat(Rulebook.objection(acme.state, Acme.STRANGER, operation)
                                .isEmpty())
                        .as("%s", operation)
                        .isEqualTo(allowed);
            }
        }
        UUID bucket = acme.id();
        Command add = acme.command(
                bucket, 0, null, new Act.AddBucket(new S3BucketName("acme-data"), BucketAccess.READ_ONLY, null));
        acme.put(
                Rulebook.decide(acme.state, Acme.STRANGER, add, new Facts(Acme.NOW, new BucketRegion.In("us-east-1"))));
        assertThat(acme.state.buckets.get(bucket).byProvider()).isFalse();
        assertThat(decide(Acme.STRANGER, bucket, 1, new Act.RemoveBucket(null))).isInstanceOf(Accepted.class);
        assertThat(Rulebook.readsAuditLog(acme.state, Acme.STRANGER)).isFalse();
    }

    @Test
    void theLastWhoManagesRolesKeepsThatWhicheverWayItIsTried() {
        String locked = "Nobody could manage roles any more";
        refused(decide(KEEPERS, 1, new Act.TakeRole(Acme.ADMINISTRATOR, null)), Rule.R14, locked);
        refused(decide(KEEPERS, 1, new Act.ChangeRole("Role keeper", S3, null)), Rule.R14, locked);
        refused(decide(KEEPERS, 1, new Act.RemoveRole(null)), Rule.R14, locked);
        UUID empty = Acme.user(50);
        acme.state.principals.put(empty, new Principal(empty, Principal.Type.GROUP, "Nobody in it"));
        decide(KEEPERS, 1, new Act.GiveRole(empty, null));
        refused(decide(KEEPERS, 1, new Act.TakeRole(Acme.ADMINISTRATOR, null)), Rule.R14, locked);
        decide(KEEPERS, 1, new Act.GiveRole(Acme.ANALYSTS, null));
        assertThat(decide(KEEPERS, 1, new Act.TakeRole(Acme.ADMINISTRATOR, null)))
                .isInstanceOf(Accepted.class);
        refused(decide(Acme.BOB, KEEPERS, 1, new Act.TakeRole(Acme.ANALYSTS, null)), Rule.R14, locked);
    }

    @Test
    void whatIsTheProvidersIsNeitherMadeNorGivenHere() {
        Set<Workflow> pause = Set.of(Workflow.PAUSE_NETWORK_EGRESS);
        refused(decide(acme.id(), 0, new Act.CreateRole("Pauser", pause, null)), Rule.R11, "the provider's alone");
        UUID role = made("Storage steward", S3);
        refused(decide(role, 1, new Act.ChangeRole("Storage steward", pause, null)), Rule.R11, "the provider's alone");
        refused(decide(PAUSERS, 1, new Act.GiveRole(Acme.OFFICER, null)), Rule.R11, "the provider's role");
        refused(decide(PAUSERS, 1, new Act.TakeRole(Acme.PROVIDER, null)), Rule.R11, "the provider's role");
        refused(decide(PAUSERS, 1, new Act.ChangeRole("X", S3, null)), Rule.R11, "the provider's role");
        refused(decide(PAUSERS, 1, new Act.RemoveRole(null)), Rule.R11, "the provider's role");
    }

    @Test
    void theRoleThatEveryUserHoldsAllowsProposingOrNothing() {
        refused(decide(EVERYONE, 1, new Act.GiveRole(Acme.BOB, null)), Rule.R14, "Every user holds");
        refused(decide(EVERYONE, 1, new Act.RemoveRole(null)), Rule.R14, "Every user holds");
        refused(
                decide(EVERYONE, 1, new Act.ChangeRole("User", Set.of(Workflow.MANAGE_NETWORK_EGRESS), null)),
                Rule.R14,
                "allows “Propose network egress policies” or nothing");
        assertThat(decide(EVERYONE, 1, new Act.ChangeRole("User", Set.of(), null)))
                .isInstanceOf(Accepted.class);
        assertThat(acme.state.workflows(Acme.STRANGER)).isEmpty();
    }

    @Test
    void namesAreToldApartAndARoleAllowsSomething() {
        made("Storage steward", S3);
        for (String alike :
                List.of("STORAGE Steward", "Storage  steward", "Storage\u00A0steward", "St\u043Erage steward")) {
            refused(
                    decide(acme.id(), 0, new Act.CreateRole(alike, S3, null)),
                    Rule.R14,
                    "“Storage steward” already that looks the same");
        }
        refused(decide(acme.id(), 0, new Act.CreateRole(" ", S3, null)), Rule.R14, "name is required");
        refused(decide(acme.id(), 0, new Act.CreateRole("Nothing", Set.of(), null)), Rule.R14, "at least one workflow");
        refused(decide(KEEPERS, 0, new Act.CreateRole("New", S3, null)), Rule.R14, "is taken");
        refused(
                decide(KEEPERS, 1, new Act.ChangeRole("Role keeper", Set.of(Workflow.MANAGE_ROLES), null)),
                Rule.R14,
                "nothing would change");
        refused(
                decide(KEEPERS, 1, new Act.GiveRole(Acme.ADMINISTRATOR, null)),
                Rule.R14,
                "holds “Role keeper” already");
        refused(decide(KEEPERS, 1, new Act.TakeRole(Acme.BOB, null)), Rule.R14, "does not hold");
        refused(decide(KEEPERS, 1, new Act.GiveRole(Acme.user(99), null)), Rule.R14, "There is no user or group");
    }

    @Test
    void whoGivesARoleGivesWhatItAllowedWhenTheyLooked() {
        UUID role = made("Storage steward", S3);
        decide(role, 1, new Act.ChangeRole("Storage steward", Set.of(Workflow.MANAGE_NETWORK_EGRESS), null));
        assertThat(decide(role, 1, new Act.GiveRole(Acme.BOB, null)))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        conflict -> assertThat(conflict.message()).contains("now version 2"));
        decide(role, 2, new Act.RemoveRole(null));
        assertThat(decide(role, 3, new Act.GiveRole(Acme.BOB, null)))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        conflict -> assertThat(conflict.message()).contains("was removed"));
    }

    /** Random acts of everybody: what must hold after each, whatever came before. */
    @Test
    void noSequenceOfActsBreaksTheRules() {
        Set<Operation> accepted = EnumSet.noneOf(Operation.class);
        for (int seed = 0; seed < 12; seed++) {
            Acme random = acme();
            Random dice = new Random(seed);
            List<UUID> roles = new ArrayList<>(List.of(KEEPERS, PAUSERS, EVERYONE));
            for (int step = 0; step < 800; step++) {
                UUID actor = Acme.PEOPLE.get(dice.nextInt(Acme.PEOPLE.size()));
                UUID fresh = random.id();
                Act act = act(dice);
                UUID role = act instanceof Act.CreateRole ? fresh : roles.get(dice.nextInt(roles.size()));
                Role before = random.state.roles.get(role);
                long base = (before == null ? 0 : before.version()) + (dice.nextInt(10) == 0 ? 1 : 0);
                boolean may = random.state.workflows(actor).contains(Workflow.MANAGE_ROLES);
                Decision decision = random.put(random.decide(actor, random.command(role, base, null, act)));
                if (decision instanceof Accepted) {
                    accepted.add(act.operation());
                    roles.add(role);
                    assertThat(may).isTrue();
                    assertThat(base).isEqualTo(before == null ? 0 : before.version());
                    boolean changes = !(act instanceof Act.GiveRole || act instanceof Act.TakeRole);
                    assertThat(random.state.roles.get(role).version()).isEqualTo(base + (changes ? 1 : 0));
                }
                holds(random);
            }
        }
        assertThat(accepted)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Operation.values()).filter(Operation::onRole).toList());
    }

    private static void holds(Acme acme) {
        assertThat(Acme.PEOPLE).anyMatch(user -> acme.state.workflows(user).contains(Workflow.MANAGE_ROLES));
        assertThat(Acme.PEOPLE.stream()
                        .filter(user -> acme.state.workflows(user).contains(Workflow.PAUSE_NETWORK_EGRESS)))
                .containsExactly(Acme.PROVIDER);
        Set<String> names = new HashSet<>();
        assertThat(acme.state.roles()).allMatch(role -> names.add(role.name()));
        assertThat(acme.state.roles())
                .allMatch(role -> role.everyone() || !role.workflows().isEmpty());
        assertThat(acme.state.workflows(Acme.user(99))).isSubsetOf(Workflow.PROPOSE_NETWORK_EGRESS);
    }

    private static Act act(Random dice) {
        Set<Workflow> workflows = EnumSet.noneOf(Workflow.class);
        for (Workflow workflow : Workflow.values()) {
            if (dice.nextInt(3) == 0) {
                workflows.add(workflow);
            }
        }
        String name =
                List.of("One", "Two", "Three", "Four", "Role keeper", "User").get(dice.nextInt(6));
        UUID principal = List.of(Acme.ADMINISTRATOR, Acme.OFFICER, Acme.ALICE, Acme.ANALYSTS, Acme.BOB, Acme.user(77))
                .get(dice.nextInt(6));
        return switch (dice.nextInt(5)) {
            case 0 -> new Act.CreateRole(name, workflows, null);
            case 1 -> new Act.ChangeRole(name, workflows, "why");
            case 2 -> new Act.RemoveRole(null);
            case 3 -> new Act.GiveRole(principal, null);
            default -> new Act.TakeRole(principal, null);
        };
    }
}
