package io.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A list of policies or imports counts as a whole: where one line does not say what it must, no answer is given. */
final class UnreadableListTest {
    private static final String GOOD =
            "{\"id\":\"p-1\",\"address\":\"a.com\",\"ports\":\"443\",\"state\":\"ACTIVE\"%s}";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return new Program(
                        new ByteArrayInputStream("a.com 443\nb.com 443\n".getBytes(StandardCharsets.UTF_8)),
                        new PrintWriter(out, true),
                        new PrintWriter(err, true))
                .run(args);
    }

    private int brief(String policies, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("policies.jsonl"), policies);
        return run(Stream.concat(Stream.of("brief", "--policies", file.toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    private int check(String policies, String imports) throws IOException {
        Path file = Files.writeString(folder.resolve("policies.jsonl"), policies);
        Path links = Files.writeString(folder.resolve("imports.jsonl"), imports);
        return run(
                "check",
                "--policies",
                file.toString(),
                "--imports",
                links.toString(),
                "--workload",
                "shop",
                "--json",
                "a.com:443");
    }

    private List<JsonNode> lines() {
        JsonMapper mapper = JsonMapper.builder().build();
        return out.toString().lines().map(mapper::readTree).toList();
    }

    private static String with(String field) {
        return GOOD.formatted("," + field);
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                arguments(with("\"sni\":\"no\""), "R3", "true or false, without quotation marks"),
                arguments(with("\"sni\":0"), "R3", "true or false"),
                arguments(with("\"global\":\"yes\""), "R6", "true or false"),
                arguments(with("\"importers\":\"x\""), "R8", "a list of names"),
                arguments(with("\"importers\":[\"x\",null]"), "R8", "a list of names"),
                arguments(with("\"importers\":[\"\"]"), "R8", "a list of names"),
                arguments(with("\"importers\":{\"x\":1}"), "R8", "a list of names"),
                arguments(with("\"kind\":\"VPN\""), "R4", "Accepted: DIRECT or AGENT_PROXY."),
                arguments(with("\"kind\":\"\""), "R4", "Accepted: DIRECT or AGENT_PROXY."),
                arguments(with("\"kind\":[]"), "R4", "a text"),
                arguments(with("\"name\":7"), "R6", "a text"),
                arguments(with("\"name\":\"\""), "R6", "A name is required"),
                arguments(with("\"name\":\"a\\nb\""), "R6", "more than one line"),
                arguments(with("\"Global\":true"), "R1", "did you mean “global”?"),
                arguments(with("\"importer\":[\"x\"]"), "R1", "did you mean “importers”?"),
                arguments(
                        GOOD.formatted("").replace("\"state\"", "\"stage\""),
                        "R1",
                        "There is no field “stage”; did you mean “state”?"),
                arguments(with("\"id\":\"p-2\""), "R1", "names a field twice"),
                arguments("{\"address\":\"a.com\",\"ports\":\"443\",\"state\":\"ACTIVE\"}", "R5", "“id” is missing"),
                arguments(GOOD.formatted("").replace("\"p-1\"", "\" \""), "R5", "“id” is empty"),
                arguments(GOOD.formatted("").replace("\"p-1\"", "1.5"), "R5", "a text"),
                arguments(GOOD.formatted("").replace("\"p-1\"", "null"), "R5", "“id” is missing"),
                arguments(GOOD.formatted("").replace("ACTIVE", "ENABLED"), "R6", "“ENABLED” is no state"),
                arguments(GOOD.formatted("").replace("\"ACTIVE\"", "true"), "R6", "a text"),
                arguments(GOOD.formatted("").replace("a.com", "*.a.com"), "R1", "Wildcards"),
                arguments(GOOD.formatted("").replace("a.com", "10.1.2.3/8"), "R1", "did you mean 10.0.0.0/8"),
                arguments(GOOD.formatted("").replace("443", "443-444"), "R2", "Accepted: 443 or 444."),
                arguments(GOOD.formatted("").replace("\"443\"", "[443]"), "R2", "a text"),
                arguments(with("\"kind\":\"AGENT_PROXY\"").replace("a.com", "10.0.0.1"), "R4", "takes a DNS name"),
                arguments("[]", "R1", "a list, not one JSON object"),
                arguments("\"x\"", "R1", "a text, not one JSON object"),
                arguments("null", "R1", "null, not one JSON object"),
                arguments("nonsense", "R1", "not one JSON object such as"),
                arguments(GOOD.formatted("") + GOOD.formatted(""), "R1", "not one JSON object"),
                arguments(
                        GOOD.formatted("") + "\n" + GOOD.formatted(""),
                        "R5",
                        "Line 2 has a policy with the id p-1 already"),
                arguments(
                        GOOD.formatted("").replace("\"p-1\"", "7")
                                + "\n"
                                + GOOD.formatted("").replace("p-1", "7"),
                        "R5",
                        "Line 2 has a policy with the id 7 already; an id is one policy's, with quotation marks or"
                                + " without."));
    }

    @ParameterizedTest
    @MethodSource
    void wrong(String line, String rule, String accepted) throws IOException {
        String right = "{\"id\":\"p-0\",\"address\":\"b.com\",\"ports\":\"443\",\"state\":\"ACTIVE\"}\n";
        assertThat(brief(right + line + "\n", "--json", "-")).isEqualTo(ExitCode.WRONG_USE);
        int number = line.contains("\n") ? 3 : 2;
        assertThat(err.toString())
                .contains("policies.jsonl, line %d: %s: ".formatted(number, rule), accepted, "No brief is given: 1 of");
        assertThat(lines()).singleElement().satisfies(said -> {
            assertThat(said.path("valid").asBoolean(true)).isFalse();
            assertThat(said.path("file").asString()).endsWith("policies.jsonl");
            assertThat(said.path("line").asInt()).isEqualTo(number);
            assertThat(said.path("rule").asString()).isEqualTo(rule);
            assertThat(said.path("message").asString()).isNotEmpty();
        });
    }

    @Test
    void everyWrongLineIsNamedAndNoBriefIsPrinted() throws IOException {
        assertThat(brief("[]\n" + GOOD.formatted("") + "\nnull\n", "-")).isEqualTo(ExitCode.WRONG_USE);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("line 1: R1", "line 3: R1", "No brief is given: 2 of the lines");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"sni\":false",
                "\"sni\":null,\"kind\":null,\"name\":null,\"importers\":null,\"global\":null",
                "\"kind\":\"AGENT_PROXY\"",
                "\"importers\":[]",
                "\"importers\":[\"orders\",7]",
                "\"name\":\"Cards\",\"note\":{\"sni\":\"no\"},\"owner\":[1]",
                "\"stage\":\"beta\",\"State\":\"gone\",\"port\":80,\"Id\":[],\"adress\":null"
            })
    void whatIsRightOrUnknownIsRead(String fields) throws IOException {
        assertThat(brief(with(fields), "--json", "-")).as(err.toString()).isNotEqualTo(ExitCode.WRONG_USE);
        assertThat(err.toString()).isEmpty();
        assertThat(lines()).hasSize(2).allMatch(brief -> brief.path("valid").asBoolean());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"workload\":\"shop\"}",
                "{\"workload\":\"shop\",\"policy\":true}",
                "{\"workload\":\"\",\"policy\":\"p-1\"}",
                "{\"workload\":\"shop\",\"Policy\":\"p-2\"}",
                "{\"workload\":\"shop\",\"policy\":null}",
                "{\"workload\":\"shop\",\"policy\":\"p-1\"} x",
                "shop p-1"
            })
    void anImportThatCannotBeReadLeavesTheQuestionOpen(String line) throws IOException {
        assertThat(check(GOOD.formatted(""), "{\"workload\":\"shop\",\"policy\":\"p-1\"}\n" + line + "\n"))
                .isEqualTo(ExitCode.WRONG_USE);
        assertThat(err.toString()).contains("imports.jsonl, line 2: R7: ", "No answer is given");
        assertThat(lines()).singleElement().satisfies(answer -> {
            assertThat(answer.path("allowed").isBoolean()).isTrue();
            assertThat(answer.path("allowed").asBoolean()).isFalse();
            assertThat(answer.path("chain").path(0).path("step").asString()).isEqualTo("list");
            assertThat(answer.path("unreadable").path(0).path("line").asInt()).isEqualTo(2);
        });
    }

    @Test
    void aPolicyThatCannotBeReadLeavesTheQuestionOpen() throws IOException {
        assertThat(check(with("\"sni\":\"no\""), "{\"workload\":\"shop\",\"policy\":\"p-1\"}\n"))
                .isEqualTo(ExitCode.WRONG_USE);
        assertThat(lines().getFirst().path("unreadable").path(0).path("rule").asString())
                .isEqualTo("R3");
    }

    @Test
    void idsAreGivenBackAsTheyWereWritten() throws IOException {
        String policies = """
            {"id":"0f8A-not a uuid","address":"a.com","ports":"443","state":"ACTIVE"}
            {"id":9007199254740993,"address":"a.com","ports":443,"state":"revoked"}
            {"id":"0F8FAD5B-D9CB-469F-A165-70867728950E","address":"b.com","ports":"443","state":"ACTIVE"}
            """;
        brief(policies, "--json", "-");
        assertThat(lines())
                .map(brief -> brief.path("relations").path(0).path("id").toString()
                        + brief.path("relations").path(1).path("id"))
                .containsExactly("\"0f8A-not a uuid\"9007199254740993", "\"0F8FAD5B-D9CB-469F-A165-70867728950E\"");
        out.getBuffer().setLength(0);
        brief(policies, "-");
        assertThat(out.toString())
                .contains("(id 0f8A-not a uuid)", "(id 9007199254740993)")
                .doesNotContain("Name:", "Justification:");
    }

    @Test
    void namesOfWorkloadsAndUnknownPoliciesAreGivenBackAsTheyWereWrittenToo() throws IOException {
        brief(with("\"importers\":[12,\"2\",\"orders\"]"), "--json", "-");
        assertThat(lines().getFirst()
                        .path("relations")
                        .path(0)
                        .path("importers")
                        .toString())
                .isEqualTo("[12,\"2\",\"orders\"]");
        out.getBuffer().setLength(0);
        String imports = """
            {"workload":"shop","policy":"p-1"}
            {"workload":"shop","policy":99,"Policy":"p-2"}
            """;
        assertThat(check(GOOD.formatted(""), imports)).isEqualTo(ExitCode.REFUSED);
        assertThat(lines().getFirst().path("chain").path(1).path("policies").toString())
                .isEqualTo("[99]");
    }

    @Test
    void halvesOfSurrogatePairsAreDifferentIds() throws IOException {
        String half = GOOD.formatted("").replace("p-1", "\\ud800") + "\n";
        brief(half + half.replace("ud800", "ud801"), "--json", "-");
        assertThat(err.toString()).isEmpty();
        assertThat(lines().getFirst().path("relations").size()).isEqualTo(2);
    }

    @Test
    void aNumberInTheImportsIsTheSameIdAsATextInThePolicies() throws IOException {
        String policies = GOOD.formatted("").replace("p-1", "7");
        assertThat(check(policies, "{\"workload\":\"shop\",\"policy\":7}")).isEqualTo(ExitCode.DONE);
        assertThat(lines().getFirst().path("chain").path(2).path("policies").toString())
                .isEqualTo("[\"7\"]");
    }

    @Test
    void commentsBlankLinesMarksAndLineEndsOfWindowsAreNoPolicies() throws IOException {
        String policies = "\uFEFF# exported\r\n\r\n  \t\r\n" + GOOD.formatted("") + "\r\n  # the end";
        assertThat(check(policies, "#\n{\"workload\":\"shop\",\"policy\":\"p-1\"}\n"))
                .as(err::toString)
                .isEqualTo(ExitCode.DONE);
    }

    @Test
    void aWorkloadThatNoImportNamesIsSaidToBeUnknown() throws IOException {
        String policies =
                GOOD.formatted("") + "\n" + GOOD.formatted(",\"global\":true").replace("p-1", "p-2");
        assertThat(check(policies, "{\"workload\":\"other\",\"policy\":\"p-1\"}"))
                .isEqualTo(ExitCode.DONE);
        JsonNode chain = lines().getFirst().path("chain");
        assertThat(chain.path(0).path("message").asString())
                .isEqualTo("The workload is not known here and imports nothing: only a global policy can allow it.");
        assertThat(chain.path(2).path("step").asString()).isEqualTo("global");
        out.getBuffer().setLength(0);
        assertThat(check(GOOD.formatted(""), "")).isEqualTo(ExitCode.REFUSED);
        assertThat(lines().getFirst().path("allowed").asBoolean(true)).isFalse();
    }

    @Test
    void theStandardInputIsOneListOnly() {
        assertThat(run("check", "--policies", "-", "--imports", "-", "--workload", "w", "a.com:443"))
                .isEqualTo(ExitCode.WRONG_USE);
        assertThat(err.toString()).contains("Only one of the two can be the standard input.");
    }

    @Test
    void whatAListSaysCannotCommandTheTerminal() throws IOException {
        brief(GOOD.formatted("").replace("p-1", "p\\u001b[31m"), "-");
        assertThat(out.toString()).contains("p<U+001B>[31m").doesNotContain("\u001B");
    }
}
