package io.sluice.console.review;

import io.sluice.console.pieces.Delivery;
import io.sluice.console.support.NaturalOrder;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.PolicyState;
import io.sluice.egress.Step;
import io.sluice.egress.Workflow;
import io.sluice.replica.Catalog;
import io.sluice.replica.Outbox;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the global policies of an enrollment (R6). May wait for disk: not on the FX thread. */
public final class GlobalList {
    /** How many of those that are revoked are listed, the newest. */
    public static final int REVOKED = 50;

    private static final Comparator<EgressPolicy> BY_NAME = Comparator.comparing(EgressPolicy::name, NaturalOrder.NAMES)
            .thenComparing(policy -> policy.id().toString());

    private static final Comparator<EgressPolicy> LATEST_FIRST = Comparator.comparing(
                    (EgressPolicy policy) -> latest(policy).at())
            .reversed()
            .thenComparing(policy -> policy.id().toString());

    private final Catalog catalog;
    private final Outbox outbox;

    /**
     * The global policies.
     *
     * @param lines those that are or may again be open, by name; then those that are revoked, the latest first
     * @param workloads how many workloads there are, as far as the person sees them
     * @param all whether the person sees every global policy and every workload
     */
    public record Page(List<Line> lines, int workloads, boolean all) {
        public Page {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One of them.
     *
     * @param by who opened it for every workload
     * @param created whether they created it; else they approved what somebody proposed
     * @param reason why; null if nothing was said
     */
    public record Line(
            EgressPolicy policy,
            String by,
            Instant at,
            boolean created,
            @Nullable String reason,
            Delivery delivery) {}

    /** For the person signed in to this catalog. */
    public GlobalList(Catalog catalog, Outbox outbox) {
        this.catalog = catalog;
        this.outbox = outbox;
    }

    /** As things stand; empty before the enrollment is known. */
    public Optional<Page> read() {
        Deliveries deliveries = new Deliveries(outbox.entries());
        return catalog.read(view -> view.itself().map(itself -> page(view, deliveries)));
    }

    private Page page(EnrollmentView view, Deliveries deliveries) {
        Stream<EgressPolicy> open = view.globals().stream().sorted(BY_NAME);
        Stream<EgressPolicy> revoked = view.policies(PolicyState.REVOKED).stream()
                .filter(EgressPolicy::global)
                .sorted(LATEST_FIRST)
                .limit(REVOKED);
        return new Page(
                Stream.concat(open, revoked)
                        .map(policy -> line(view, policy, deliveries))
                        .toList(),
                view.workloads().size(),
                view.workflows(catalog.person()).contains(Workflow.MANAGE_NETWORK_EGRESS));
    }

    private static Line line(EnrollmentView view, EgressPolicy policy, Deliveries deliveries) {
        Step proposed = policy.life().proposed();
        Step decided = policy.life().decided();
        Step step = decided == null ? proposed : decided;
        return new Line(
                policy,
                Names.of(view, step.by()),
                step.at(),
                step.equals(proposed),
                step.reason(),
                deliveries.of(policy.id()));
    }

    private static Step latest(EgressPolicy policy) {
        Step changed = policy.life().changed();
        return changed == null ? policy.life().proposed() : changed;
    }
}
