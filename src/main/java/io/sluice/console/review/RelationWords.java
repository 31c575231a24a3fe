package io.sluice.console.review;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.review.ProposalFile.Twin;
import io.sluice.console.support.Numbers;
import io.sluice.console.support.Times;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Life;
import io.sluice.egress.PolicyState;
import io.sluice.egress.Relation;
import io.sluice.egress.Step;
import java.util.ArrayList;
import java.util.List;

/** Says of a policy that is already there who imports it, how it differs from the proposal, and who took its last step. */
public final class RelationWords {
    private static final int NAMED = 3;

    private RelationWords() {}

    /** {@code 15 workloads in Billing, Fleet telemetry and 2 more projects}. */
    public static String importers(Twin twin) {
        List<String> projects = twin.importers();
        if (twin.workloads() == 0) {
            return text("approvals.there.importers.none");
        }
        if (projects.isEmpty()) {
            return text("approvals.there.importers.unknown", twin.workloads());
        }
        String first = String.join(", ", projects.subList(0, Math.min(NAMED, projects.size())));
        return projects.size() <= NAMED
                ? text("approvals.there.importers", twin.workloads(), first)
                : text("approvals.there.importers.more", twin.workloads(), first, projects.size() - NAMED);
    }

    /** What it opens beyond the proposal, or what it lacks; empty if it is the same. */
    public static String difference(Twin twin) {
        if (twin.sniDiffers()) {
            return text("approvals.there.sni");
        }
        if (twin.relation() == Relation.IDENTICAL) {
            return "";
        }
        return twin.missing() == 0
                ? text("approvals.there.excess", Numbers.format(twin.excess()), twin.excess())
                : text("approvals.there.missing", Numbers.format(twin.missing()), twin.missing());
    }

    /** Whether it is global, whether it waits for the provider (R13), who imports it, and its last step, if it is open. */
    public static String about(Twin twin, Times times) {
        List<String> facts = standing(twin);
        if (facts.isEmpty() || twin.workloads() > 0) {
            facts.add(importers(twin));
        }
        facts.addAll(lastStep(twin, times));
        return joined(facts);
    }

    /** The same without who imports it, which a proposer does not see; empty if there is nothing to say. */
    public static String inShort(Twin twin, Times times) {
        List<String> facts = standing(twin);
        facts.addAll(lastStep(twin, times));
        return joined(facts);
    }

    private static List<String> standing(Twin twin) {
        List<String> facts = new ArrayList<>();
        EgressPolicy policy = twin.policy();
        if (policy.global() && policy.active()) {
            facts.add(text("approvals.there.global"));
        }
        if (policy.life().waitingForProvider()) {
            facts.add(text("approvals.there.waiting"));
        }
        return facts;
    }

    /** How it came to be as it is; where it was closed, that is told by itself. */
    private static List<String> lastStep(Twin twin, Times times) {
        EgressPolicy policy = twin.policy();
        return twin.stepBy() == null || closed(policy.state())
                ? List.of()
                : List.of(step(policy.life(), times, twin.stepBy()));
    }

    private static String joined(List<String> facts) {
        return facts.stream()
                .reduce((one, other) -> text("pieces.relation.facts", one, other))
                .orElse("");
    }

    private static String step(Life life, Times times, String by) {
        String when = times.full(life.last().at());
        return switch (life.state()) {
            case PENDING_APPROVAL -> text("approvals.there.proposed", when, by);
            case ACTIVE ->
                life.changed() != null
                        ? text("approvals.there.resumed", when, by)
                        : life.proposed().equals(life.decided())
                                ? text("approvals.there.created", when, by)
                                : text("approvals.there.approved", when, by);
            case DENIED -> text("approvals.there.denied", when, by);
            case WITHDRAWN -> text("approvals.there.withdrawn", when, by);
            case PAUSED -> text("approvals.there.paused", when, by);
            case REVOKED -> text("approvals.there.revoked", when, by);
        };
    }

    private static boolean closed(PolicyState state) {
        return state == PolicyState.REVOKED || state == PolicyState.PAUSED;
    }

    /** {@code Revoked on 3 Mar 2026, 14:05 UTC by Olga: “reason”}; empty if it is neither revoked nor paused. */
    public static String closed(Twin twin, Times times) {
        Life life = twin.policy().life();
        Step changed = life.changed();
        if (twin.stepBy() == null || changed == null || !closed(life.state())) {
            return "";
        }
        String how = step(life, times, twin.stepBy());
        return changed.reason() == null ? how : text("approvals.there.closed.reason", how, changed.reason());
    }
}
