package io.sluice.replica;

import io.sluice.egress.Act;
import io.sluice.egress.Command;
import io.sluice.egress.Destination;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Enrollment;
import io.sluice.egress.EnrollmentRow;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.Evidence;
import io.sluice.egress.GrantChange;
import io.sluice.egress.GrantLevel;
import io.sluice.egress.Hosting;
import io.sluice.egress.Life;
import io.sluice.egress.Origin;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.PolicyManagement;
import io.sluice.egress.PolicyState;
import io.sluice.egress.Principal;
import io.sluice.egress.Role;
import io.sluice.egress.RoleHolder;
import io.sluice.egress.SniVerification;
import io.sluice.egress.Step;
import io.sluice.egress.Words;
import io.sluice.egress.Workflow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** An enrollment with an officer, a colleague, a proposer and some proposals; and the decisions an officer makes on them. */
public final class SmallEnrollment {
    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    public static final UUID ENROLLMENT = id(1);
    public static final UUID OFFICER = id(2);
    public static final UUID COLLEAGUE = id(3);
    public static final UUID PROPOSER = id(4);
    public static final Owner OWNER = new Owner(ENROLLMENT, OFFICER);
    private static final UUID ROLE = id(5);

    private SmallEnrollment() {}

    public static UUID id(int number) {
        return new UUID(0x0192_0000_0000_7000L, 0x8000_0000_0000_0000L | number);
    }

    /** The id of a proposal. */
    public static UUID proposalId(int number) {
        return id(1_000 + number);
    }

    /** People, roles, and the first so many proposals. */
    public static List<EnrollmentRow> rows(int proposals) {
        List<EnrollmentRow> rows = new ArrayList<>(List.of(
                new Enrollment(
                        ENROLLMENT,
                        "Small",
                        Hosting.ON_PREMISES,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        PolicyManagement.SELF_SERVICE,
                        false),
                new Principal(OFFICER, Principal.Type.USER, "Officer"),
                new Principal(COLLEAGUE, Principal.Type.USER, "Colleague"),
                new Principal(PROPOSER, Principal.Type.USER, "Proposer"),
                new Role(ROLE, "Information security officer", Set.of(Workflow.MANAGE_NETWORK_EGRESS), false),
                new RoleHolder(ROLE, OFFICER, false),
                new RoleHolder(ROLE, COLLEAGUE, false)));
        for (int number = 1; number <= proposals; number++) {
            rows.add(proposal(number));
        }
        return rows;
    }

    /** A pending proposal for a name of its own. */
    public static EgressPolicy proposal(int number) {
        return new EgressPolicy(
                proposalId(number),
                1,
                PolicyKind.DIRECT,
                Destination.parse("host-%d.example".formatted(number), "443").orThrow(),
                List.of(),
                new Words("Host " + number, "", "Needed"),
                SniVerification.ON,
                false,
                new Life(PolicyState.PENDING_APPROVAL, new Step(PROPOSER, NOON, null), null, null, null, false),
                Origin.NONE);
    }

    /** An approval of what is on screen, for nobody yet. */
    public static Command approve(EnrollmentView screen, UUID policy) {
        EgressPolicy seen = screen.policy(policy).orElseThrow();
        return command(
                seen,
                Evidence.of(seen, screen.overlapping(seen.destination())),
                new Act.Approve(List.of(), true, false, null, null));
    }

    /** A denial of what is on screen. */
    public static Command deny(EnrollmentView screen, UUID policy, String reason) {
        return command(screen.policy(policy).orElseThrow(), null, new Act.Deny(reason));
    }

    /** A request for changes to what is on screen. */
    public static Command requestChanges(EnrollmentView screen, UUID policy, String what) {
        return command(screen.policy(policy).orElseThrow(), null, new Act.RequestChanges(what));
    }

    /** Sharing what is on screen with the proposer. */
    public static Command share(EnrollmentView screen, UUID policy) {
        return command(
                screen.policy(policy).orElseThrow(),
                null,
                new Act.Share(List.of(new GrantChange(PROPOSER, GrantLevel.IMPORT))));
    }

    private static Command command(EgressPolicy seen, String evidence, Act act) {
        return new Command(UUID.randomUUID(), seen.id(), seen.version(), evidence, null, NOON, act);
    }
}
