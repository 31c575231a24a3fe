package io.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The command as a script meets it: a policy in, one JSON object and an exit code out. */
final class BucketPolicyCommandTest {
    private static final String OURS = "vpce-0123456789abcdef0";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(byte[] input, String... args) {
        String[] all =
                Stream.concat(Stream.of("bucket-policy"), Stream.of(args)).toArray(String[]::new);
        return new Program(new ByteArrayInputStream(input), new PrintWriter(out), new PrintWriter(err)).run(all);
    }

    private int run(String input, String... args) {
        return run(input.getBytes(StandardCharsets.UTF_8), args);
    }

    private JsonNode json() {
        return new ObjectMapper().readTree(out.toString());
    }

    @Test
    void whatIsMadeIsAdmittedAndFoundToBeByTheEndpointAlone() {
        assertThat(run("", "--vpce", OURS, "--make", "--bucket", "acme-data")).isEqualTo(ExitCode.DONE);
        assertThat(err.toString()).contains("not authentication");
        String made = out.toString();
        out.getBuffer().setLength(0);
        assertThat(run(made, "--vpce", OURS, "-")).isEqualTo(ExitCode.REFUSED);
        assertThat(json().toString())
                .startsWith("{\"valid\":true,\"endpoint\":\"" + OURS + "\",\"bucket\":\"acme-data\",\"admitted\":true,"
                        + "\"admission\":\"YES\",\"access\":\"READ_ONLY\",\"endpointOnly\":true,\"locksUsOut\":false,"
                        + "\"locksOthersOut\":false,\"findings\":[{\"code\":\"ENDPOINT_ONLY\",\"severity\":\"WARNING\","
                        + "\"rule\":\"R17\",\"statement\":1,\"sid\":\"SluiceListsBucket\",");
    }

    @Test
    void withPrincipalsNothingStandsOut() {
        assertThat(run(
                        "",
                        "--vpce",
                        OURS,
                        "--make",
                        "--bucket",
                        "acme-data",
                        "--access",
                        "read-write",
                        "--region",
                        "cn-north-1",
                        "--principal",
                        "arn:aws-cn:iam::111122223333:root"))
                .isEqualTo(ExitCode.DONE);
        assertThat(err.toString()).isEmpty();
        String made = out.toString();
        assertThat(made).contains("arn:aws-cn:s3:::acme-data/*");
        out.getBuffer().setLength(0);
        assertThat(run(made, "--vpce", OURS, "-")).isEqualTo(ExitCode.DONE);
        assertThat(json().get("findings").isEmpty()).isTrue();
        assertThat(json().get("access").stringValue()).isEqualTo("READ_WRITE");
    }

    @Test
    void whatWouldNotBeTakenOrAuthenticatesNobodyIsNotMadeInSilence() {
        for (String nobody : List.of("arn:aws:iam::111122223333:role/*", "etl", "x\"y")) {
            assertThat(run("", "--vpce", OURS, "--make", "--bucket", "acme-data", "--principal", nobody))
                    .as(nobody)
                    .isEqualTo(ExitCode.REFUSED);
            assertThat(out.toString()).isEmpty();
            assertThat(err.toString()).startsWith("R17: ");
            err.getBuffer().setLength(0);
        }
        assertThat(run("", "--vpce", OURS, "--make", "--bucket", "acme-data", "--principal", "*"))
                .isEqualTo(ExitCode.DONE);
        assertThat(err.toString()).contains("not authentication");
    }

    @Test
    void saysThatAnEndpointWhichADenySparesIsAdmittedWithoutAnyAccessOfThePolicysOwn() {
        String spares = """
            {"Version":"2012-10-17","Statement":{"Effect":"Deny","Principal":"*","Action":"s3:*",
             "Resource":["arn:aws:s3:::acme","arn:aws:s3:::acme/*"],
             "Condition":{"StringNotEquals":{"aws:SourceVpce":"%s"}}}}\
            """.formatted(OURS);
        assertThat(run(spares, "--vpce", OURS, "-")).isEqualTo(ExitCode.REFUSED);
        assertThat(json().get("admitted").booleanValue()).isTrue();
        assertThat(json().get("admission").stringValue()).isEqualTo("SPARED");
        assertThat(json().get("access").stringValue()).isEqualTo("NONE");
    }

    @Test
    void saysNeitherYesNorNoWhereItDependsOnWhatIsNotKnown() {
        String depends = """
            {"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":"*","Action":"s3:*",
             "Resource":["arn:aws:s3:::acme","arn:aws:s3:::acme/*"],
             "Condition":{"StringEquals":{"aws:SourceVpce":"${aws:PrincipalTag/endpoint}"}}}}\
            """;
        run(depends, "--vpce", OURS, "-");
        assertThat(json().get("admission").stringValue()).isEqualTo("DEPENDS");
        assertThat(json().get("admitted").isNull()).isTrue();
    }

    @Test
    void aTextThatIsNoPolicyIsRefusedInTheSameShape() {
        assertThat(run("{\"Statement\":[],\"Statement\":[]}", "--vpce", OURS, "-"))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(json().get("valid").booleanValue()).isFalse();
        assertThat(json().get("findings").get(0).get("message").stringValue()).contains("stands twice");
        out.getBuffer().setLength(0);
        assertThat(run(new byte[] {'{', (byte) 0xFF, '}'}, "--vpce", OURS, "-")).isEqualTo(ExitCode.REFUSED);
        assertThat(json().get("findings").get(0).get("message").stringValue()).startsWith("This is not UTF-8 text; ");
    }

    @Test
    void wrongUseIsTold() {
        assertThat(run("", "-")).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run("", "--vpce", "vpc-1", "-")).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run("", "--vpce", "arn:aws:ec2:us-east-1:111122223333:vpc-endpoint/" + OURS, "-"))
                .isEqualTo(ExitCode.WRONG_USE);
        assertThat(err.toString()).contains("Its ID is " + OURS);
        assertThat(run("", "--vpce", OURS)).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run("", "--vpce", OURS, "--make")).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run("", "--vpce", OURS, "--make", "--bucket", "acme", "-")).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run("", "--vpce", OURS, "/no/such/file")).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run("", "--vpce", OURS, "--make", "--bucket", "Acme")).isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("R17: A bucket name has no capital letters.");
    }
}
