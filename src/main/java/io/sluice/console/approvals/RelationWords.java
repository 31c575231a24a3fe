package io.sluice.console.approvals;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.review.ProposalFile.Twin;
import io.sluice.console.support.Numbers;
import io.sluice.console.support.Times;
import io.sluice.egress.PolicyState;
import io.sluice.egress.Relation;
import io.sluice.egress.Step;
import java.util.List;

/** Says of a policy that is already there who imports it, how it differs from the proposal, and who closed it and why. */
final class RelationWords {
    private static final int NAMED = 3;

    private RelationWords() {}

    /** {@code 15 workloads in Billing, Fleet telemetry and 2 more projects}. */
    static String importers(Twin twin) {
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
    static String difference(Twin twin) {
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

    /** {@code Revoked on 3 Mar 2026, 14:05 UTC by Olga: “reason”}; empty if it is neither revoked nor paused. */
    static String closed(Twin twin, Times times) {
        Step changed = twin.policy().life().changed();
        if (twin.closedBy() == null || changed == null) {
            return "";
        }
        String how = text(
                twin.policy().state() == PolicyState.REVOKED ? "approvals.there.revoked" : "approvals.there.paused",
                times.full(changed.at()),
                twin.closedBy());
        return changed.reason() == null ? how : text("approvals.there.closed.reason", how, changed.reason());
    }
}
