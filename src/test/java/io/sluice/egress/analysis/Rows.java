package io.sluice.egress.analysis;

import io.sluice.egress.Address;
import io.sluice.egress.Agent;
import io.sluice.egress.ChangedPolicy;
import io.sluice.egress.Destination;
import io.sluice.egress.DnsName;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Enrollment;
import io.sluice.egress.EnrollmentRow;
import io.sluice.egress.Grant;
import io.sluice.egress.GrantLevel;
import io.sluice.egress.GroupMember;
import io.sluice.egress.Hosting;
import io.sluice.egress.Life;
import io.sluice.egress.Marking;
import io.sluice.egress.MarkingHolder;
import io.sluice.egress.Operation;
import io.sluice.egress.Origin;
import io.sluice.egress.PolicyEvent;
import io.sluice.egress.PolicyImport;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.PolicyManagement;
import io.sluice.egress.PolicyState;
import io.sluice.egress.Principal;
import io.sluice.egress.Project;
import io.sluice.egress.ProjectEditor;
import io.sluice.egress.Role;
import io.sluice.egress.RoleHolder;
import io.sluice.egress.SniVerification;
import io.sluice.egress.SourceImport;
import io.sluice.egress.Step;
import io.sluice.egress.Words;
import io.sluice.egress.Workflow;
import io.sluice.egress.Workload;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of a small enrollment, made one by one for a test or at random. */
final class Rows {
    static final Instant START = Instant.parse("2026-03-01T08:00:00Z");
    private static final int FEW = 12;

    private final Destinations destinations;
    private final Random random;
    private final Map<UUID, Destination> made = new HashMap<>();

    Rows(long seed) {
        destinations = new Destinations(seed);
        random = destinations.random();
    }

    static UUID id(int number) {
        return new UUID(0x0198_0000_0000_7000L | number, 0x8000_0000_0000_0000L | number);
    }

    static Enrollment enrollment(Hosting hosting) {
        return new Enrollment(
                id(1), "test", hosting, null, null, List.of(), List.of(), PolicyManagement.SELF_SERVICE, false);
    }

    static EgressPolicy policy(int number, Destination destination, PolicyState state) {
        return policy(id(number), destination, state, PolicyKind.DIRECT, false);
    }

    static EgressPolicy policy(int number, String address, String ports, PolicyState state) {
        return policy(number, Destinations.of(address, ports), state);
    }

    static EgressPolicy policy(UUID id, Destination destination, PolicyState state, PolicyKind kind, boolean global) {
        Step step = new Step(id(2), START.plusSeconds(id.getLeastSignificantBits() & 0xFFFF), null);
        Step decided = state == PolicyState.PENDING_APPROVAL ? null : step;
        return new EgressPolicy(
                id,
                1,
                kind,
                destination,
                kind == PolicyKind.DIRECT ? List.of() : List.of(id(3)),
                new Words("Policy of " + destination, "", "Needed by the nightly import of orders"),
                SniVerification.ON,
                global,
                new Life(state, step, null, decided, null, false),
                new Origin(null, null, replaced(id)));
    }

    /** Every third policy is meant to replace another, the same one always. */
    private static @Nullable UUID replaced(UUID id) {
        int number = (int) id.getLeastSignificantBits();
        return number % 3 == 0 ? id(number / 2) : null;
    }

    /** A revoked or paused policy, with the step that closed it. */
    static EgressPolicy closed(EgressPolicy policy, Step changed) {
        return ChangedPolicy.of(policy)
                .withVersion(2)
                .withState(policy.state(), changed)
                .policy();
    }

    /** An active policy that the provider has not yet applied. */
    static EgressPolicy waiting(EgressPolicy policy) {
        return ChangedPolicy.of(policy).withVersion(2).waiting().policy();
    }

    static PolicyImport link(UUID policy, UUID workload) {
        return new PolicyImport(policy, workload, new Step(id(2), START, null), false);
    }

    /** A row of any kind; ids are few, so that rows replace each other and links meet. */
    EnrollmentRow next() {
        return switch (random.nextInt(16)) {
            case 0 -> enrollment(random.nextBoolean() ? Hosting.AWS : Hosting.AZURE);
            case 1 -> new Principal(any(), random.nextBoolean() ? Principal.Type.USER : Principal.Type.GROUP, "p");
            case 2 -> new GroupMember(any(), any(), removed());
            case 3 -> new Role(any(), "r", Set.of(workflow()), random.nextInt(9) == 0);
            case 4 -> new RoleHolder(any(), any(), removed());
            case 5 -> new Project(any(), "project " + random.nextInt(3));
            case 6 -> new ProjectEditor(any(), any(), removed());
            case 7 -> new Workload(any(), any(), Workload.Type.SOURCE, "w" + random.nextInt(3));
            case 8 -> new Agent(any(), "a", "host", Agent.Health.HEALTHY);
            case 9 ->
                new Grant(
                        any(),
                        any(),
                        random.nextBoolean() ? GrantLevel.VIEW : GrantLevel.IMPORT,
                        random.nextInt(4),
                        removed());
            case 10 ->
                random.nextBoolean()
                        ? new PolicyImport(any(), any(), new Step(any(), START, null), removed())
                        : new SourceImport(any(), any(), new Step(any(), START, null), removed());
            case 11 ->
                new PolicyEvent(
                        any(),
                        any(),
                        random.nextInt(3),
                        Operation.IMPORT,
                        new Step(any(), START.plusSeconds(random.nextInt(5)), null),
                        START,
                        null,
                        null);
            case 12 -> new Marking(any(), 1, "m", "", removed());
            case 13 -> new MarkingHolder(any(), any(), removed());
            default -> nextPolicy();
        };
    }

    private EgressPolicy nextPolicy() {
        UUID id = any();
        Destination destination = made.computeIfAbsent(id, _ -> destinations.next());
        Address address = destination.address();
        PolicyKind kind = address instanceof DnsName && id.getLeastSignificantBits() % 2 == 0
                ? PolicyKind.AGENT_PROXY
                : PolicyKind.DIRECT;
        PolicyState[] states = PolicyState.values();
        EgressPolicy plain =
                policy(id, destination, states[random.nextInt(states.length)], kind, random.nextInt(4) == 0);
        return random.nextInt(4) == 0 ? marked(plain, any()) : plain;
    }

    /** A policy that carries a marking. */
    static EgressPolicy marked(EgressPolicy policy, UUID marking) {
        return ChangedPolicy.of(policy).withMarkings(marking).policy();
    }

    List<EnrollmentRow> list(int size) {
        List<EnrollmentRow> rows = new ArrayList<>();
        rows.add(enrollment(Hosting.AWS));
        for (int i = 0; i < size; i++) {
            rows.add(next());
        }
        return rows;
    }

    UUID any() {
        return id(random.nextInt(FEW));
    }

    Destination destination() {
        return destinations.next();
    }

    private boolean removed() {
        return random.nextInt(3) == 0;
    }

    private Workflow workflow() {
        return List.of(Workflow.values()).get(random.nextInt(Workflow.values().length));
    }
}
