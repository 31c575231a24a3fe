package io.sluice.egress.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentRow;
import io.sluice.egress.Grant;
import io.sluice.egress.GrantChange;
import io.sluice.egress.GrantLevel;
import io.sluice.egress.GrantTo;
import io.sluice.egress.GroupMember;
import io.sluice.egress.Hosting;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.PolicyState;
import io.sluice.egress.Principal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

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

    private static WorkloadChange change(
            UUID id, boolean before, boolean after, long gained, long lost, EgressPolicy... kept) {
        return new WorkloadChange(id, Optional.empty(), before, after, gained, lost, List.of(kept));
    }

    @Test
    void revokingFailsEveryImporterAndShowsWhatItDoesNotClose() {
        InMemoryEnrollment enrollment = enrollment(
                route, twin, Rows.link(route.id(), ONE), Rows.link(route.id(), TWO), Rows.link(twin.id(), TWO));
        Rehearsal rehearsal = Rehearsal.revoke(enrollment, route);
        assertEquals(
                List.of(change(ONE, true, false, 0, 256), change(TWO, true, false, 0, 256, twin)),
                rehearsal.workloads());
        assertEquals(List.of(twin), rehearsal.stillOpen());
        assertEquals(
                List.of(
                        "2 workloads would fail, because every policy that is imported must be active (R7).",
                        "1 of them would keep a route to it through another policy, once they detach this one.",
                        "It does not close everything: “Policy of 10.0.0.0/25:443”, which overlaps it, is active too"
                                + " (R7)."),
                rehearsal.conclusion());
    }

    @Test
    void revokingLeavesAloneWhoAlreadyFails() {
        EgressPolicy denied = Rows.policy(3, "192.0.2.1", "443", PolicyState.DENIED);
        InMemoryEnrollment enrollment =
                enrollment(route, denied, Rows.link(route.id(), ONE), Rows.link(denied.id(), ONE));
        Rehearsal rehearsal = Rehearsal.revoke(enrollment, route);
        assertEquals(List.of(change(ONE, false, false, 0, 0)), rehearsal.workloads());
        assertEquals(List.of("No workload starts or stops to run."), rehearsal.conclusion());
    }

    @Test
    void pausingAGlobalPolicyFailsNobody() {
        EgressPolicy global = Rows.policy(Rows.id(1), route.destination(), PolicyState.ACTIVE, PolicyKind.DIRECT, true);
        InMemoryEnrollment enrollment = enrollment(global, Rows.link(global.id(), ONE));
        assertEquals(
                List.of(change(ONE, true, true, 0, 256)),
                Rehearsal.pause(enrollment, global).workloads());
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
                        change(ONE, false, true, 256, 0),
                        change(TWO, false, true, 256, 0, twin),
                        change(THREE, false, false, 0, 0)),
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
}
