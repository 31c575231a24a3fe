package io.sluice.egress.analysis;

import io.sluice.egress.Destination;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.PolicyKind;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The rules that find what speaks against a proposal. Pure functions over the enrollment and the shipped lists, the same
 * answer for the same question; the version rises when a rule or a list changes.
 */
public final class RulePack {
    /** The version of these rules, stored with each decision. */
    public static final String VERSION = "2026.11.6";

    /** The day of that version: what became known later, these rules do not know. */
    public static final LocalDate DATE = LocalDate.of(2026, 11, 22);

    private RulePack() {}

    static List<Finding> findings(Case about) {
        Findings found = new Findings(about.hosting());
        AddressRules.check(about, found);
        HostingRules.check(about, found);
        PortRules.check(about, found);
        NameRules.check(about, found);
        StorageRules.check(about, found);
        LookalikeRules.check(about, found);
        SniRules.check(about, found);
        AgentRules.check(about, found);
        PeopleRules.check(about, found);
        return found.sorted();
    }

    /** What speaks against giving grants to these users and groups (R10), the heaviest first. */
    public static List<Finding> ofGrants(EnrollmentView view, Collection<UUID> principals) {
        Findings found = new Findings(view.enrollment().hosting());
        PeopleRules.grants(view, principals, found);
        return found.sorted();
    }

    /**
     * Reads the shipped lists now rather than with the first brief; it can take more than a second, so off the FX thread.
     * May be called more than once.
     */
    public static void prepare() {
        for (String address : List.of("example.com", "192.0.2.0/24")) {
            DestinationFindings.of(
                    PolicyKind.DIRECT, Destination.parse(address, "443").orThrow());
        }
    }
}
