package io.sluice.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.sluice.egress.BucketAccess;
import io.sluice.egress.S3BucketName;
import io.sluice.enforcement.BucketPolicyCheck.Access;
import io.sluice.enforcement.BucketPolicyCheck.Admission;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R17: what bucket policies as they are met in practice mean for our endpoint. */
final class BucketPolicyCheckerTest {
    private static final String OURS = "vpce-0123456789abcdef0";
    private static final String ROLE = "{'AWS':'arn:aws:iam::111122223333:role/reader'}";
    private static final String BOTH = "['arn:aws:s3:::acme','arn:aws:s3:::acme/*']";

    private static String allow(String principal, String action, String condition) {
        return statement("Allow", principal, action, BOTH, condition);
    }

    private static String deny(String action, String condition) {
        return statement("Deny", "'*'", action, BOTH, condition);
    }

    private static String statement(String effect, String principal, String action, String resource, String condition) {
        return "{'Effect':'%s','Principal':%s,'Action':%s,'Resource':%s%s}"
                .formatted(effect, principal, action, resource, condition.isEmpty() ? "" : ",'Condition':" + condition);
    }

    private static String policy(String... statements) {
        return "{'Version':'2012-10-17','Statement':[%s]}"
                .formatted(String.join(",", statements))
                .replace('\'', '"');
    }

    private static BucketPolicyCheck check(String... statements) throws UnreadablePolicy {
        return new BucketPolicyChecker(BucketPolicy.parse(policy(statements)), OURS, null, null).check();
    }

    private static List<String> codes(BucketPolicyCheck check) {
        return check.findings().stream().map(finding -> finding.code().name()).toList();
    }

    private static String is(String operator, String key, String value) {
        return "{'%s':{'%s':%s}}".formatted(operator, key, value);
    }

    private static String vpce(String operator, String... values) {
        return is(operator, "aws:SourceVpce", "['" + String.join("','", values) + "']");
    }

