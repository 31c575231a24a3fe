package io.sluice.store;

import static io.sluice.store.jooq.Tables.ENROLLMENT;

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
import io.sluice.store.jooq.tables.records.EnrollmentRecord;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The table of the enrollment itself. */
final class EnrollmentTable {
    static final RowTable<Enrollment, EnrollmentRecord> TABLE = new RowTable<>(
            Enrollment.class, ENROLLMENT, ENROLLMENT.UPDATED_SEQ, EnrollmentTable::write, EnrollmentTable::read);

    private EnrollmentTable() {}

    private static void write(Enrollment row, EnrollmentRecord to) {
        to.setId(row.id());
        to.setName(row.name());
        to.setHosting(row.hosting().name());
        to.setRegion(row.region());
        to.setVpcEndpointArn(row.vpcEndpointArn());
        to.setSubnetIds(Texts.inOrder(row.subnetIds(), Function.identity()));
        to.setEgressIps(Texts.inOrder(row.egressIps(), Ipv4Cidr::canonical));
        to.setPolicyManagement(row.policyManagement().name());
        to.setOwnProposals(row.ownProposals());
        RuleProfile profile = row.profile();
        to.setRuleProfile(profile.name());
        to.setDirectForms(Texts.of(profile.forms(PolicyKind.DIRECT), AddressForm::name));
        to.setAgentProxyForms(Texts.of(profile.forms(PolicyKind.AGENT_PROXY), AddressForm::name));
        to.setS3BucketLimit(profile.s3Buckets());
        to.setSourceLimit(profile.imports().sources());
        to.setAgentPolicyLimit(profile.imports().agentPolicies());
    }

    private static Enrollment read(EnrollmentRecord from) {
        return new Enrollment(
                from.getId(),
                from.getName(),
                Hosting.valueOf(from.getHosting()),
                from.getRegion(),
                from.getVpcEndpointArn(),
                Texts.list(from.getSubnetIds(), Function.identity()),
                Texts.list(from.getEgressIps(), EnrollmentTable::block),
                PolicyManagement.valueOf(from.getPolicyManagement()),
                from.getOwnProposals(),
                new RuleProfile(
                        from.getRuleProfile(),
                        Map.of(
                                PolicyKind.DIRECT, forms(from.getDirectForms()),
                                PolicyKind.AGENT_PROXY, forms(from.getAgentProxyForms())),
                        from.getS3BucketLimit(),
                        new ImportLimits(from.getSourceLimit(), from.getAgentPolicyLimit())));
    }

    private static Set<AddressForm> forms(String text) {
        return Set.copyOf(Texts.list(text, AddressForm::valueOf));
    }

    private static Ipv4Cidr block(String text) {
        if (Address.parse(text) instanceof Checked.Valid<Address>(Ipv4Cidr block)) {
            return block;
        }
        throw new IllegalArgumentException("Not an IPv4 block: " + text);
    }
}
