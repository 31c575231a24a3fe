package io.sluice.egress;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One customer's installation.
 *
 * @param region the cloud's name for it; null on premises
 * @param vpcEndpointArn AWS only, else null
 * @param subnetIds Azure only, else empty
 * @param egressIps the blocks that direct connections come from (R22); empty on premises
 * @param ownProposals whether people may decide what they proposed themselves (R12); false by default
 * @param profile its kinds of policy, forms of address and limits (product §9)
 */
public record Enrollment(
        UUID id,
        String name,
        Hosting hosting,
        @Nullable String region,
        @Nullable String vpcEndpointArn,
        List<String> subnetIds,
        List<Ipv4Cidr> egressIps,
        PolicyManagement policyManagement,
        boolean ownProposals,
        RuleProfile profile)
        implements EnrollmentRow {
    public Enrollment {
        subnetIds = List.copyOf(subnetIds);
        egressIps = List.copyOf(egressIps);
    }

    /** The same, whose direct connections come from other blocks (R22). */
    public Enrollment leavingFrom(List<Ipv4Cidr> blocks) {
        return new Enrollment(
                id, name, hosting, region, vpcEndpointArn, subnetIds, blocks, policyManagement, ownProposals, profile);
    }

    /** An enrollment with the profile that the rules describe. */
    public Enrollment(
            UUID id,
            String name,
            Hosting hosting,
            @Nullable String region,
            @Nullable String vpcEndpointArn,
            List<String> subnetIds,
            List<Ipv4Cidr> egressIps,
            PolicyManagement policyManagement,
            boolean ownProposals) {
        this(
                id,
                name,
                hosting,
                region,
                vpcEndpointArn,
                subnetIds,
                egressIps,
                policyManagement,
                ownProposals,
                RuleProfile.CLASSIC);
    }
}
