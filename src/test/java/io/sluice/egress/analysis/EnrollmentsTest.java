package io.sluice.egress.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sluice.egress.Destination;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentRow;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.Grant;
import io.sluice.egress.GrantLevel;
import io.sluice.egress.PolicyState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnrollmentsTest {
    private static final List<UUID> IDS =
            IntStream.range(0, 12).mapToObj(Rows::id).toList();

    /** Everything that can be asked of an enrollment, as one value. */
    private static Map<String, Object> everything(EnrollmentView view, List<Destination> destinations) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("enrollment", view.enrollment());
        all.put("policies", List.copyOf(view.policies()));
        all.put("globals", view.globals());
        all.put("principals", List.copyOf(view.principals()));
        all.put("projects", List.copyOf(view.projects()));
        all.put("workloads", List.copyOf(view.workloads()));
        all.put("roles", List.copyOf(view.roles()));
        all.put("agents", List.copyOf(view.agents()));
        all.put("markings", List.copyOf(view.markings()));
        all.put("marked", List.copyOf(view.marked()));
        for (PolicyState state : PolicyState.values()) {
            all.put("policies " + state, view.policies(state));
        }
        for (Destination destination : destinations) {
            all.put("overlapping " + destination, view.overlapping(destination));
            all.put("visited " + destination, visited((OverlapSource) view, destination));
            if (destination.pairs() == 1) {
                targets(view, destination, all);
            }
        }
        for (UUID id : IDS) {
            all.put("policy " + id, view.policy(id));
            all.put("grants " + id, view.grants(id));
            all.put("imports " + id, view.imports(id));
            all.put("imported " + id, view.imported(id));
            all.put("importedCount " + id, view.importedCount(id));
            all.put("blocking " + id, view.blocking(id));
            all.put("successors " + id, view.successors(id));
            all.put("history " + id, view.history(id));
            all.put("principal " + id, view.principal(id));
            all.put("groups " + id, view.groups(id));
            all.put("members " + id, view.members(id));
            all.put("workflows " + id, view.workflows(id));
            all.put("holders " + id, view.holders(id));
            all.put("project " + id, view.project(id));
            all.put("workload " + id, view.workload(id));
            all.put("sources " + id, view.sources(id));
            all.put("sourceImporters " + id, view.sourceImporters(id));
            all.put("agent " + id, view.agent(id));
            all.put("marking " + id, view.marking(id));
            all.put("markingHolders " + id, view.markingHolders(id));
            for (UUID other : IDS) {
                all.put("grant " + id + other, view.grant(id, other));
                all.put("imports " + id + other, view.imports(id, other));
                all.put("importOf " + id + other, view.importOf(id, other));
                all.put("sourceImport " + id + other, view.sourceImport(id, other));
                all.put("edits " + id + other, view.edits(id, other));
                all.put("holdsMarking " + id + other, view.holdsMarking(id, other));
            }
        }
        return all;
    }

    private static void targets(EnrollmentView view, Destination target, Map<String, Object> all) {
        all.put("globals " + target, view.globals(target));
        all.put("around " + target, view.around(target, EgressPolicy::active, Integer.MAX_VALUE));
        IDS.forEach(id -> all.put("attached " + id + target, view.attached(id, target)));
    }

    private static Set<String> visited(OverlapSource source, Destination destination) {
        Set<String> visited = new TreeSet<>();
        source.visitOverlaps(destination, (handle, relation, facet, _, _, ports) -> {
            EgressPolicy policy = source.visited(handle);
            assertEquals(policy.state(), Facet.state(facet));
            assertEquals(policy.kind(), Facet.kind(facet));
            assertEquals(policy.global(), Facet.global(facet));
            assertEquals(policy.destination().ports(), Ports.range(ports));
            assertTrue(visited.add(policy.id() + " " + relation), "a policy is visited once");
        });
        return visited;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void anOverlaidEnrollmentIsTheOneThatTheRowsWouldMake(long seed) {
        Rows rows = new Rows(seed);
        List<EnrollmentRow> below = rows.list(150);
        List<EnrollmentRow> above = rows.list(40);
        List<Destination> destinations =
                IntStream.range(0, 20).mapToObj(_ -> rows.destination()).toList();
        List<EnrollmentRow> all = new ArrayList<>(below);
        all.addAll(above);
        InMemoryEnrollment rebuilt = InMemoryEnrollment.of(all);
        OverlaidEnrollment overlaid = OverlaidEnrollment.of(InMemoryEnrollment.of(below), above);
        OverlaidEnrollment twice = OverlaidEnrollment.of(
                OverlaidEnrollment.of(InMemoryEnrollment.of(below), above.subList(0, 20)), above.subList(20, 41));

        Map<String, Object> expected = everything(rebuilt, destinations);
        everything(overlaid, destinations)
                .forEach((question, answer) -> assertEquals(expected.get(question), answer, question));
        everything(twice, destinations)
                .forEach((question, answer) -> assertEquals(expected.get(question), answer, question));
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void findsOverlappingPoliciesAsAPlainListDoes(long seed) {
        Rows rows = new Rows(seed);
        InMemoryEnrollment enrollment = InMemoryEnrollment.of(rows.list(400));
        for (int i = 0; i < 50; i++) {
            Destination destination = rows.destination();
            List<EgressPolicy> expected = enrollment.policies().stream()
                    .filter(policy -> policy.destination().overlaps(destination))
                    .toList();
            assertEquals(expected, enrollment.overlapping(destination));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43})
    void findsWhatIsAttachedAsPlainListsDo(long seed) {
        Rows rows = new Rows(seed);
        InMemoryEnrollment enrollment = new InMemoryEnrollment();
        for (EnrollmentRow row : rows.list(600)) {
            enrollment.put(row);
            Destination target = rows.destination();
            if (target.pairs() != 1) {
                continue;
            }
            UUID workload = rows.any();
            List<EgressPolicy> imported = enrollment.imported(workload);
            assertEquals(containing(imported, target), enrollment.attached(workload, target));
            assertEquals(containing(enrollment.globals(), target), enrollment.globals(target));
            List<EgressPolicy> narrowest = containing(enrollment.policies(), target).stream()
                    .filter(EgressPolicy::active)
                    .sorted(Orders.NARROWEST_FIRST)
                    .toList();
            assertEquals(narrowest, enrollment.around(target, EgressPolicy::active, Integer.MAX_VALUE));
            List<UUID> blocking = IDS.stream()
                    .filter(id -> enrollment.imports(id, workload))
                    .filter(id -> Admission.blocks(enrollment.policy(id)))
                    .toList();
            assertEquals(blocking, enrollment.blocking(workload));
        }
    }

    private static List<EgressPolicy> containing(Collection<EgressPolicy> policies, Destination target) {
        return policies.stream()
                .filter(policy -> policy.destination().contains(target))
                .toList();
    }

    @Test
    void listsPoliciesOfAStateOldestFirst() {
        EgressPolicy older = Rows.policy(5, "a.example.com", "443", PolicyState.PENDING_APPROVAL);
        EgressPolicy newer = Rows.policy(9, "b.example.com", "443", PolicyState.PENDING_APPROVAL);
        EgressPolicy active = Rows.policy(7, "c.example.com", "443", PolicyState.ACTIVE);
        InMemoryEnrollment enrollment = InMemoryEnrollment.of(List.of(newer, active, older));
        assertEquals(List.of(older, newer), enrollment.policies(PolicyState.PENDING_APPROVAL));
    }

    @Test
    void keepsTheTombstoneOfAGrantButDoesNotListIt() {
        Grant removed = new Grant(Rows.id(1), Rows.id(2), GrantLevel.VIEW, 4, true);
        InMemoryEnrollment enrollment = InMemoryEnrollment.of(List.of(removed));
        assertEquals(removed, enrollment.grant(Rows.id(1), Rows.id(2)).orElseThrow());
        assertEquals(List.of(), enrollment.grants(Rows.id(1)));
    }

    @Test
    void refusesAPolicyThatComesWithAnotherDestination() {
        InMemoryEnrollment enrollment = new InMemoryEnrollment();
        enrollment.put(Rows.policy(5, "a.example.com", "443", PolicyState.ACTIVE));
        EgressPolicy other = Rows.policy(5, "b.example.com", "443", PolicyState.ACTIVE);
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> enrollment.put(other));
        assertTrue(refused.getMessage().startsWith("R5"), refused.getMessage());
    }

    @Test
    void saysThatItsOwnRowIsMissing() {
        assertThrows(IllegalStateException.class, new InMemoryEnrollment()::enrollment);
    }
}
