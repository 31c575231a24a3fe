package io.sluice.console;

import io.sluice.egress.ChangedPolicy;
import io.sluice.egress.Destination;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentRow;
import io.sluice.egress.Life;
import io.sluice.egress.Origin;
import io.sluice.egress.PolicyImport;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.PolicyState;
import io.sluice.egress.SniVerification;
import io.sluice.egress.Step;
import io.sluice.egress.Words;
import io.sluice.egress.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A proposal among far more relations than a page lists: {@value #CLOSED} identical policies that were denied, an active one
 * and a revoked one around it, and {@value #INSIDE} active ones inside it.
 */
public final class Crowd {
    public static final int CLOSED = 150;
    public static final int INSIDE = 100;
    /** With the two around it, and the sample's proposal of everything. */
    public static final int TOTAL = CLOSED + INSIDE + 3;

    /** The name of the proposal. */
    public static final String PROPOSAL = "Order books of the plants";

    private final Desk desk;
    private final List<EnrollmentRow> rows = new ArrayList<>();
    public final EgressPolicy proposal;
    public final EgressPolicy answer;
    public final EgressPolicy revoked;

    /** Lets it arrive at a desk. */
    public Crowd(Desk desk) {
        this.desk = desk;
        proposal = policy(0, PROPOSAL, "10.40.0.0/16", "443", PolicyState.PENDING_APPROVAL, null);
        for (int i = 0; i < CLOSED; i++) {
            policy(100 + i, "Denied " + i, "10.40.0.0/16", "443", PolicyState.DENIED, null);
        }
        for (int i = 0; i < INSIDE; i++) {
            EgressPolicy inside =
                    policy(400 + i, "Line " + i, "10.40.%d.0/25".formatted(2 * i + 1), "443", PolicyState.ACTIVE, null);
            workloads(inside, i == 0 ? 15 : i % 3);
        }
        answer = policy(600, "The plants, all ports", "10.32.0.0/12", "1-65535", PolicyState.ACTIVE, null);
        workloads(answer, 12);
        revoked = policy(
                601,
                "The plants, web",
                "10.40.0.0/15",
                "80-443",
                PolicyState.REVOKED,
                "A controller was found open to the whole network.");
        desk.model.arrive(rows);
    }

    /** The active one around it is revoked, so that what is not inside it becomes new. */
    public void closeTheAnswer() {
        desk.model.arrive(List.of(ChangedPolicy.of(answer)
                .withVersion(2)
                .withState(
                        PolicyState.REVOKED,
                        new Step(desk.id("Officer"), desk.clock.instant().minusSeconds(7_200), "Too wide."))
                .policy()));
    }

    private EgressPolicy policy(
            int number, String name, String address, String ports, PolicyState state, String whyClosed) {
        Step step = new Step(desk.id("Data engineer"), desk.clock.instant().minusSeconds(3600L + number), null);
        Step closed = whyClosed == null
                ? null
                : new Step(desk.id("Second officer"), desk.clock.instant().minusSeconds(86_400L * 30), whyClosed);
        EgressPolicy policy = new EgressPolicy(
                id(number),
                1,
                PolicyKind.DIRECT,
                Destination.parse(address, ports).orThrow(),
                List.of(),
                new Words(name, "", "The forecast reads the order book of every plant, number " + number + "."),
                SniVerification.ON,
                false,
                new Life(state, step, null, state == PolicyState.PENDING_APPROVAL ? null : step, closed, false),
                Origin.NONE);
        rows.add(policy);
        return policy;
    }

    private void workloads(EgressPolicy policy, int count) {
        List<String> projects = List.of("Billing", "Demand forecasting", "Fleet telemetry", "Model training");
        for (int i = 0; i < count; i++) {
            UUID workload = id(10_000 + rows.size());
            rows.add(new Workload(
                    workload,
                    desk.id(projects.get(i % projects.size())),
                    Workload.Type.SOURCE,
                    "Source " + (i + 1) + " of " + policy.name()));
            rows.add(new PolicyImport(
                    policy.id(), workload, new Step(desk.id("Data engineer"), desk.clock.instant(), null), false));
        }
    }

    private static UUID id(int number) {
        return new UUID(0x0199_0000_0000_7000L + ((long) number << 16), Long.MIN_VALUE | number);
    }
}
