package io.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.sluice.intake.Utf8Lines;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The command as a script meets it: lines in, verdicts and an exit code out. */
final class LintCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int lint(byte[] input, String... args) {
        String[] all = Stream.concat(Stream.of("lint"), Stream.of(args)).toArray(String[]::new);
        return new Program(new ByteArrayInputStream(input), new PrintWriter(out), new PrintWriter(err)).run(all);
    }

    private List<JsonNode> verdicts(String input) {
        return verdicts(input.getBytes(StandardCharsets.UTF_8));
    }

    private List<JsonNode> verdicts(byte[] input) {
        lint(input, "--json", "-");
        ObjectMapper mapper = new ObjectMapper();
        return out.toString().lines().map(mapper::readTree).toList();
    }

    private JsonNode verdict(String line) {
        List<JsonNode> verdicts = verdicts(line);
        assertThat(verdicts).hasSize(1);
        return verdicts.getFirst();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api.example.com 443",
                "  api.example.com \t 443\t",
                "api.example.com 443 # cards",
                "API.example.com 443\r\n",
                "api.example.com,443",
                "api.example.com , 443",
                "api.example.com,443 # cards",
                "\"api.example.com\",\"443\"",
                "\uFEFFapi.example.com 443",
                "{\"address\":\"api.example.com\",\"ports\":\"443\"}",
                "  {\"ports\":\"443\",\"x\":{\"address\":[1]},\"kind\":\"AGENT_PROXY\",\"address\":\"api.example.com\"}"
                        + " ",
                "{\"address\":\"api.ex\\u0061mple.com\",\"ports\":\"443\",\"kind\":null}"
            })
    void everyWayToWriteADestinationMeansTheSame(String line) {
        JsonNode verdict = verdict(line);
        assertThat(verdict.toString())
                .isEqualTo(
                        "{\"line\":1,\"valid\":true,\"form\":\"DNS\",\"canonical\":\"api.example.com\",\"ports\":\"443\","
                            + "\"rule\":null,\"message\":null,\"offending\":null,\"suggestion\":null,\"suggestions\":[],\"instead\":[],\"findings\":[]}");
    }

    @ParameterizedTest
    @CsvSource({
        "169.254.169.254 80, critical, F-METADATA",
        "0.0.0.0/0 443, critical, F-EVERYTHING",
        "127.0.0.1 8080, critical, F-LOOPBACK",
        "8.8.8.8 53, warning, F-RESOLVER"
    })
    void whatSpeaksAgainstADestinationByItselfIsToldAndChangesNoVerdict(String line, String severity, String id) {
        JsonNode verdict = verdict(line);
        assertThat(verdict.path("valid").asBoolean()).isTrue();
        assertThat(verdict.path("findings").valueStream())
                .anyMatch(finding -> finding.path("id").asString().equals(id)
                        && finding.path("severity").asString().equals(severity)
                        && !finding.path("message").asString().isEmpty()
                        && finding.path("rule").asString().startsWith("R"));
        assertThat(lint(line.getBytes(StandardCharsets.UTF_8))).isZero();
        assertThat(out.toString()).contains(" ok ", severity + " " + id + ": ");
    }

    @Test
    void aRefusedDestinationHasNoFindings() {
        assertThat(verdict("169.254.169.254 0").path("findings").isEmpty()).isTrue();
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("api.example.com", "R2", "", null),
                arguments("api.example.com,", "R2", "", null),
                arguments("api.example.com:443", "R1", ":443", "api.example.com"),
                arguments("api.example.com #443", "R2", "", null),
                arguments("api.example.com 80 443", "R2", "80 443", null),
                arguments("api.example.com 80-443", "R2", "80-443", null),
                arguments("api.example.com 80-81", "R2", "80-81", "80"),
                arguments("api.example.com\u00A0443", "R1", "com\u00A0443", null),
                arguments("10.0.0.0/8,80,443", "R2", "80,443", null),
                arguments("10.1.2.3/8 080-90", "R1", "10.1.2.3/8", "10.0.0.0/8"),
                arguments("10.0.0.0/8 080-90", "R2", "080", "80-90"),
                arguments("\"api.example.com,443", "R1", "\"api.example.com,443", null),
                arguments("api.\"example\".com,443", "R1", "\"", null),
                arguments("{\"address\":\"api.example.com\",\"ports\":443}", "R2", "443", "443"),
                arguments("{\"address\":\"api.example.com\",\"ports\":443.0}", "R2", "443.0", null),
                arguments("{\"address\":\"api.example.com\"}", "R2", "", null),
                arguments("{\"address\":\"api.example.com\",\"ports\":null}", "R2", "", null),
                arguments("{\"address\":\" api.example.com\",\"ports\":\"443\"}", "R1", " ", "api.example.com"),
                arguments("{\"address\":[\"api.example.com\"],\"ports\":\"443\"}", "R1", "[", null),
                arguments("{\"ports\":\"443\"}", "R1", "", null),
                arguments("{\"address\":\"a\\ud800.com\",\"ports\":\"443\"}", "R1", "a\uD800", null),
                arguments("{\"address\":\"a.com\",\"address\":\"b.com\",\"ports\":\"443\"}", "R1", "", null),
                arguments("{\"address\":\"a.com\",\"ports\":\"443\"", "R1", "", null),
                arguments("{\"address\":\"a.com\",\"ports\":\"443\"} b.com", "R1", "", null),
                arguments("{\"x\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}", "R1", "", null),
                arguments("{}", "R1", "", null),
                arguments(
                        "{\"address\":\"10.0.0.1\",\"ports\":\"443\",\"kind\":\"AGENT_PROXY\"}",
                        "R4",
                        "10.0.0.1",
                        null),
                arguments("{\"address\":\"a.com\",\"ports\":\"443\",\"kind\":\"VPN\"}", "R4", "VPN", "DIRECT"),
                arguments("x".repeat(Utf8Lines.LONGEST + 1), "R1", "", null),
                arguments("a" + " ".repeat(Utf8Lines.LONGEST - 10) + "4 4", "R1", "a", null));
    }

    @ParameterizedTest
    @MethodSource
    void refused(String line, String rule, String offending, String suggestion) {
        JsonNode verdict = verdict(line);
        assertThat(verdict.get("valid").booleanValue()).isFalse();
        assertThat(verdict.get("canonical").isNull()).isTrue();
        assertThat(verdict.get("rule").stringValue()).isEqualTo(rule);
        assertThat(verdict.get("offending").stringValue()).isEqualTo(offending);
        assertThat(verdict.get("suggestion").stringValue(null)).isEqualTo(suggestion);
        assertThat(verdict.get("message").stringValue()).matches("[^\n]+[.?]");
    }

    @Test
    void blankLinesAndCommentsGetNoVerdictButCount() {
        assertThat(verdicts("# hosts\n\n \t\r\n  # more\na.com 1\n\nb.com 2"))
                .extracting(verdict -> verdict.get("line").longValue())
                .containsExactly(5L, 7L);
    }

    @Test
    void aHeaderNamesTheColumns() {
        String table = """
            \uFEFF# from the proxy
            Name,Port,Host,Kind
            "web, ""new"" #1",443,a.com,AGENT_PROXY
            x,80,10.0.0.1
            y
            """;
        assertThat(verdicts(table.replace("\n", "\r\n")))
                .extracting(
                        verdict -> verdict.get("canonical") + " " + verdict.get("ports") + " " + verdict.get("rule"))
                .containsExactly("\"a.com\" \"443\" null", "\"10.0.0.1\" \"80\" null", "null null \"R1\"");
    }

    @Test
    void aHeaderIsOneOnlyOnTheFirstLine() {
        assertThat(verdicts("a.com,443\nhost,port\n")).hasSize(2);
    }

    @Test
    void aLineThatIsNotUtf8IsRefusedAndTheNextOneRead() {
        byte[] input = "b\u00FFd.com 443\ngood.com 443\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(verdicts(input))
                .extracting(verdict -> verdict.get("valid").booleanValue() + " " + verdict.get("message"))
                .containsExactly("false \"The line is not UTF-8 text.\"", "true null");
    }

    @Test
    void aTextInUtf16IsSaidToBeOne() {
        byte[] marked = "\uFEFFa.com 443".getBytes(StandardCharsets.UTF_16LE);
        assertThat(verdicts(marked).getFirst().get("message").stringValue())
                .isEqualTo("The text is UTF-16, as some programs of Windows write it; save it as UTF-8.");
    }

    @Test
    void aHugeLineIsRefusedAndTheNextOneRead() {
        assertThat(verdicts("x".repeat(3 * Utf8Lines.LONGEST) + " 443\ngood.com 443"))
                .extracting(verdict -> verdict.get("valid").booleanValue())
                .containsExactly(false, true);
    }

    @Test
    void noInputAtAllIsValid() {
        assertThat(lint(new byte[0])).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void exitCodesTellWhetherEveryLineIsValid() {
        assertThat(lint("a.com 443\n10.0.0.0/8 1-65535\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(ExitCode.DONE);
        assertThat(lint("a.com 443\na.com 0\nb.com 1\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aFileIsReadAndAMissingOneIsWrongUse() throws IOException {
        Path file = Files.writeString(folder.resolve("allow.txt"), "a.com 443\n");
        assertThat(lint(new byte[0], file.toString())).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("a.com");
        assertThat(lint(new byte[0], folder.resolve("none").toString())).isEqualTo(ExitCode.WRONG_USE);
        assertThat(err.toString()).contains("There is no file " + folder.resolve("none"));
        assertThat(lint(new byte[0], folder.toString())).isEqualTo(ExitCode.WRONG_USE);
        assertThat(err.toString()).contains("is a directory");
        assertThat(lint(new byte[0], "a\0b")).isEqualTo(ExitCode.WRONG_USE);
        assertThat(lint(new byte[0], file.toString(), file.toString())).isEqualTo(ExitCode.WRONG_USE);
    }

    @Test
    void textStandsInColumnsAndCannotCommandTheTerminal() {
        assertThat(lint("bücher.example 443\n10.1.2.3/8 22\na.com 1-2\na\u001B[31mb.com 80\n"
                        .getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(out.toString()).isEqualTo("""
                  1  ok       DNS   xn--bcher-kva.example                    443  “bücher.example”
                  2  refused  R1    10.1.2.3/8 22                            10.1.2.3/8 has host bits set; did you mean 10.0.0.0/8 or 10.1.2.3/32?
                  3  refused  R2    a.com 1-2                                A DNS name takes exactly one port, not a range. Propose one policy for each port. Accepted: a.com 1 or a.com 2.
                  4  refused  R1    a<U+001B>[31mb.com 80                    “<U+001B>” is not allowed in a name: labels are letters, digits and inner hyphens.
            """);
    }

    @Test
    void aVerdictIsWrittenBeforeTheNextLineIsWaitedFor() {
        InputStream twoParts = new InputStream() {
            private int part;

            @Override
            public int read() {
                throw new UnsupportedOperationException("read in blocks");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                if (part++ == 0) {
                    byte[] line = "a.com 443\n".getBytes(StandardCharsets.UTF_8);
                    System.arraycopy(line, 0, bytes, offset, line.length);
                    return line.length;
                }
                assertThat(out.toString()).contains("a.com");
                return -1;
            }
        };
        assertThat(new Program(twoParts, new PrintWriter(out), new PrintWriter(err)).run("lint"))
                .isEqualTo(ExitCode.DONE);
        assertThat(out.toString().lines()).hasSize(1);
    }

    private List<String> names(String what, String input) {
        int code = lint(input.getBytes(StandardCharsets.UTF_8), "--what", what, "--json");
        assertThat(code).isIn(ExitCode.DONE, ExitCode.REFUSED);
        return out.toString().lines().toList();
    }

    @Test
    void bucketsHaveTheFieldsOfDestinationsAndAWarning() {
        assertThat(names("s3-bucket", "my.bucket # old\nMyBucket\n"))
                .satisfiesExactly(
                        valid -> assertThat(valid)
                                .startsWith("{\"line\":1,\"valid\":true,\"form\":null,\"canonical\":\"my.bucket\","
                                                + "\"ports\":null,\"rule\":null,\"message\":null,\"offending\":null,\"suggestion\":null,\"suggestions\":[],\"instead\":[],\"warning\":\"The"
                                                + " name has a dot"),
                        refused -> assertThat(refused)
                                .isEqualTo(
                                        "{\"line\":2,\"valid\":false,\"form\":null,\"canonical\":null,\"ports\":null,\"rule\":\"R17\",\"message\":\"A"
                                            + " bucket name has no capital letters. (A few old ones of us-east-1 have;"
                                            + " those cannot be added.)\","
                                            + "\"offending\":\"M\",\"suggestion\":\"mybucket\",\"suggestions\":[\"mybucket\"],\"instead\":[\"mybucket\"],"
                                            + "\"warning\":null}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my-bucket",
                " my-bucket\t",
                "\uFEFFmy-bucket\r\n",
                "{\"bucket\":\"my-bucket\",\"region\":[\"us-east-1\"]}",
                "region,Bucket\nus-east-1,\"my-bucket\"\n"
            })
    void everyWayToWriteABucketMeansTheSame(String input) {
        assertThat(names("s3-bucket", input)).singleElement().asString().contains("\"canonical\":\"my-bucket\"");
    }

    @Test
    void storageAccountsAreCheckedByTheirResourceId() {
        String id = "/subscriptions/0f8a4c6e-1b2d-4e3f-8a9b-0c1d2e3f4a5b/resourceGroups/rg"
                + "/providers/Microsoft.Storage/storageAccounts/acmedata01";
        assertThat(names(
                        "azure-storage",
                        "# accounts\n" + id.replace("acme", "ACME") + "\n{\"id\":\"" + id.substring(1) + "\"}\n"
                                + "{\"name\":\"acmedata01\"}\n{\"id\":7}\n{\"id\n"))
                .satisfiesExactly(
                        valid ->
                                assertThat(valid).contains("\"line\":2,\"valid\":true", "\"canonical\":\"" + id + "\""),
                        refused -> assertThat(refused).contains("\"rule\":\"R18\"", "\"suggestion\":\"" + id + "\""),
                        missing -> assertThat(missing).contains("\"rule\":\"R18\"", "A resource ID is missing"),
                        number -> assertThat(number).contains("is a JSON string"),
                        broken -> assertThat(broken).contains("not one JSON object such as {\\\"id\\\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "api.stripe.com:443|api.stripe.com 443|Accepted: api.stripe.com 443.",
                "https://api.stripe.com:8443/v1|api.stripe.com 8443|Accepted: api.stripe.com 8443.",
                "https://api.stripe.com/v1||Accepted as the address: api.stripe.com.",
                "10.0.0.0/8:80-443|10.0.0.0/8 80-443|Accepted: 10.0.0.0/8 80-443.",
                "{\"host\":\"a.com\",\"port\":\"443\"}|a.com 443|There is no field “host”; it is called “address”.",
                "{\"address\":\"a.com\",\"ports\":\"443\",\"Kind\":\"AGENT_PROXY\"}"
                        + "|{\"address\":\"a.com\",\"ports\":\"443\",\"kind\":\"AGENT_PROXY\"}"
                        + "|There is no field “Kind”; it is called “kind”."
            })
    void aRefusedLineIsAnsweredWithTheLineThatWouldBeAccepted(String line, @Nullable String instead, String words) {
        assertThat(verdict(line).get("instead").valueStream().map(JsonNode::stringValue))
                .isEqualTo(instead == null ? List.of() : List.of(instead));
        lint(line.getBytes(StandardCharsets.UTF_8));
        assertThat(out.toString()).contains(words);
    }

    @Test
    void aFieldOfAnotherNameIsNamedAndItsTextShown() {
        assertThat(lint("{\"Name\":\"my-bucket\"}\n".getBytes(StandardCharsets.UTF_8), "--what", "s3-bucket"))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(out.toString())
                .startsWith("      1  refused  R17   my-bucket ")
                .contains("There is no field “Name”; it is called “bucket”. Accepted: my-bucket.");
    }

    @Test
    void whatIsOneOfThree() {
        assertThat(lint(new byte[0], "--what", "gcs-bucket")).isEqualTo(ExitCode.WRONG_USE);
        assertThat(err.toString()).contains("destination, s3-bucket, azure-storage");
        assertThat(lint("a.com 443\n".getBytes(StandardCharsets.UTF_8), "--what", "destination"))
                .isEqualTo(ExitCode.DONE);
        assertThat(lint("acme\n".getBytes(StandardCharsets.UTF_8), "--what", "S3_Bucket"))
                .isEqualTo(ExitCode.DONE);
    }

    @Test
    void textForBucketsHasTheWarningBehindTheName() {
        assertThat(lint("my.bucket\nab\n".getBytes(StandardCharsets.UTF_8), "--what", "s3-bucket"))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(out.toString().lines())
                .satisfiesExactly(
                        valid -> assertThat(valid)
                                .startsWith("      1  ok             my.bucket ")
                                .contains("certificate"),
                        refused -> assertThat(refused).startsWith("      2  refused  R17   ab "));
    }
}
