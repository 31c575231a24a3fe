package io.sluice.egress.analysis;

import io.sluice.egress.EnrollmentView;
import io.sluice.egress.Ipv4Block;
import io.sluice.egress.PortRange;
import io.sluice.egress.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The rules that find what speaks against a proposal. Pure functions; the version rises when any of them changes. */
public final class RulePack {
    /** The version of these rules, stored with each decision. */
    public static final String VERSION = "2026.1";

    private RulePack() {}

    /** What the rules find about a proposal, the heaviest first, each id at most once. */
    public static List<Finding> findings(EnrollmentView view, Proposal proposal, Opens opens, RelatedPolicies related) {
        List<Finding> findings = new ArrayList<>();
        if (proposal.destination().address() instanceof Ipv4Block block && block.prefix() == 0) {
            findings.add(new Finding(
                    "F-EVERYTHING",
                    Severity.CRITICAL,
                    "This opens every address on the internet.",
                    "Nothing is controlled any more on these ports; ask which addresses are really needed.",
                    Owner.CUSTOMER,
                    Rule.R1));
        }
        if (proposal.destination().ports().size() == PortRange.MAX) {
            findings.add(new Finding(
                    "F-ALL-PORTS",
                    Severity.WARNING,
                    "This opens every port.",
                    "Any service that ever runs there becomes reachable; ask which ports are really needed.",
                    Owner.CUSTOMER,
                    Rule.R2));
        }
        findings.sort(Comparator.comparing(Finding::severity).thenComparing(Finding::id));
        return List.copyOf(findings);
    }
}
