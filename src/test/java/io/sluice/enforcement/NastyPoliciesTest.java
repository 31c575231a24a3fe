package io.sluice.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    }

    private static String message(String name) throws IOException, UnreadablePolicy {
        for (JsonNode each : cases()) {
            if (each.path("name").stringValue().equals(name)) {
                return check(each.path("policy")).findings().stream()
                        .filter(finding -> finding.code() == PolicyFinding.Code.LOCKS_OTHERS_OUT)
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
