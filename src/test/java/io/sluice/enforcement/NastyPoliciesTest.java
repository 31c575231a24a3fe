package io.sluice.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.enforcement.PolicyFinding.Code;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * R17: shapes that bucket policies have, and what AWS makes of each for requests over our endpoint. They stand in {@code
 * nasty-bucket-policies.jsonl}.
 */
final class NastyPoliciesTest {
    private static final String OURS = "vpce-0123456789abcdef0";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static List<JsonNode> cases() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(NastyPoliciesTest.class.getResourceAsStream("nasty-bucket-policies.jsonl"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(MAPPER::readTree)
                    .toList();
        }
    }

    private static BucketPolicyCheck check(JsonNode policy) throws UnreadablePolicy {
        return new BucketPolicyChecker(BucketPolicy.parse(policy.toString()), OURS, null, null).check();
    }

    @TestFactory
    Stream<DynamicTest> eachIsJudgedAsAwsWould() throws IOException {
        List<JsonNode> cases = cases();
        assertThat(cases).hasSizeGreaterThan(80);
        return cases.stream()
                .map(each -> DynamicTest.dynamicTest(each.path("name").stringValue(), () -> judge(each)));
    }

    private static void judge(JsonNode expected) throws UnreadablePolicy {
        if (expected.has("refused")) {
            assertThatThrownBy(() -> check(expected.path("policy")))
                    .isInstanceOfSatisfying(
                            UnreadablePolicy.class,
                            refused -> assertThat(refused.sentence())
                                    .isEqualTo(expected.path("refused").stringValue()));
            return;
        }
        BucketPolicyCheck check = check(expected.path("policy"));
        assertThat(MAPPER.createObjectNode()
                        .put("admission", check.admission().name())
                        .put("access", check.access().name())
                        .put("endpointOnly", check.endpointOnly())
                        .put("locksUsOut", check.locksUsOut())
                        .put("locksOthersOut", check.locksOthersOut())
                        .set(
                                "codes",
                                MAPPER.valueToTree(check.findings().stream()
                                        .map(finding -> finding.code().name())
                                        .toList())))
                .isEqualTo(((ObjectNode) expected).deepCopy().remove(List.of("name", "policy")));
    }

    /** What a Deny spares is said as it is: endpoints that it lists, networks, or any endpoint. */
    @Test
    void aMessageNamesWhatTheConditionSpares() throws IOException, UnreadablePolicy {
        assertThat(message("deny-ne-only")).contains("does not come over the endpoints that it lists:");
        assertThat(message("deny-null-true")).contains("does not come over a VPC endpoint:");
        assertThat(message("deny-vpc-ne")).contains("does not come over an endpoint of the VPCs that it lists:");
        assertThat(message("deny-ne-vpce-and-vpc"))
                .contains("over the endpoints that it lists or over an endpoint of the VPCs that it lists:");
        assertThat(message("deny-put-ne")).contains("denies writing to everyone who");
        assertThat(message("deny-policy-by-endpoint"))
                .contains("denies changing the bucket policy (s3:PutBucketPolicy) to everyone who does not come over");
    }

    /** Whom a Deny spares by who they are is said too, and that services of AWS are not spared unless they are. */
    @Test
    void aMessageNamesWhomADenySpares() throws IOException, UnreadablePolicy {
        assertThat(message("deny-others-by-organization"))
                .endsWith("denies everyone but those whom its condition on aws:principalorgid spares:"
                        + " also services of AWS that replicate, log or scan.");
        assertThat(message("deny-others-by-organization-or-service"))
                .endsWith("but those whom its condition on aws:principalorgid spares and services of AWS.");
        assertThat(message("deny-some-objects-by-organization"))
                .contains("aws:principalorgid spares, depending on which objects are asked for: also services");
        assertThat(message("deny-notprincipal-service"))
                .endsWith("denies everyone but those whom its NotPrincipal names.");
        assertThat(message("deny-everything")).contains("denies everyone: also services of AWS");
        assertThat(message("deny-ne-only")).contains("and services of AWS that replicate, log or scan");
        assertThat(message("deny-policy-to-everyone"))
                .contains("to everyone; beside those whom it spares, the root user");
    }

    /** From a part of the internet is not from all of it, and where an access point decides, its policy is to be read. */
    @Test
    void aMessageSaysNoMoreOfStrangersThanIsKnown() throws IOException, UnreadablePolicy {
        assertThat(message("allow-ip-all", Code.PUBLIC)).contains("also from the internet: whoever asks is let in");
        assertThat(message("allow-ip-seven", Code.PUBLIC)).contains("whoever asks from there is let in");
        assertThat(message("allow-all-deny-ip", Code.PUBLIC)).contains("whoever asks from there is let in");
        assertThat(message("allow-referer", Code.PUBLIC)).contains("whoever asks is let in");
        assertThat(message("access-points-delegated", Code.MAY_BE_ENDPOINT_ONLY))
                .contains("where its conditions hold, which depends on s3:dataaccesspointaccount");
        assertThat(message("access-points-by-a-deny", Code.MAY_BE_ENDPOINT_ONLY))
                .contains("whether a Deny keeps out whoever comes over " + OURS);
    }

    private static String message(String name) throws IOException, UnreadablePolicy {
        return message(name, Code.LOCKS_OTHERS_OUT);
    }

    private static String message(String name, Code code) throws IOException, UnreadablePolicy {
        for (JsonNode each : cases()) {
            if (each.path("name").stringValue().equals(name)) {
                return check(each.path("policy")).findings().stream()
                        .filter(finding -> finding.code() == code)
                        .findFirst()
                        .orElseThrow()
                        .message();
            }
        }
        throw new AssertionError(name);
    }

    @Test
    void noMessageNamesABucketThatNobodyNamed() throws IOException, UnreadablePolicy {
        for (JsonNode each : cases()) {
            if (!each.has("refused")) {
                BucketPolicyCheck check = check(each.path("policy"));
                assertThat(check.findings())
                        .allSatisfy(finding -> assertThat(finding.message())
                                .doesNotContain(check.bucket().isEmpty() ? "arn:aws:s3:::" : "some-bucket"));
            }
        }
    }
}
