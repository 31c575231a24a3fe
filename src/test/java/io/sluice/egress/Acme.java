package io.sluice.egress;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A small enrollment for tests of the rulebook, with one person of every sort. */
final class Acme {
    static final UUID OFFICER = user(1);
    static final UUID ADMINISTRATOR = user(2);
    static final UUID PROVIDER = user(3);
    static final UUID ALICE = user(4);
    static final UUID BOB = user(5);
    static final UUID STRANGER = user(6);
    static final UUID ANALYSTS = user(7);
    static final UUID PROJECT = user(20);
    static final UUID WORKLOAD = user(21);
    static final UUID OTHER_WORKLOAD = user(22);
    static final UUID AGENT = user(30);
    /** Held by the officer and Alice. */
    static final UUID RESTRICTED = user(50);
    /** Held by the administrator, the provider and, as an analyst, Bob. */
    static final UUID SECRET = user(51);

    static final List<UUID> PEOPLE = List.of(OFFICER, ADMINISTRATOR, PROVIDER, ALICE, BOB, STRANGER);
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    final NaiveEnrollment state;
    private long ids = 1_000;

    Acme() {
        this(PolicyManagement.SELF_SERVICE, false);
    }

    Acme(PolicyManagement management, boolean ownProposals) {
        this(new NaiveEnrollment(management, ownProposals));
    }

    /** In a cloud, with room for three S3 bucket policies. */
    Acme(Hosting hosting, String region) {
        this(new NaiveEnrollment(PolicyManagement.SELF_SERVICE, false, hosting, region));
    }

    private Acme(NaiveEnrollment state) {
        this.state = state;
        List<String> names = List.of("Officer", "Administrator", "Provider", "Alice", "Bob", "Stranger");
        for (int i = 0; i < names.size(); i++) {
            UUID id = PEOPLE.get(i);
            state.principals.put(id, new Principal(id, Principal.Type.USER, names.get(i)));
        }
        state.principals.put(ANALYSTS, new Principal(ANALYSTS, Principal.Type.GROUP, "Analysts"));
        state.groups.put(BOB, Set.of(ANALYSTS));
        EnumSet<Workflow> manager = EnumSet.of(Workflow.PROPOSE_NETWORK_EGRESS, Workflow.MANAGE_NETWORK_EGRESS);
        state.workflows.put(OFFICER, manager);
        state.workflows.put(ADMINISTRATOR, manager);
        state.workflows.put(PROVIDER, EnumSet.of(Workflow.PAUSE_NETWORK_EGRESS));
        state.workflows.put(ALICE, EnumSet.of(Workflow.PROPOSE_NETWORK_EGRESS));
        state.workflows.put(BOB, EnumSet.of(Workflow.PROPOSE_NETWORK_EGRESS));
        state.projects.put(PROJECT, new Project(PROJECT, "Billing"));
        state.projects.put(user(23), new Project(user(23), "Other"));
        state.editors.put(PROJECT, Set.of(ALICE, BOB, OFFICER));
        state.workloads.put(WORKLOAD, new Workload(WORKLOAD, PROJECT, Workload.Type.SOURCE, "Payments"));
        state.workloads.put(OTHER_WORKLOAD, new Workload(OTHER_WORKLOAD, user(23), Workload.Type.SOURCE, "Other"));
        state.put(new Marking(RESTRICTED, "Restricted", "Partners under embargo"));
        state.put(new Marking(SECRET, "Secret", ""));
        for (UUID holder : List.of(OFFICER, ALICE)) {
            state.put(new MarkingHolder(RESTRICTED, holder, false));
        }
        for (UUID holder : List.of(ADMINISTRATOR, PROVIDER, ANALYSTS)) {
            state.put(new MarkingHolder(SECRET, holder, false));
        }
        state.agents.put(AGENT, new Agent(AGENT, "dc-1", "dc1.acme.example", Agent.Health.HEALTHY));
    }

    static UUID user(long n) {
        return new UUID(0, n);
    }

    UUID id() {
        return new UUID(1, ids++);
    }

    static Act.Draft draft(String address, String ports) {
        return new Act.Draft(
                PolicyKind.DIRECT,
                Destination.parse(address, ports).orThrow(),
                List.of(),
                new Words("Stripe API", "", "Card payments"),
                SniVerification.ON,
                Origin.NONE);
    }

    /** A command on a policy as it is now, with evidence as it is now where the act asks for it. */
    Command command(UUID policy, Act act) {
        EgressPolicy present = state.policies.get(policy);
        String evidence = act instanceof Act.Create create
                ? evidence(policy, create.draft())
                : present != null && act.operation().needsEvidence() ? evidence(policy) : null;
        return command(policy, present == null ? 0 : present.version(), evidence, act);
    }

    Command command(UUID policy, long base, @Nullable String evidence, Act act) {
        return new Command(id(), policy, base, evidence, null, NOW, act);
    }

    String evidence(UUID policy) {
        EgressPolicy present = state.policies.get(policy);
        return Evidence.of(present, state.overlapping(present.destination()));
    }

    /** What somebody sees of it who decides on it now. */
    String evidence(UUID actor, UUID policy) {
        EgressPolicy present = state.policies.get(policy);
        return Evidence.of(
                present,
                state.overlapping(present.destination()).stream()
                        .filter(other -> holds(actor, other))
                        .toList());
    }

    /** R30, as plainly as it can be said; of no policy everybody holds all. */
    boolean holds(UUID user, @Nullable EgressPolicy policy) {
        Set<UUID> held = new HashSet<>();
        for (UUID marking : List.of(RESTRICTED, SECRET)) {
            List<UUID> holders = state.markingHolders(marking);
            if (holders.contains(user) || state.groups(user).stream().anyMatch(holders::contains)) {
                held.add(marking);
            }
        }
        return policy == null || held.containsAll(policy.markings());
    }

    /** What an officer sees who creates a policy now. */
    String evidence(UUID policy, Act.Draft draft) {
        return Evidence.of(
                policy, draft.destination(), draft.kind(), draft.sni(), state.overlapping(draft.destination()));
    }

    Decision decide(UUID actor, Command command) {
        return Rulebook.decide(state, actor, command, new Facts(NOW));
    }

    /** Decides and, if it is accepted, puts the rows. */
    Decision act(UUID actor, UUID policy, Act act) {
        return put(decide(actor, command(policy, act)));
    }

    Decision put(Decision decision) {
        if (decision instanceof Decision.Accepted(List<EnrollmentRow> rows)) {
            rows.forEach(state::put);
        }
        return decision;
    }

    /** A new proposal of Alice's. */
    UUID proposal(String address, String ports) {
        UUID policy = id();
        act(ALICE, policy, new Act.Propose(draft(address, ports)));
        return policy;
    }

    /** A new active policy, of which nobody has anything yet. */
    UUID active(String address, String ports) {
        UUID policy = id();
        act(OFFICER, policy, new Act.Create(draft(address, ports), List.of(), true, false, "needed"));
        return policy;
    }

    EgressPolicy policy(UUID id) {
        return state.policies.get(id);
    }
}