    static Stream<Arguments> policies() {
        String reads = "['s3:GetObject','s3:ListBucket']";
        String role = allow(ROLE, "'s3:*'", "");
        return Stream.of(
                // admitted, and how
                arguments(
                        "a role over our endpoint",
                        List.of(allow(ROLE, reads, vpce("StringEquals", OURS))),
                        Admission.YES,
                        Access.READ_ONLY,
                        List.of()),
                arguments(
                        "writing too",
                        List.of(allow(ROLE, "'s3:*'", vpce("StringEquals", OURS, "vpce-2"))),
                        Admission.YES,
                        Access.READ_WRITE,
                        List.of()),
                arguments(
                        "key in another case",
                        List.of(allow(ROLE, reads, is("StringEquals", "AWS:sourceVPCE", "'" + OURS + "'"))),
                        Admission.YES,
                        Access.READ_ONLY,
                        List.of()),
                arguments(
                        "actions in another case, with wildcards",
                        List.of(allow(ROLE, "['S3:get*','s3:List?ucket']", vpce("StringLike", "vpce-0123*"))),
                        Admission.YES,
                        Access.READ_ONLY,
                        List.of()),
                arguments("a role from anywhere", List.of(role), Admission.YES, Access.READ_WRITE, List.of()),
                arguments(
                        "NotAction",
                        List.of("{'Effect':'Allow','Principal':" + ROLE + ",'NotAction':'s3:Delete*','Resource':" + BOTH
                                + "}"),
                        Admission.YES,
                        Access.READ_WRITE,
                        List.of()),
                arguments(
                        "by the endpoint alone",
                        List.of(allow("'*'", reads, vpce("StringEquals", OURS))),
                        Admission.YES,
                        Access.READ_ONLY,
                        List.of("ENDPOINT_ONLY")),
                arguments(
                        "AWS * is everybody too",
                        List.of(allow(
                                "{'AWS':'*'}", reads, vpce("StringEqualsIgnoreCase", OURS.toUpperCase(Locale.ROOT)))),
                        Admission.YES,
                        Access.READ_ONLY,
                        List.of("ENDPOINT_ONLY")),
                arguments(
                        "of one organization",
                        List.of(allow(
                                "'*'",
                                reads,
                                "{'StringEquals':{'aws:SourceVpce':'" + OURS + "','aws:PrincipalOrgID':'o-1'}}")),
                        Admission.DEPENDS,
                        Access.NONE,
                        List.of("DEPENDS")),
                arguments(
                        "IfExists on who asks lets nobody in particular in",
                        List.of(allow(
                                "'*'",
                                reads,
                                "{'StringEquals':{'aws:SourceVpce':'" + OURS
                                        + "'},'StringEqualsIfExists':{'aws:PrincipalOrgID':'o-1'}}")),
                        Admission.DEPENDS,
                        Access.NONE,
                        List.of("DEPENDS", "ENDPOINT_ONLY")),
                arguments(
                        "public but for a Deny",
                        List.of(allow("'*'", reads, ""), deny("'s3:*'", vpce("StringNotEquals", OURS))),
                        Admission.YES,
                        Access.READ_ONLY,
                        List.of("LOCKS_OTHERS_OUT", "ENDPOINT_ONLY")),
                // not admitted
                arguments(
                        "another endpoint",
                        List.of(allow(ROLE, reads, vpce("StringEquals", "vpce-2"))),
                        Admission.NO,
                        Access.NONE,
                        List.of("NOT_ADMITTED")),
                arguments(
                        "values are compared with case",
                        List.of(allow(ROLE, reads, vpce("StringEquals", OURS.toUpperCase(Locale.ROOT)))),
                        Admission.NO,
                        Access.NONE,
                        List.of("NOT_ADMITTED", "NEVER_MATCHES")),
                arguments(
                        "no listing",
                        List.of(allow(ROLE, "'s3:GetObject'", vpce("StringEquals", OURS))),
                        Admission.PARTLY,
                        Access.PARTIAL,
                        List.of("PARTLY_ADMITTED")),
                arguments(
                        "no listing, and perhaps a Deny",
                        List.of(
                                allow(ROLE, "'s3:GetObject'", vpce("StringEquals", OURS)),
                                deny("'s3:*'", is("StringNotEqualsIfExists", "aws:SourceVpc", "'vpc-1'"))),
                        Admission.DEPENDS,
                        Access.NONE,
                        List.of("MAY_LOCK_US_OUT", "LOCKS_OTHERS_OUT", "PARTLY_ADMITTED")),
                arguments(
                        "writing alone",
                        List.of(allow(ROLE, "'s3:PutObject'", "")),
                        Admission.PARTLY,
                        Access.WRITE_ONLY,
                        List.of("PARTLY_ADMITTED")),
                arguments(
                        "an operator for ARNs",
                        List.of(allow(ROLE, reads, vpce("ArnEquals", OURS))),
                        Admission.DEPENDS,
                        Access.NONE,
                        List.of("DEPENDS", "WRONG_OPERATOR")),
                arguments(
                        "a role by its ARN",
                        List.of(allow(
                                "'*'",
                                reads,
                                "{'ArnLike':{'aws:PrincipalArn':'arn:aws:iam::111122223333:role/*'},'StringEquals':{'aws:SourceVpce':'"
                                        + OURS + "'}}")),
                        Admission.DEPENDS,
                        Access.NONE,
                        List.of("DEPENDS")),
                arguments(
                        "a wildcard that stands for itself",
                        List.of(allow(ROLE, reads, vpce("StringEquals", "vpce-*"))),
                        Admission.NO,
                        Access.NONE,
                        List.of("NOT_ADMITTED", "NEVER_MATCHES")),
                arguments(
                        "some objects of several buckets by a wildcard",
                        List.of(
                                statement("Allow", ROLE, "'s3:ListBucket'", "'arn:aws:s3:::acme'", ""),
                                statement("Allow", ROLE, "'s3:GetObject'", "'arn:aws:s3:::ac*/in/*'", "")),
                        Admission.DEPENDS,
                        Access.PARTIAL,
                        List.of("DEPENDS")),
                arguments(
                        "objects forgotten",
                        List.of(statement("Allow", ROLE, "'s3:*'", "'arn:aws:s3:::acme'", "")),
                        Admission.NO,
                        Access.PARTIAL,
                        List.of("NOT_ADMITTED")),
                arguments(
                        "some objects",
                        List.of(statement(
                                "Allow", ROLE, "'s3:*'", "['arn:aws:s3:::acme','arn:aws:s3:::acme/in/*']", "")),
                        Admission.DEPENDS,
                        Access.PARTIAL,
                        List.of("DEPENDS")),
                arguments(
                        "a service is not us",
                        List.of(allow("{'Service':'logging.s3.amazonaws.com'}", "'s3:*'", "")),
                        Admission.NO,
                        Access.NONE,
                        List.of("NOT_ADMITTED")),
                arguments(
                        "an ARN is not an endpoint's ID",
                        List.of(allow(
                                ROLE,
                                reads,
                                vpce("StringEquals", "arn:aws:ec2:us-east-1:111122223333:vpc-endpoint/" + OURS))),
                        Admission.NO,
                        Access.NONE,
                        List.of("NOT_ADMITTED", "NEVER_MATCHES")),
                arguments(
                        "a VPC is not an endpoint",
                        List.of(allow(ROLE, reads, vpce("StringEquals", "vpc-1"))),
                        Admission.NO,
                        Access.NONE,
                        List.of("NOT_ADMITTED", "NEVER_MATCHES")),
                arguments(
                        "aws:SourceIp is not there over an endpoint",
                        List.of(allow(ROLE, reads, is("IpAddress", "aws:SourceIp", "'10.0.0.0/8'"))),
                        Admission.NO,
                        Access.NONE,
                        List.of("NOT_ADMITTED")),
                // too wide
                arguments(
                        "public", List.of(allow("'*'", reads, "")), Admission.YES, Access.READ_ONLY, List.of("PUBLIC")),
                arguments(
                        "everybody but one",
                        List.of("{'Effect':'Allow','NotPrincipal':" + ROLE + ",'Action':'s3:*','Resource':" + BOTH
                                + "}"),
                        Admission.YES,
                        Access.READ_WRITE,
                        List.of("PUBLIC")),
                arguments(
                        "IfExists lets the internet in",
                        List.of(allow("'*'", reads, vpce("StringEqualsIfExists", OURS))),
                        Admission.YES,
                        Access.READ_ONLY,
                        List.of("PUBLIC")),
                arguments(
                        "ForAllValues lets the internet in",
                        List.of(allow("'*'", reads, vpce("ForAllValues:StringEquals", OURS))),
                        Admission.YES,
                        Access.READ_ONLY,
                        List.of("PUBLIC")),
                arguments(
                        "any endpoint",
                        List.of(allow("'*'", reads, vpce("StringLike", "vpce-*"))),
                        Admission.YES,
                        Access.READ_ONLY,
                        List.of("ANY_ENDPOINT")),
                arguments(
                        "any endpoint by Null",
                        List.of(allow("'*'", reads, is("Null", "aws:SourceVpce", "'false'"))),
                        Admission.YES,
                        Access.READ_ONLY,
                        List.of("ANY_ENDPOINT")),
                arguments(
                        "any account is everybody",
                        List.of(allow("'*'", reads, is("ArnLike", "aws:PrincipalArn", "'*'"))),
                        Admission.YES,
                        Access.READ_ONLY,
                        List.of("PUBLIC")),
                arguments(
                        "any account that asks with credentials",
                        List.of(allow("'*'", reads, is("Null", "aws:PrincipalArn", "'false'"))),
                        Admission.YES,
                        Access.READ_ONLY,
                        List.of("PUBLIC")),
                arguments(
                        "a role of that name in any account",
                        List.of(allow("'*'", reads, is("ArnLike", "aws:PrincipalArn", "'arn:aws:iam::*:role/reader'"))),
                        Admission.DEPENDS,
                        Access.NONE,
                        List.of("PUBLIC", "DEPENDS")),
                arguments(
                        "roles of one account",
                        List.of(allow(
                                "'*'", reads, is("ArnLike", "aws:PrincipalArn", "'arn:aws:iam::111122223333:role/*'"))),
                        Admission.DEPENDS,
                        Access.NONE,
                        List.of("DEPENDS")),
                arguments(
                        "any account over our endpoint",
                        List.of(allow(
                                "'*'",
                                reads,
                                "{'StringEquals':{'aws:SourceVpce':'" + OURS
                                        + "'},'Null':{'aws:PrincipalArn':'false'}}")),
                        Admission.YES,
                        Access.READ_ONLY,
                        List.of("ENDPOINT_ONLY")),
                arguments(
                        "any account, but for those whom a Deny names",
                        List.of(
                                allow("'*'", reads, is("Null", "aws:PrincipalArn", "'false'")),
                                deny("'s3:*'", is("StringNotEquals", "aws:PrincipalOrgID", "'o-abc1234567'"))),
                        Admission.DEPENDS,
                        Access.NONE,
                        List.of("MAY_LOCK_US_OUT", "LOCKS_OTHERS_OUT")),
                arguments(
                        "any endpoint by its own variable",
                        List.of(allow("'*'", reads, vpce("StringEquals", "${aws:sourceVPCE}"))),
                        Admission.YES,
                        Access.READ_ONLY,
                        List.of("ANY_ENDPOINT")),
                arguments(
                        "any endpoint by ForAnyValue and its own variable",
                        List.of(allow("'*'", reads, vpce("ForAnyValue:StringLike", "${aws:SourceVpce}*"))),
                        Admission.YES,
                        Access.READ_ONLY,
                        List.of("ANY_ENDPOINT")),
                arguments(
                        "the own variable with IfExists lets the internet in",
                        List.of(allow("'*'", reads, vpce("StringEqualsIfExists", "${aws:SourceVpce}"))),
                        Admission.YES,
                        Access.READ_ONLY,
                        List.of("PUBLIC")),
                arguments(
                        "other than itself is no endpoint",
                        List.of(allow(ROLE, reads, vpce("StringNotEquals", "${aws:SourceVpce}"))),
                        Admission.NO,
                        Access.NONE,
                        List.of("NOT_ADMITTED")),
                arguments(
                        "the variable of another key is not known",
                        List.of(allow(ROLE, reads, vpce("StringEquals", "${aws:PrincipalTag/endpoint}"))),
                        Admission.DEPENDS,
                        Access.NONE,
                        List.of("DEPENDS")),
                // denied
                arguments(
                        "the own variable spares every endpoint",
                        List.of(role, deny("'s3:*'", vpce("StringNotEquals", "${aws:SourceVpce}"))),
                        Admission.YES,
                        Access.READ_WRITE,
                        List.of("LOCKS_OTHERS_OUT")),
                arguments(
                        "others are locked out",
                        List.of(role, deny("'s3:*'", vpce("StringNotEquals", OURS))),
                        Admission.YES,
                        Access.READ_WRITE,
                        List.of("LOCKS_OTHERS_OUT")),
                arguments(
                        "IfExists on a Deny locks out the same",
                        List.of(role, deny("'s3:*'", vpce("StringNotEqualsIfExists", OURS))),
                        Admission.YES,
                        Access.READ_WRITE,
                        List.of("LOCKS_OTHERS_OUT")),
                arguments(
                        "StringNotLike",
                        List.of(role, deny("'*'", vpce("StringNotLike", "vpce-0123*"))),
                        Admission.YES,
                        Access.READ_WRITE,
                        List.of("LOCKS_OTHERS_OUT")),
                arguments(
                        "we are locked out",
                        List.of(role, deny("'s3:*'", vpce("StringNotEquals", "vpce-2", "vpce-3"))),
                        Admission.NO,
                        Access.NONE,
                        List.of("LOCKS_US_OUT", "LOCKS_OTHERS_OUT")),
                arguments(
                        "ForAnyValue denies no request without an endpoint",
                        List.of(role, deny("'s3:*'", vpce("ForAnyValue:StringNotEquals", OURS))),
                        Admission.YES,
                        Access.READ_WRITE,
                        List.of("DENY_MISSES_INTERNET")),
                arguments(
                        "whoever comes over no endpoint",
                        List.of(role, deny("'s3:*'", is("Null", "aws:SourceVpce", "'true'"))),
                        Admission.YES,
                        Access.READ_WRITE,
                        List.of("LOCKS_OTHERS_OUT")),
                arguments(
                        "our endpoint, by name",
                        List.of(role, deny("'s3:*'", vpce("StringEquals", OURS))),
                        Admission.NO,
                        Access.NONE,
                        List.of("LOCKS_US_OUT")),
                arguments(
                        "everybody, whatever",
                        List.of(role, deny("'s3:*'", "")),
                        Admission.NO,
                        Access.NONE,
                        List.of("LOCKS_US_OUT", "LOCKS_OTHERS_OUT")),
                arguments(
                        "other addresses, which we have none of",
                        List.of(role, deny("'s3:*'", is("NotIpAddress", "aws:SourceIp", "'203.0.113.0/24'"))),
                        Admission.NO,
                        Access.NONE,
                        List.of("LOCKS_US_OUT", "LOCKS_OTHERS_OUT")),
                arguments(
                        "another VPC, perhaps",
                        List.of(role, deny("'s3:*'", is("StringNotEquals", "aws:SourceVpc", "'vpc-1'"))),
                        Admission.DEPENDS,
                        Access.NONE,
                        List.of("MAY_LOCK_US_OUT", "LOCKS_OTHERS_OUT")),
                arguments(
                        "clear text, which we never speak",
                        List.of(role, deny("'s3:*'", is("Bool", "aws:SecureTransport", "false"))),
                        Admission.YES,
                        Access.READ_WRITE,
                        List.of()),
                arguments(
                        "old TLS, which we never speak",
                        List.of(role, deny("'s3:*'", is("NumericLessThan", "s3:TlsVersion", "1.2"))),
                        Admission.YES,
                        Access.READ_WRITE,
                        List.of()),
                arguments(
                        "deleting",
                        List.of(role, deny("'s3:DeleteObject'", "")),
                        Admission.YES,
                        Access.READ_WRITE,
                        List.of("WRITES_LIMITED")),
                arguments(
                        "all but an administrator",
                        List.of(
                                role,
                                deny(
                                        "'s3:*'",
                                        "{'StringNotEquals':{'aws:SourceVpce':'" + OURS
                                                + "'},'ArnNotLike':{'aws:PrincipalArn':'arn:aws:iam::*:role/admin'}}")),
                        Admission.YES,
                        Access.READ_WRITE,
                        List.of("LOCKS_OTHERS_OUT")),
                arguments(
                        "only another account's role",
                        List.of(
                                role,
                                statement("Deny", "{'AWS':'arn:aws:iam::444455556666:role/x'}", "'s3:*'", BOTH, "")),
                        Admission.DEPENDS,
                        Access.NONE,
                        List.of("MAY_LOCK_US_OUT")),
                // a perimeter of data as AWS recommends it: all conditions must hold
                arguments(
                        "a perimeter",
                        List.of(
                                role,
                                deny(
                                        "'s3:*'",
                                        "{'StringNotEqualsIfExists':{'aws:SourceVpce':'" + OURS
                                                + "'},'NotIpAddressIfExists':{'aws:SourceIp':'203.0.113.0/24'},'BoolIfExists':{'aws:PrincipalIsAWSService':'false','aws:ViaAWSService':'false'}}")),
                        Admission.YES,
                        Access.READ_WRITE,
                        List.of("LOCKS_OTHERS_OUT")),
                // no Allow at all
                arguments(
                        "spared, not allowed",
                        List.of(deny("'s3:*'", vpce("StringNotEquals", OURS))),
                        Admission.SPARED,
                        Access.NONE,
                        List.of("LOCKS_OTHERS_OUT", "NO_ALLOW")),
                arguments(
                        "several buckets",
                        List.of(role, statement("Allow", ROLE, "'s3:*'", "'arn:aws:s3:::other/*'", "")),
                        Admission.YES,
                        Access.READ_WRITE,
                        List.of("SEVERAL_BUCKETS")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void policies(String name, List<String> statements, Admission admission, Access access, List<String> codes)
            throws UnreadablePolicy {
        BucketPolicyCheck check = check(statements.toArray(String[]::new));
        assertThat(codes(check)).isEqualTo(codes);
        assertThat(check.admission()).isEqualTo(admission);
        assertThat(check.access()).isEqualTo(access);
        assertThat(check.bucket()).isEqualTo("acme");
        assertThat(check.findings()).allSatisfy(finding -> {
            assertThat(finding.message()).endsWith(".");
            assertThat(finding.advice()).endsWith(".");
        });
    }

    @Test
    void aKnownVpcSettlesWhatDependsOnIt() throws UnreadablePolicy {
        BucketPolicy policy = BucketPolicy.parse(
                policy(allow(ROLE, "'s3:*'", ""), deny("'s3:*'", is("StringNotEquals", "aws:SourceVpc", "'vpc-1'"))));
        assertThat(new BucketPolicyChecker(policy, OURS, "vpc-1", null).check().admission())
                .isEqualTo(Admission.YES);
        assertThat(new BucketPolicyChecker(policy, OURS, "vpc-2", null).check().locksUsOut())
                .isTrue();
    }

    @Test
    void aPolicyForAnotherBucketAdmitsNobodyToThisOne() throws UnreadablePolicy {
        BucketPolicy policy = BucketPolicy.parse(policy(allow(ROLE, "'s3:*'", "")));
        assertThat(new BucketPolicyChecker(policy, OURS, null, "other").check().admission())
                .isEqualTo(Admission.NO);
    }

    @ParameterizedTest
    @EnumSource
    void thePolicyThatIsMadeAdmitsUs(BucketAccess access) throws UnreadablePolicy {
        BucketPolicyText open = new BucketPolicyText("aws", new S3BucketName("acme"), OURS, access, List.of());
        BucketPolicyCheck check = new BucketPolicyChecker(BucketPolicy.parse(open.json()), OURS, null, null).check();
        assertThat(check.admission()).isEqualTo(Admission.YES);
        assertThat(check.access()).isEqualTo(access == BucketAccess.READ_ONLY ? Access.READ_ONLY : Access.READ_WRITE);
        assertThat(codes(check)).containsExactly("ENDPOINT_ONLY");

        BucketPolicyText named = new BucketPolicyText(
                "aws", new S3BucketName("acme"), OURS, access, List.of("arn:aws:iam::111122223333:root"));
        assertThat(new BucketPolicyChecker(BucketPolicy.parse(named.json()), OURS, null, null)
                        .check()
                        .findings())
                .isEmpty();
    }

    @Test
    void aBucketThatIsNamedByAWildcardIsNotTakenForAnother() throws UnreadablePolicy {
        String anywhere = statement("Allow", ROLE, "'s3:*'", "['arn:aws:s3:::acme-?*','arn:aws:s3:::acme-?*/*']", "");
        BucketPolicyCheck check = check(anywhere);
        assertThat(check.admission()).isEqualTo(Admission.YES);
        assertThat(check.bucket()).isEmpty();
        assertThat(check(statement("Allow", ROLE, "'s3:*'", "'*'", "")).admission())
                .isEqualTo(Admission.YES);
    }

    @Test
    void aPolicyWithoutVersionIsReadAndSaidToBeOld() throws UnreadablePolicy {
        BucketPolicy policy =
                BucketPolicy.parse(policy(allow(ROLE, "'s3:*'", "")).replace("\"Version\":\"2012-10-17\",", ""));
        BucketPolicyCheck check = new BucketPolicyChecker(policy, OURS, null, null).check();
        assertThat(codes(check)).containsExactly("NO_VERSION");
        assertThat(check.fine()).isTrue();
    }

    @Test
    void aVariableWithADefaultStandsForTheSame() throws UnreadablePolicy {
        String text = policy(allow("'*'", "'s3:*'", vpce("StringEquals", "${aws:SourceVpce, DEFAULT}")));
        BucketPolicy policy = BucketPolicy.parse(text.replace("DEFAULT", "'vpce-1'"));
        assertThat(codes(new BucketPolicyChecker(policy, OURS, null, null).check()))
                .containsExactly("ANY_ENDPOINT");
    }

    @Test
    void inAPolicyOfTheOldVersionAVariableIsATextLikeAnyOther() throws UnreadablePolicy {
        BucketPolicy policy =
                BucketPolicy.parse(policy(allow(ROLE, "'s3:*'", vpce("StringEquals", "${aws:SourceVpce}")))
                        .replace("2012", "2008"));
        assertThat(new BucketPolicyChecker(policy, OURS, null, null).check().admission())
                .isEqualTo(Admission.NO);
    }

    @Test
    void aDenyThatSparesEveryEndpointSaysSo() throws UnreadablePolicy {
        BucketPolicyCheck check =
                check(allow(ROLE, "'s3:*'", ""), deny("'s3:*'", vpce("StringNotEquals", "${aws:SourceVpce}")));
        assertThat(check.findings().getFirst().message()).contains("who does not come over a VPC endpoint");
    }

    @Test
    void statementMayBeAnObjectAndAMarkMayStandBeforeIt() throws UnreadablePolicy {
        String text =
                "\uFEFF{'Statement':%s}".formatted(allow(ROLE, "'s3:*'", "")).replace('\'', '"');
        assertThat(BucketPolicy.parse(text).statements()).hasSize(1);
    }

    static Stream<Arguments> unreadable() {
        String ok = "'Principal':'*','Action':'s3:*','Resource':'*'";
        return Stream.of(
                arguments("", "not one JSON object"),
                arguments("[]", "not one JSON object"),
                arguments("{'Statement':[{'Effect':'Allow'}", "near line 1"),
                arguments("{'Statement':[]} x", "not one JSON object"),
                arguments("{'Version':'2012-10-17'}", "has no Statement"),
                arguments("{'Version':'2012-10-18','Statement':[]}", "Version"),
                arguments("{'Statement':[]}", "no statement"),
                arguments("{'statement':[]}", "Did you mean “Statement”?"),
                arguments("{'Statement':['x']}", "Statement 1 is not an object"),
                arguments("{'Statement':{" + ok + "}}", "Statement 1 has no Effect"),
                arguments("{'Statement':{'Effect':'allow'," + ok + "}}", "“allow”"),
                arguments("{'Statement':{'Effect':'Deny','Effect':'Allow'," + ok + "}}", "stands twice"),
                arguments(
                        "{'Statement':{'Effect':'Allow','Action':'s3:*','Resource':'*'}}",
                        "neither Principal nor NotPrincipal"),
                arguments(
                        "{'Statement':{'Effect':'Allow','NotAction':'s3:*'," + ok + "}}", "both Action and NotAction"),
                arguments(
                        "{'Statement':{'Effect':'Allow','Principal':'x','Action':'s3:*','Resource':'*'}}",
                        "\"*\" or an object"),
                arguments(
                        "{'Statement':{'Effect':'Allow','Principal':{'aws':'x'},'Action':'s3:*','Resource':'*'}}",
                        "Did you mean “AWS”?"),
                arguments(
                        "{'Statement':{'Effect':'Allow','Principal':'*','Action':'GetObject','Resource':'*'}}",
                        "s3:GetObject"),
                arguments(
                        "{'Statement':{'Effect':'Allow','Principal':'*','Action':'s3:*','Resource':'acme'}}",
                        "not an ARN"),
                arguments(
                        "{'Statement':{'Effect':'Allow','Condition':{'StringEqual':{'a':'b'}}," + ok + "}}",
                        "StringEqual"),
                arguments(
                        "{'Statement':{'Effect':'Allow','Condition':{'StringEquals':'b'}," + ok + "}}",
                        "object of keys"),
                arguments(
                        "{'Statement':{'Effect':'Allow','Condition':{'StringEquals':{'a':[]}}," + ok + "}}",
                        "is empty"),
                arguments("{'Statement':{'Sid':{},'Effect':'Allow'," + ok + "}}", "the Sid is a text"),
                arguments(
                        "{'Statement':{'Effect':'Allow','Condition':{'StringEquals':{'aws:SourceVpce':'a','AWS:sourcevpce':'b'}},"
                                + ok + "}}",
                        "stands twice under StringEquals"),
                arguments("{'a':".repeat(2_000), "not one JSON object"));
    }

    @ParameterizedTest
    @MethodSource
    void unreadable(String text, String message) {
        assertThatExceptionOfType(UnreadablePolicy.class)
                .isThrownBy(() -> BucketPolicy.parse(text.replace('\'', '"')))
                .withMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "aXb", "aXXb", "ba", "aab", "abab"})
    void wildcardsMatchAsARegularExpressionDoes(String text) {
        for (String pattern : List.of("", "*", "?", "a*", "*b", "a*b", "a?b", "**", "*a*b", "a**?b", "??", "a*b*b")) {
            String regex = pattern.replace("*", ".*").replace("?", ".");
            assertThat(Wildcard.matches(pattern, text)).as(pattern).isEqualTo(text.matches(regex));
        }
    }
}
