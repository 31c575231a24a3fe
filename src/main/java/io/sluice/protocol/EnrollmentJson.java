package io.sluice.protocol;

import io.sluice.egress.Address;
import io.sluice.egress.Checked;
import io.sluice.egress.Enrollment;
import io.sluice.egress.Hosting;
import io.sluice.egress.ImportLimits;
import io.sluice.egress.Ipv4Cidr;
import io.sluice.egress.PolicyManagement;
import java.util.ArrayList;
import java.util.List;

/** The enrollment. */
final class EnrollmentJson {
    private EnrollmentJson() {}

    static void write(ObjectWriter to, Enrollment enrollment) {
        to.id("id", enrollment.id())
                .text("name", enrollment.name())
                .constant("hosting", enrollment.hosting())
                .text("region", enrollment.region())
                .text("vpcEndpointArn", enrollment.vpcEndpointArn())
                .texts("subnetIds", enrollment.subnetIds())
                .texts(
                        "egressIps",
                        enrollment.egressIps().stream().map(Ipv4Cidr::canonical).toList())
                .constant("policyManagement", enrollment.policyManagement())
                .flag("ownProposals", enrollment.ownProposals())
                .number("s3BucketLimit", enrollment.s3BucketLimit())
                .number("sourceLimit", enrollment.importLimits().sources())
                .number("agentPolicyLimit", enrollment.importLimits().agentPolicies());
    }

    static Enrollment read(ObjectReader from) throws Malformed {
        return new Enrollment(
                from.id("id"),
                from.text("name"),
                from.constant("hosting", Hosting.class),
                from.optionalText("region"),
                from.optionalText("vpcEndpointArn"),
                from.texts("subnetIds"),
                blocks(from),
                from.constant("policyManagement", PolicyManagement.class),
                from.flag("ownProposals"),
                limit(from, "s3BucketLimit", Enrollment.S3_BUCKET_LIMIT),
                new ImportLimits(
                        limit(from, "sourceLimit", ImportLimits.USUAL.sources()),
                        limit(from, "agentPolicyLimit", ImportLimits.USUAL.agentPolicies())));
    }

    private static int limit(ObjectReader from, String name, int usual) throws Malformed {
        return from.has(name) ? (int) from.number(name) : usual;
    }

    private static List<Ipv4Cidr> blocks(ObjectReader from) throws Malformed {
        List<Ipv4Cidr> blocks = new ArrayList<>();
        for (String text : from.texts("egressIps")) {
            if (!(Address.parse(text) instanceof Checked.Valid<Address>(Ipv4Cidr block))) {
                throw new Malformed("“" + from.path("egressIps") + "” is not a list of IPv4 blocks.");
            }
            blocks.add(block);
        }
        return blocks;
    }
}
