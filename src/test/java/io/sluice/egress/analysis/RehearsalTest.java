package io.sluice.egress.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sluice.egress.Address;
import io.sluice.egress.Destination;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentRow;
import io.sluice.egress.Grant;
import io.sluice.egress.GrantChange;
import io.sluice.egress.GrantLevel;
import io.sluice.egress.GrantTo;
import io.sluice.egress.GroupMember;
import io.sluice.egress.Hosting;
import io.sluice.egress.Ipv4Block;
import io.sluice.egress.Ipv4Cidr;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.PolicyState;
import io.sluice.egress.PortRange;
import io.sluice.egress.Principal;
import io.sluice.egress.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RehearsalTest {
    private static final UUID ONE = Rows.id(700);
    private static final UUID TWO = Rows.id(701);
    private static final UUID THREE = Rows.id(702);
    private static final UUID GROUP = Rows.id(800);
    private static final UUID ANNE = Rows.id(801);
    private static final UUID BEN = Rows.id(802);

    private final EgressPolicy route = Rows.policy(1, "10.0.0.0/24", "443", PolicyState.ACTIVE);
    private final EgressPolicy twin = Rows.policy(2, "10.0.0.0/25", "443", PolicyState.ACTIVE);

    private static InMemoryEnrollment enrollment(EnrollmentRow... rows) {
        InMemoryEnrollment enrollment = InMemoryEnrollment.of(List.of(rows));
        enrollment.put(Rows.enrollment(Hosting.AWS));
        enrollment.put(new Principal(GROUP, Principal.Type.GROUP, "Importers"));
        enrollment.put(new Principal(ANNE, Principal.Type.USER, "A"));
        enrollment.put(new Principal(BEN, Principal.Type.USER, "B"));
        enrollment.put(new GroupMember(GROUP, ANNE, false));
        enrollment.put(new GroupMember(GROUP, BEN, false));
        return enrollment;
    }

    /** The whole of the routes here is 256 pairs, one block. */
    private static WorkloadChange change(
            UUID id, boolean before, boolean after, Reach gained, Reach lost, int others, EgressPolicy... kept) {
        return new WorkloadChange(id, Optional.empty(), before, after, gained, lost, others, List.of(kept));
    }

    private static Reach reach(String... blocks) {
        List<CoverBlock> listed = Stream.of(blocks)
                .map(block -> new CoverBlock((Ipv4Cidr) Address.parse(block).orThrow(), new PortRange(443, 443)))
                .toList();
        return new Reach(listed.stream().mapToLong(CoverBlock::pairs).sum(), listed, listed.size());
    }

    private static Reach whole() {
        return reach("10.0.0.0/24");
    }

    @Test
    void revokingFailsEveryImporterAndShowsWhatItDoesNotClose() {
        InMemoryEnrollment enrollment = enrollment(
                route, twin, Rows.link(route.id(), ONE), Rows.link(route.id(), TWO), Rows.link(twin.id(), TWO));
        Rehearsal rehearsal = Rehearsal.revoke(enrollment, route);
        assertEquals(
                List.of(
                        change(ONE, true, false, Reach.NONE, whole(), 0),
                        change(TWO, true, false, Reach.NONE, whole(), 1, twin)),
                rehearsal.workloads());
        assertEquals(List.of(twin), rehearsal.stillOpen());
        assertEquals(
                List.of(
                        "2 workloads would fail, because every policy that is imported must be active (R7).",
                        "1 of them would keep a route to it through another policy, once they detach this one.",
                        "It does not close everything: “Policy of 10.0.0.0/25:443”, which overlaps it, is active too"
                                + " (R7)."),
                rehearsal.conclusion());
        assertEquals(
                List.of(Severity.CRITICAL, Severity.NOTE, Severity.WARNING),
                rehearsal.sentences().stream().map(Rehearsal.Sentence::weight).toList());
    }

    /** Until the provider has applied it, a policy is no route (R13). */
    @Test
    void aPolicyThatWaitsForTheProviderKeepsNothingOpenAndClosesNothing() {
        EgressPolicy waiting = Rows.waiting(twin);
        InMemoryEnrollment enrollment = enrollment(route, waiting, Rows.link(route.id(), ONE));
        Rehearsal revoked = Rehearsal.revoke(enrollment, route);
        assertEquals(List.of(), revoked.stillOpen());
        assertEquals(
                List.of("1 workload would fail, because every policy that is imported must be active (R7)."),
                revoked.conclusion());
        assertEquals(List.of(), Rehearsal.revoke(enrollment, waiting).stillOpen());
    }

    @Test
    void revokingLeavesAloneWhoAlreadyFails() {
        EgressPolicy denied = Rows.policy(3, "192.0.2.1", "443", PolicyState.DENIED);
        InMemoryEnrollment enrollment =
                enrollment(route, denied, Rows.link(route.id(), ONE), Rows.link(denied.id(), ONE));
        Rehearsal rehearsal = Rehearsal.revoke(enrollment, route);
        assertEquals(List.of(change(ONE, false, false, Reach.NONE, Reach.NONE, 1)), rehearsal.workloads());
        assertEquals(List.of("No workload starts or stops to run."), rehearsal.conclusion());
    }

    @Test
    void pausingAGlobalPolicyFailsNobody() {
        EgressPolicy global = Rows.policy(Rows.id(1), route.destination(), PolicyState.ACTIVE, PolicyKind.DIRECT, true);
        InMemoryEnrollment enrollment = enrollment(global, Rows.link(global.id(), ONE));
        assertEquals(
                List.of(change(ONE, true, true, Reach.NONE, whole(), 0)),
                Rehearsal.pause(enrollment, global).workloads());
    }

    @Test
    void closingAGlobalPolicyTakesItFromEveryWorkloadAndFailsNoneThatDoesNotImportIt() {
        EgressPolicy global = Rows.policy(Rows.id(1), route.destination(), PolicyState.ACTIVE, PolicyKind.DIRECT, true);
        InMemoryEnrollment enrollment =
                enrollment(global, twin, workload(ONE), workload(TWO), workload(THREE), Rows.link(twin.id(), TWO));
        List<String> sentences = List.of(
                "Every workload loses this route (3 workloads), but for those with another one to it; none of them"
                        + " fails.",
                "It does not close everything: “Policy of 10.0.0.0/25:443”, which overlaps it, is active too (R7).",
                "1 workload that does not import it keeps a route to it through “Policy of 10.0.0.0/25:443” (R7).");
        assertEquals(sentences, Rehearsal.revoke(enrollment, global).conclusion());
        assertEquals(sentences, Rehearsal.pause(enrollment, global).conclusion());
        enrollment.put(Rows.link(global.id(), ONE));
        assertEquals(
                List.of(
                        "1 workload would fail, because every policy that is imported must be active (R7).",
                        "Every workload loses this route (3 workloads), but for those with another one to it."),
                Rehearsal.revoke(enrollment, global).conclusion().subList(0, 2));
    }

    private static Workload workload(UUID id) {
        return new Workload(id, Rows.id(600), Workload.Type.SOURCE, "w");
    }

    /** Against a look at every policy for every workload. */
    @Test
    void whoKeepsARouteIsWhoCouldStillConnectSomewhereInIt() {
        Destinations destinations = new Destinations(20261122);
        for (int round = 0; round < 300; round++) {
            List<UUID> workloads = List.of(ONE, TWO, THREE);
            InMemoryEnrollment enrollment = enrollment();
            workloads.forEach(id -> enrollment.put(workload(id)));
            EgressPolicy global =
                    Rows.policy(Rows.id(1), destinations.next(), PolicyState.ACTIVE, PolicyKind.DIRECT, true);
            enrollment.put(global);
            List<EgressPolicy> others = new ArrayList<>();
            Map<UUID, Set<EgressPolicy>> imports = new HashMap<>();
            for (int i = 2; i < 9; i++) {
                PolicyState state = List.of(PolicyState.ACTIVE, PolicyState.PAUSED, PolicyState.REVOKED)
                        .get(destinations.random().nextInt(3));
                EgressPolicy other = Rows.policy(
                        Rows.id(i),
                        destinations.random().nextInt(4) == 0 ? global.destination() : destinations.next(),
                        state,
                        destinations.random().nextInt(5) == 0 ? PolicyKind.AGENT_PROXY : PolicyKind.DIRECT,
                        destinations.random().nextInt(9) == 0);
                others.add(other);
                enrollment.put(other);
                UUID importer = workloads.get(destinations.random().nextInt(3));
                imports.computeIfAbsent(importer, _ -> new HashSet<>()).add(other);
                enrollment.put(Rows.link(other.id(), importer));
            }
            long keeping = workloads.stream()
                    .filter(id -> others.stream()
                            .filter(EgressPolicy::admits)
                            .filter(other -> other.kind() == PolicyKind.DIRECT)
                            .filter(other -> other.global()
                                    || imports.getOrDefault(id, Set.of()).contains(other))
                            .anyMatch(other -> other.destination().overlaps(global.destination())))
                    .count();
            assertEquals(keeping, GlobalReach.of(enrollment, global).keeping());
        }
    }

    @Test
    void approvingLetsThoseRunWhoWaitForNothingElse() {
        EgressPolicy proposal = Rows.policy(5, "10.0.0.0/24", "443", PolicyState.PENDING_APPROVAL);
        EgressPolicy other = Rows.policy(6, "192.0.2.1", "443", PolicyState.PENDING_APPROVAL);
        InMemoryEnrollment enrollment = enrollment(
                twin,
                proposal,
                other,
                Rows.link(proposal.id(), ONE),
                Rows.link(proposal.id(), TWO),
                Rows.link(twin.id(), TWO),
                Rows.link(proposal.id(), THREE),
                Rows.link(other.id(), THREE));
        Rehearsal rehearsal =
                Rehearsal.approve(enrollment, proposal, List.of(new GrantTo(GROUP, GrantLevel.IMPORT)), false);
        assertEquals(
                List.of(
                        change(ONE, false, true, whole(), Reach.NONE, 0),
                        change(TWO, false, true, whole(), Reach.NONE, 1, twin),
                        change(THREE, false, false, Reach.NONE, Reach.NONE, 1)),
                rehearsal.workloads());
        assertEquals(Set.of(ANNE, BEN), rehearsal.mayImport());
        assertEquals(
                List.of(
                        "2 workloads that wait for it would run.",
                        "2 more people could import it, and run any code that talks to it (R10)."),
                rehearsal.conclusion());
    }

    @Test
    void sharingCountsPeopleThroughGroups() {
        InMemoryEnrollment enrollment = enrollment(route, new Grant(route.id(), ANNE, GrantLevel.VIEW, 1, false));
        Rehearsal wider = Rehearsal.share(enrollment, route, List.of(new GrantChange(GROUP, GrantLevel.IMPORT)));
        assertEquals(Set.of(ANNE, BEN), wider.mayImport());
        assertEquals(Set.of(BEN), wider.maySee());
        enrollment.put(new Grant(route.id(), GROUP, GrantLevel.IMPORT, 2, false));
        Rehearsal narrower = Rehearsal.share(enrollment, route, List.of(new GrantChange(GROUP, null)));
        assertEquals(Set.of(ANNE, BEN), narrower.loseImport());
        assertTrue(
                narrower.conclusion().getFirst().endsWith("2 people no longer; what they have attached stays (R8)."));
    }

    @Test
    void saysWhichBlocksAWorkloadLosesThatAnotherOfItsRoutesKeepsInPart() {
        // A paused global policy fails nobody, so the workload runs on and keeps what its own route reaches.
        EgressPolicy global = Rows.policy(Rows.id(1), route.destination(), PolicyState.ACTIVE, PolicyKind.DIRECT, true);
        EgressPolicy inner = Rows.policy(4, "10.0.0.64/26", "443", PolicyState.ACTIVE);
        InMemoryEnrollment enrollment =
                enrollment(global, inner, Rows.link(global.id(), ONE), Rows.link(inner.id(), ONE));
        assertEquals(
                List.of(change(ONE, true, true, Reach.NONE, reach("10.0.0.0/26", "10.0.0.128/25"), 1, inner)),
                Rehearsal.pause(enrollment, global).workloads());
    }

    @Test
    void saysWhoKeepsARouteThroughATwinWithoutImportingThePolicy() {
        EgressPolicy same = Rows.policy(4, "10.0.0.0/24", "443", PolicyState.ACTIVE);
        EgressPolicy closed = Rows.policy(5, "10.0.0.0/24", "443", PolicyState.REVOKED);
        UUID failing = Rows.id(703);
        InMemoryEnrollment enrollment = enrollment(
                route,
                twin,
                same,
                closed,
                Rows.link(route.id(), ONE),
                Rows.link(same.id(), ONE),
                Rows.link(twin.id(), TWO),
                Rows.link(same.id(), TWO),
                Rows.link(twin.id(), THREE),
                Rows.link(same.id(), failing),
                Rows.link(closed.id(), failing));
        Rehearsal rehearsal = Rehearsal.revoke(enrollment, route);
        assertEquals(
                List.of(new Keeper(TWO, Optional.empty(), same), new Keeper(THREE, Optional.empty(), twin)),
                rehearsal.keepers());
        assertEquals(same, rehearsal.stillOpen().getFirst());
        assertTrue(
                rehearsal
                        .conclusion()
                        .contains("2 workloads that do not import it keep a route to it through those (R7)."),
                () -> rehearsal.conclusion().toString());
        assertEquals(List.of(), Rehearsal.share(enrollment, route, List.of()).keepers());
    }

    @Test
    void denyingAndGrantingShowsWhatStaysClosedWhatComesAlongAndWhoCouldImport() {
        EgressPolicy proposal = Rows.policy(5, "10.0.0.0/24", "443", PolicyState.PENDING_APPROVAL);
        EgressPolicy existing = Rows.policy(6, "10.0.0.128/25", "443-444", PolicyState.ACTIVE);
        InMemoryEnrollment enrollment = enrollment(proposal, existing, Rows.link(proposal.id(), ONE));
        enrollment.put(new Principal(proposal.proposer(), Principal.Type.USER, "P"));
        Rehearsal rehearsal =
                Rehearsal.denyAndGrant(enrollment, proposal, existing, List.of(new GrantTo(GROUP, GrantLevel.IMPORT)));
        assertEquals(reach("10.0.0.0/25"), rehearsal.staysClosed());
        assertEquals(128, rehearsal.comesAlong().pairs());
        assertEquals("[10.0.0.128/25:444]", rehearsal.comesAlong().blocks().toString());
        assertEquals(Set.of(ANNE, BEN, proposal.proposer()), rehearsal.mayImport());
        assertEquals(
                List.of(
                        "1 workload imports the proposal and must detach it and import “Policy of"
                                + " 10.0.0.128/25:443-444” to run (R7).",
                        "128 pairs of the proposal stay closed (R9).",
                        "3 more people could import “Policy of 10.0.0.128/25:443-444”, and run any code that talks to"
                                + " it (R10)."),
                rehearsal.conclusion());
    }

    @Test
    void denyingAndGrantingTakesNoHigherGrantAway() {
        EgressPolicy proposal = Rows.policy(5, "10.0.0.0/24", "443", PolicyState.PENDING_APPROVAL);
        InMemoryEnrollment enrollment =
                enrollment(proposal, route, new Grant(route.id(), ANNE, GrantLevel.IMPORT, 1, false));
        Rehearsal rehearsal =
                Rehearsal.denyAndGrant(enrollment, proposal, route, List.of(new GrantTo(ANNE, GrantLevel.VIEW)));
        assertEquals(Set.of(), rehearsal.loseImport());
        assertEquals(Reach.NONE, rehearsal.staysClosed());
        assertEquals(Reach.NONE, rehearsal.comesAlong());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void saysExactlyWhatSomeRoutesReachAndOthersDoNot(long seed) {
        Random random = new Random(seed);
        Destination all = Destinations.of("10.0.0.0/28", "440-447");
        for (int round = 0; round < 200; round++) {
            List<EgressPolicy> routes = within(random, random.nextInt(4));
            List<EgressPolicy> others = within(random, random.nextInt(4));
            Set<String> expected = pairs(routes);
            expected.removeAll(pairs(others));
            Reach reach = Reach.beyond(all, PolicyKind.DIRECT, routes, others);
            Set<String> found = new HashSet<>();
            reach.blocks().forEach(block -> each(block.block(), block.ports(), pair -> assertTrue(found.add(pair))));
            assertEquals(expected, found);
            assertEquals(expected.size(), reach.pairs());
            assertEquals(reach.blocks().size(), reach.blockCount());
        }
    }

    private static List<EgressPolicy> within(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    int prefix = 28 + random.nextInt(5);
                    int size = 1 << (32 - prefix);
                    int first = 440 + random.nextInt(8);
                    return Rows.policy(
                            i + 10,
                            "10.0.0.%d/%d".formatted(random.nextInt(16 / size) * size, prefix),
                            first + "-" + (first + random.nextInt(448 - first)),
                            PolicyState.ACTIVE);
                })
                .toList();
    }

    private static Set<String> pairs(List<EgressPolicy> policies) {
        Set<String> pairs = new HashSet<>();
        policies.forEach(policy -> each(
                (Ipv4Block) policy.destination().address(), policy.destination().ports(), pairs::add));
        return pairs;
    }

    private static void each(Ipv4Block block, PortRange ports, Consumer<String> pair) {
        for (long address = block.first(); address <= block.last(); address++) {
            for (int port = ports.first(); port <= ports.last(); port++) {
                pair.accept(address + ":" + port);
            }
        }
    }
}
