package io.sluice.protocol;

import io.sluice.egress.Address;
import io.sluice.egress.AddressForm;
import io.sluice.egress.Checked;
import io.sluice.egress.Enrollment;
import io.sluice.egress.Hosting;
import io.sluice.egress.ImportLimits;
import io.sluice.egress.Ipv4Cidr;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.PolicyManagement;
import io.sluice.egress.RuleProfile;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The enrollment. Of its {@link RuleProfile}, each part that is absent is as in {@link RuleProfile#CLASSIC}, as an enrollment
 * has it that was written before there were profiles; of the forms of address, an empty list says that there are no such
 * policies. A list that is absent therefore allows, and whoever wants a kind not to exist must send it empty.
 */
final class EnrollmentJson {
    /** The highest limit that is read: far above any that makes sense, and far below what a number can hold. */
    private static final int HIGHEST = 1_000_000;

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
                .flag("ownProposals", enrollment.ownProposals());
        profile(to, enrollment.profile());
    }

    private static void profile(ObjectWriter to, RuleProfile profile) {
        to.text("ruleProfile", profile.name())
                .texts("directForms", names(profile, PolicyKind.DIRECT))
                .texts("agentProxyForms", names(profile, PolicyKind.AGENT_PROXY))
                .number("s3BucketLimit", profile.s3Buckets())
                .number("sourceLimit", profile.imports().sources())
                .number("agentPolicyLimit", profile.imports().agentPolicies());
    }

    private static List<String> names(RuleProfile profile, PolicyKind kind) {
        return profile.forms(kind).stream().map(AddressForm::name).toList();
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
                profile(from));
    }

    private static RuleProfile profile(ObjectReader from) throws Malformed {
        RuleProfile usual = RuleProfile.CLASSIC;
        return new RuleProfile(
                from.text("ruleProfile", usual.name()),
                Map.of(
                        PolicyKind.DIRECT, forms(from, "directForms", usual.forms(PolicyKind.DIRECT)),
                        PolicyKind.AGENT_PROXY, forms(from, "agentProxyForms", usual.forms(PolicyKind.AGENT_PROXY))),
                limit(from, "s3BucketLimit", usual.s3Buckets()),
                new ImportLimits(
                        limit(from, "sourceLimit", usual.imports().sources()),
                        limit(from, "agentPolicyLimit", usual.imports().agentPolicies())));
    }

    private static Set<AddressForm> forms(ObjectReader from, String name, Set<AddressForm> usual) throws Malformed {
        if (!from.has(name)) {
            return usual;
        }
        Set<AddressForm> forms = EnumSet.noneOf(AddressForm.class);
        for (String form : from.texts(name)) {
            try {
                forms.add(AddressForm.valueOf(form));
            } catch (IllegalArgumentException _) {
                throw new Malformed("“" + from.path(name) + "” is not a list of DNS, IP and CIDR.");
            }
        }
        return forms;
    }

    private static int limit(ObjectReader from, String name, int usual) throws Malformed {
        if (!from.has(name)) {
            return usual;
        }
        long limit = from.number(name);
        if (limit < 0 || limit > HIGHEST) {
            throw new Malformed("“%s” is not a limit from 0 to %d.".formatted(from.path(name), HIGHEST));
        }
        return (int) limit;
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
