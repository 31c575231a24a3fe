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
 * @param s3BucketLimit how many S3 bucket policies it may have (R16)
 * @param importLimits how much a code resource or transform may import (R15)
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
        int s3BucketLimit,
        ImportLimits importLimits)
        implements EnrollmentRow {
    /** The usual limit of S3 bucket policies (R16). */
    public static final int S3_BUCKET_LIMIT = 10;

    public Enrollment {
        subnetIds = List.copyOf(subnetIds);
        egressIps = List.copyOf(egressIps);
    }

    /** An enrollment with the usual limits. */
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
                S3_BUCKET_LIMIT,
                ImportLimits.USUAL);
    }
}
