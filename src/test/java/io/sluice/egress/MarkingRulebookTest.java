package io.sluice.egress;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.egress.Decision.Accepted;
import io.sluice.egress.Decision.Conflict;
import io.sluice.egress.Decision.Refused;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** R30: markings restrict who sees a policy and decides on it, on top of roles; who makes, gives and puts them. */
final class MarkingRulebookTest {
    private static final Set<UUID> RESTRICTED = Set.of(Acme.RESTRICTED);

    private final Acme acme = new Acme();

    private static void refused(Decision decision, Rule rule, String words) {
        assertThat(decision).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.rule()).isEqualTo(rule);
            assertThat(refused.reason()).contains(words);
        });
    }

    private static Act.Draft draft(String address, Set<UUID> markings) {
        Act.Draft plain = Acme.draft(address, "443");
        return new Act.Draft(
                plain.kind(),
                plain.destination(),
                plain.agents(),
                plain.words(),
                plain.sni(),
                plain.origin(),
                markings);
    }

    /** Active, and restricted. */
    private UUID restricted(String address) {
        UUID policy = acme.id();
        Act create = new Act.Create(draft(address, RESTRICTED), List.of(), true, false, "needed");
        assertThat(acme.act(Acme.OFFICER, policy, create)).isInstanceOf(Accepted.class);
        return policy;
    }

    private Decision onMarking(UUID actor, UUID marking, long base, Act act) {
        return acme.put(acme.decide(actor, acme.command(marking, base, null, act)));
    }

    @Test
    void whoLacksAMarkingIsNotShownThePolicyWhateverTheirRole() {
        UUID policy = restricted("a.example.com");
        for (UUID actor : List.of(Acme.ADMINISTRATOR, Acme.PROVIDER, Acme.BOB, Acme.STRANGER)) {
            assertThat(Rulebook.sees(acme.state, actor, acme.policy(policy))).isFalse();
            for (Act act : List.of(
                    new Act.Revoke("no"),
                    new Act.Pause("no"),
                    new Act.Mark(Set.of(), null),
                    new Act.Import(Acme.WORKLOAD))) {
                UUID unknown = acme.id();
                Refused hidden = (Refused) acme.decide(actor, acme.command(policy, act));
                Refused none = (Refused) acme.decide(actor, acme.command(unknown, act));
                assertThat(hidden.rule()).isEqualTo(none.rule());
                assertThat(hidden.reason().replace(policy.toString(), "it"))
                        .isEqualTo(none.reason().replace(unknown.toString(), "it"));
            }
        }
        assertThat(Rulebook.sees(acme.state, Acme.OFFICER, acme.policy(policy))).isTrue();
        assertThat(Rulebook.sees(acme.state, Acme.ALICE, acme.policy(policy)))
                .as("holding a marking gives nothing that roles and grants do not")
                .isFalse();
    }

    @Test
    void itsProposerLosesSightOfAProposalWithTheMarking() {
        UUID policy = acme.id();
        acme.act(Acme.ALICE, policy, new Act.Propose(draft("a.example.com", RESTRICTED)));
        assertThat(Rulebook.sees(acme.state, Acme.ALICE, acme.policy(policy))).isTrue();
        acme.state.put(new MarkingHolder(Acme.RESTRICTED, Acme.ALICE, true));
        refused(acme.act(Acme.ALICE, policy, new Act.Withdraw(null)), Rule.R14, "There is no policy");
    }

    @Test
    void aPersonPutsOnlyMarkingsThatTheyHold() {
        Act proposal = new Act.Propose(draft("a.example.com", RESTRICTED));
        refused(acme.act(Acme.BOB, acme.id(), proposal), Rule.R30, "There is no marking " + Acme.RESTRICTED);
        UUID unknown = acme.id();
        refused(
                acme.act(Acme.BOB, acme.id(), new Act.Propose(draft("a.example.com", Set.of(unknown)))),
                Rule.R30,
                "There is no marking " + unknown);
        UUID policy = restricted("b.example.com");
        Set<UUID> both = Set.of(Acme.RESTRICTED, Acme.SECRET);
        refused(acme.act(Acme.OFFICER, policy, new Act.Mark(both, null)), Rule.R30, "that you hold");
        acme.state.put(new MarkingHolder(Acme.SECRET, Acme.OFFICER, false));
        assertThat(acme.act(Acme.OFFICER, policy, new Act.Mark(both, "more so")))
                .isInstanceOf(Accepted.class);
        assertThat(acme.policy(policy).markings()).isEqualTo(both);
        assertThat(acme.policy(policy).version()).isEqualTo(2);
        refused(acme.act(Acme.OFFICER, policy, new Act.Mark(both, null)), Rule.R30, "nothing would change");
        refused(acme.act(Acme.ADMINISTRATOR, policy, new Act.Mark(Set.of(), null)), Rule.R14, "There is no policy");
        assertThat(acme.decide(Acme.OFFICER, acme.command(policy, 1, null, new Act.Mark(Set.of(), null))))
                .isInstanceOf(Conflict.class);
        assertThat(acme.act(Acme.OFFICER, policy, new Act.Mark(Set.of(), null))).isInstanceOf(Accepted.class);
        assertThat(Rulebook.sees(acme.state, Acme.ADMINISTRATOR, acme.policy(policy)))
                .isTrue();
    }

    @Test
    void aProposerDoesNotChangeTheMarkingsOfAProposal() {
        UUID policy = acme.proposal("a.example.com", "443");
        refused(acme.act(Acme.ALICE, policy, new Act.Mark(RESTRICTED, null)), Rule.R14, "“Change markings” needs");
    }

    @Test
    void whatIsDecidedBesideAHiddenRouteIsAColleaguesToDecide() {
        restricted("10.0.0.0/8");
        UUID proposal = acme.proposal("10.1.0.0/16", "443");
        UUID other = acme.active("10.1.2.0/24", "443");
        String seen = acme.evidence(Acme.ADMINISTRATOR, proposal);
        for (Act act : List.of(
                new Act.Approve(List.of(), true, false, null, "needed"),
                new Act.DenyAndGrant("use it", other, 1, List.of()))) {
            refused(
                    acme.decide(Acme.ADMINISTRATOR, acme.command(proposal, 1, seen, act)),
                    Rule.R30,
                    "a colleague who holds it must decide");
        }
        UUID created = acme.id();
        Act create = new Act.Create(draft("10.9.0.0/16", Set.of()), List.of(), true, false, "needed");
        refused(
                acme.decide(Acme.ADMINISTRATOR, acme.command(created, 0, "e1:00", create)),
                Rule.R30,
                "a colleague who holds it must decide");
        // It opens nothing, so that it may be decided on what is to be seen.
        assertThat(acme.decide(Acme.ADMINISTRATOR, acme.command(proposal, 1, seen, new Act.Deny("no"))))
                .isInstanceOf(Accepted.class);
        assertThat(acme.act(Acme.OFFICER, proposal, new Act.Approve(List.of(), true, false, null, "needed")))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void importerIsNotGrantedOnAPolicyThatItsProposerWouldNotSee() {
        UUID existing = restricted("a.example.com");
        UUID proposal = acme.id();
        acme.act(Acme.BOB, proposal, new Act.Propose(Acme.draft("a.example.com", "443")));
        Act deny = new Act.DenyAndGrant("use it", existing, 1, List.of());
        refused(acme.act(Acme.OFFICER, proposal, deny), Rule.R30, "would give them nothing");
    }

    @Test
    void whoManagesRolesMakesChangesGivesTakesAndRemovesAMarking() {
        acme.state.workflows.put(Acme.STRANGER, Set.of(Workflow.MANAGE_ROLES));
        UUID marking = acme.id();
        onMarking(Acme.STRANGER, marking, 0, new Act.CreateMarking("Embargo", "", null));
        onMarking(Acme.STRANGER, marking, 1, new Act.GiveMarking(Acme.ANALYSTS, "on duty"));
        assertThat(acme.state.holdsMarking(Acme.BOB, marking)).isTrue();
        refused(
                onMarking(Acme.STRANGER, marking, 1, new Act.GiveMarking(Acme.ANALYSTS, null)),
                Rule.R30,
                "holds “Embargo” already");
        refused(
                onMarking(Acme.STRANGER, acme.id(), 0, new Act.CreateMarking("EMBARGO", "", null)),
                Rule.R30,
                "There is a marking “Embargo” already that looks the same");
        refused(
                onMarking(Acme.STRANGER, acme.id(), 0, new Act.CreateMarking("Emb\u0430rgo", "", null)),
                Rule.R30,
                "There is a marking “Embargo” already that looks the same");
        onMarking(Acme.STRANGER, marking, 1, new Act.ChangeMarking("Sanctions", "Lists of partners", null));
        assertThat(onMarking(Acme.STRANGER, marking, 1, new Act.TakeMarking(Acme.ANALYSTS, null)))
                .isInstanceOf(Conflict.class);
        refused(onMarking(Acme.STRANGER, marking, 2, new Act.TakeMarking(Acme.BOB, null)), Rule.R30, "directly");
        onMarking(Acme.STRANGER, marking, 2, new Act.TakeMarking(Acme.ANALYSTS, null));
        assertThat(acme.state.holdsMarking(Acme.BOB, marking)).isFalse();
        onMarking(Acme.STRANGER, marking, 2, new Act.GiveMarking(Acme.ALICE, null));
        assertThat(onMarking(Acme.STRANGER, marking, 2, new Act.RemoveMarking("over")))
                .isInstanceOf(Accepted.class);
        assertThat(acme.state.markingHolders(marking)).isEmpty();
        assertThat(onMarking(Acme.STRANGER, marking, 3, new Act.GiveMarking(Acme.ALICE, null)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void aMarkingThatAPolicyCarriesStays() {
        acme.state.workflows.put(Acme.STRANGER, Set.of(Workflow.MANAGE_ROLES));
        UUID policy = restricted("a.example.com");
        acme.act(Acme.OFFICER, policy, new Act.Revoke("over"));
        Act remove = new Act.RemoveMarking(null);
        refused(onMarking(Acme.STRANGER, Acme.RESTRICTED, 1, remove), Rule.R30, "Policies still carry “Restricted”");
        acme.act(Acme.OFFICER, policy, new Act.Mark(Set.of(), null));
        assertThat(onMarking(Acme.STRANGER, Acme.RESTRICTED, 1, remove)).isInstanceOf(Accepted.class);
    }

    @Test
    void whatAPolicyCarriesIsNotTakenFromTheLastWhoHoldsIt() {
        acme.state.workflows.put(Acme.STRANGER, Set.of(Workflow.MANAGE_ROLES));
        UUID policy = restricted("a.example.com");
        List<UUID> holders = List.copyOf(acme.state.markingHolders(Acme.RESTRICTED));
        for (UUID holder : holders.subList(1, holders.size())) {
            assertThat(onMarking(Acme.STRANGER, Acme.RESTRICTED, 1, new Act.TakeMarking(holder, null)))
                    .isInstanceOf(Accepted.class);
        }
        Act takeLast = new Act.TakeMarking(holders.getFirst(), null);
        refused(onMarking(Acme.STRANGER, Acme.RESTRICTED, 1, takeLast), Rule.R30, "nobody else would see them");
        onMarking(Acme.STRANGER, Acme.RESTRICTED, 1, new Act.GiveMarking(Acme.OFFICER, null));
        acme.act(Acme.OFFICER, policy, new Act.Mark(Set.of(), null));
        assertThat(onMarking(Acme.STRANGER, Acme.RESTRICTED, 1, takeLast)).isInstanceOf(Accepted.class);
    }

    @Test
    void nobodyElseManagesMarkings() {
        for (UUID actor : Acme.PEOPLE) {
            for (Act act : List.of(
                    new Act.CreateMarking("X", "", null),
                    new Act.ChangeMarking("X", "", null),
                    new Act.RemoveMarking(null),
                    new Act.GiveMarking(actor, null),
                    new Act.TakeMarking(Acme.OFFICER, null))) {
                refused(onMarking(actor, Acme.RESTRICTED, 1, act), Rule.R14, "“Manage roles”");
            }
        }
    }

    /**
     * The answer to whoever lacks a marking is the one they would get if the policy were not there at all. Two things may be
     * told: that something hidden overlaps what is to be opened (design 3.5), and that a limit of R15 is reached.
     */
    @Test
    void noAnswerTellsThatAHiddenPolicyIsThere() {
        int compared = 0;
        for (int seed = 0; seed < 6; seed++) {
            Acme world = new Acme(PolicyManagement.SELF_SERVICE, seed % 2 == 0);
            RandomCommands commands = new RandomCommands(new Random(seed), world);
            for (int step = 0; step < 1_500; step++) {
                Command command = commands.next();
                UUID actor = commands.actor(command);
                Decision decision = world.decide(actor, command);
                if (!mayTell(decision)) {
                    Map<UUID, EgressPolicy> all = new HashMap<>(world.state.policies);
                    boolean makes = command.operation().makesPolicy();
                    world.state
                            .policies
                            .values()
                            .removeIf(policy -> !world.holds(actor, policy)
                                    // an id that is taken is taken
                                    && !(makes && policy.id().equals(command.policy())));
                    compared += all.size() - world.state.policies.size();
                    assertThat(world.decide(actor, command)).isEqualTo(decision);
                    world.state.policies.putAll(all);
                }
                world.put(decision);
            }
        }
        assertThat(compared).isGreaterThan(10_000);
    }

    private static boolean mayTell(Decision decision) {
        return decision instanceof Refused(Rule rule, String reason)
                && (rule == Rule.R15 || (rule == Rule.R30 && reason.startsWith("This overlaps")));
    }

    /** What is accepted where policies carry markings would be accepted if they carried none: roles still count. */
    @Test
    void aMarkingNeverAllowsMoreThanRolesDo() {
        int accepted = 0;
        for (int seed = 0; seed < 6; seed++) {
            Acme world = new Acme(PolicyManagement.SELF_SERVICE, seed % 2 == 0);
            RandomCommands commands = new RandomCommands(new Random(seed), world);
            for (int step = 0; step < 1_500; step++) {
                Command command = commands.next();
                UUID actor = commands.actor(command);
                Decision decision = world.decide(actor, command);
                if (decision instanceof Accepted && command.operation() != Operation.MARK) {
                    accepted++;
                    Map<UUID, EgressPolicy> all = new HashMap<>(world.state.policies);
                    world.state.policies.replaceAll((_, policy) -> plain(policy));
                    boolean bound = command.operation().needsEvidence();
                    Command same = new Command(
                            command.id(),
                            command.policy(),
                            command.base(),
                            bound ? command.evidence() : null,
                            null,
                            command.decidedAt(),
                            command.act());
                    assertThat(world.decide(actor, same)).isInstanceOf(Accepted.class);
                    world.state.policies.putAll(all);
                }
                world.put(decision);
            }
        }
        assertThat(accepted).isGreaterThan(500);
    }

    private static EgressPolicy plain(EgressPolicy policy) {
        return ChangedPolicy.of(policy).withMarkings().policy();
    }
}
