package io.sluice.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BriefCommandTest {
    private static final String POLICIES = """
        {"id":"p-1","address":"10.0.0.0/16","ports":"443","state":"ACTIVE","importers":["orders","billing"]}
        {"id":"p-2","address":"10.0.1.0/24","ports":"80-443","state":"REVOKED"}
        {"id":"p-3","address":"api.example.com","ports":"443","state":"ACTIVE","unknown":{"a":1}}
        {"id":"p-4","address":"10.0.0.0/8","ports":"1-65535","state":"PENDING_APPROVAL","importers":[]}
        """;

    @TempDir
    private Path folder;

    private Path policies;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void write() throws IOException {
        policies = Files.writeString(folder.resolve("policies.jsonl"), POLICIES);
    }

    private int run(String input, String... args) {
        Program program = new Program(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(out, true),
                new PrintWriter(err, true));
        return program.run(args);
    }

    private List<JsonNode> briefs(String input, String... more) {
        List<String> args = new ArrayList<>(List.of("brief", "--policies", policies.toString(), "--json"));
        args.addAll(List.of(more));
        run(input, args.toArray(String[]::new));
        JsonMapper mapper = JsonMapper.builder().build();
        return out.toString().lines().map(mapper::readTree).toList();
    }

    private static List<String> relations(JsonNode brief) {
        List<String> relations = new ArrayList<>();
        brief.path("relations")
                .forEach(relation -> relations.add("%s %s %s %d %d"
                        .formatted(
                                relation.path("id").asString(),
                                relation.path("relation").asString(),
                                relation.path("state").asString(),
                                relation.path("excess").asLong(),
                                relation.path("missing").asLong())));
        return relations;
    }

    @Test
    void printsOneBriefForEachDestination() {
        List<JsonNode> briefs = briefs("10.0.0.0/15 443\napi.example.com 443\n", "--hosting", "ON_PREMISES");
        assertEquals(2, briefs.size());
        JsonNode block = briefs.getFirst();
        assertEquals("10.0.0.0/15", block.path("address").asString());
        assertEquals("443", block.path("ports").asString());
        assertEquals(
                "{\"addresses\":131072,\"ports\":1,\"new\":65536,\"cover\":[{\"cidr\":\"10.1.0.0/16\",\"ports\":\"443\"}]}",
                block.path("opens").toString());
        assertEquals(
                List.of(
                        "p-4 containing PENDING_APPROVAL 1099494719488 0",
                        "p-1 contained ACTIVE 0 65536",
                        "p-2 overlapping REVOKED 92928 130816"),
                relations(block));
        assertEquals(
                "[\"billing\",\"orders\"]",
                block.path("relations").path(1).path("importers").toString());
        JsonNode finding = block.path("findings").path(0);
        assertEquals("F-NO-NAME-443", finding.path("id").asString());
        assertEquals("note", finding.path("severity").asString());
        assertEquals("customer", finding.path("owner").asString());
        JsonNode name = briefs.getLast();
        assertEquals(0, name.path("opens").path("new").asLong());
        assertEquals(List.of("p-3 identical ACTIVE 0 0"), relations(name));
    }

    @Test
    void hostingDecidesWhatIsNormal() {
        List<JsonNode> briefs = briefs("10.1.0.0/16 8443", "--hosting", "AWS");
        assertEquals(
                "F-PRIVATE",
                briefs.getFirst().path("findings").path(0).path("id").asString());
    }

    @Test
    void aLineThatIsNoDestinationIsRefusedByRuleAndTheOthersGoOn() {
        List<JsonNode> briefs = briefs("*.example.com 443\nexample.com 8443\n");
        assertEquals(2, briefs.size());
        assertEquals("R1", briefs.getFirst().path("rule").asString());
        assertEquals(1, briefs.getFirst().path("line").asInt());
        assertEquals("example.com", briefs.getLast().path("address").asString());
    }

    @Test
    void exitCodesTellOfCriticalFindingsAndBadLines() throws IOException {
        String list = policies.toString();
        assertEquals(ExitCode.DONE, run("example.com 443", "brief", "--policies", list, "-"));
        assertEquals(ExitCode.REFUSED, run("0.0.0.0/0 443", "brief", "--policies", list, "-"));
        assertEquals(ExitCode.REFUSED, run("not/a/name 443", "brief", "--policies", list, "-"));
        assertEquals(ExitCode.WRONG_USE, run("", "brief", "--policies", list + ".gone", "-"));
        assertEquals(ExitCode.WRONG_USE, run("", "brief", "-"));
        Files.writeString(
                policies, "{\"id\":\"a\",\"address\":\"10.0.0.1/8\",\"ports\":\"1\",\"state\":\"ACTIVE\"}\nnonsense\n");
        err.getBuffer().setLength(0);
        assertEquals(ExitCode.REFUSED, run("example.com 443", "brief", "--policies", list, "-"));
        assertTrue(err.toString().contains("policies.jsonl, line 1: R1: 10.0.0.1/8 has host bits set"), err::toString);
        assertTrue(err.toString().contains("policies.jsonl, line 2: This is not one JSON object"), err::toString);
    }

    @Test
    void withoutJsonItPrintsTheTextThatIsStoredWithADecision() {
        run("10.0.1.0/24 443", "brief", "--policies", policies.toString(), "-");
        assertTrue(out.toString().startsWith("10.0.1.0/24:443 (DIRECT)\n"), out::toString);
        assertTrue(out.toString().contains("0 identical, 3 containing, 0 contained, 0 overlapping"), out::toString);
    }

    @Test
    void aCoverCanBeCutShort() {
        JsonNode opens = briefs("0.0.0.0/0 443", "--cover", "3").getFirst().path("opens");
        assertEquals(3, opens.path("cover").size());
        assertTrue(opens.path("coverCut").asBoolean());
    }

    @Test
    void checksAConnectionWithItsChain() throws IOException {
        Path imports =
                Files.writeString(folder.resolve("imports.jsonl"), "{\"workload\":\"shop\",\"policy\":\"p-3\"}\n");
        String[] check = {
            "check", "--policies", policies.toString(), "--imports", imports.toString(), "--workload", "shop", "--json"
        };
        List<String> args = new ArrayList<>(List.of(check));
        args.add("api.example.com:443");
        assertEquals(ExitCode.DONE, run("", args.toArray(String[]::new)));
        JsonNode answer = JsonMapper.builder().build().readTree(out.toString());
        assertTrue(answer.path("allowed").asBoolean());
        JsonNode link = answer.path("chain").path(2);
        assertEquals("yes", link.path("outcome").asString());
        assertEquals("p-3", link.path("policies").path(0).asString());
        out.getBuffer().setLength(0);
        args.set(args.size() - 1, "10.0.0.1:443");
        assertEquals(ExitCode.REFUSED, run("", args.toArray(String[]::new)));
        assertTrue(out.toString().startsWith("{\"allowed\":false,"), out::toString);
        args.set(args.size() - 1, "10.0.0.1");
        assertEquals(ExitCode.WRONG_USE, run("", args.toArray(String[]::new)));
    }

    private int check(String imports, String workload, String target) throws IOException {
        Path file = Files.writeString(folder.resolve("imports.jsonl"), imports);
        return run(
                "",
                "check",
                "--policies",
                policies.toString(),
                "--imports",
                file.toString(),
                "--workload",
                workload,
                "--json",
                target);
    }

    @Test
    void aListOfImportsStandsInPlaceOfTheImporters() throws IOException {
        String imports = "{\"workload\":\"shop\",\"policy\":\"p-1\"}\n";
        assertEquals(ExitCode.DONE, check(imports, "shop", "10.0.9.9:443"));
        assertEquals(ExitCode.REFUSED, check(imports, "orders", "10.0.9.9:443"));
    }

    @Test
    void anImportOfAPolicyThatTheListLacksStopsTheWorkload() throws IOException {
        String imports = """
            {"workload":"shop","policy":"p-1"}
            {"workload":"shop","policy":"p-99"}
            {"workload":"desk","policy":"p-1"}
            """;
        assertEquals(ExitCode.REFUSED, check(imports, "shop", "10.0.9.9:443"));
        JsonNode link = JsonMapper.builder()
                .build()
                .readTree(out.toString())
                .path("chain")
                .path(1);
        assertEquals("no", link.path("outcome").asString());
        assertEquals("R7", link.path("rule").asString());
        assertEquals("p-99", link.path("policies").path(0).asString());
        assertTrue(link.path("message").asString().contains("policy p-99, which is not known"), link::toString);
        assertEquals(ExitCode.DONE, check(imports, "desk", "10.0.9.9:443"));
    }

    @Test
    void theExitCodeOfACheckFollowsTheAnswer() throws IOException {
        Files.writeString(
                policies, POLICIES + "{\"id\":\"p-5\",\"address\":\"::1\",\"ports\":\"443\",\"state\":\"ACTIVE\"}\n");
        String imports = "{\"workload\":\"shop\",\"policy\":\"p-1\"}\n{\"workload\":\"desk\",\"policy\":\"p-5\"}\n";
        assertEquals(ExitCode.DONE, check(imports, "shop", "10.0.9.9:443"));
        assertEquals(ExitCode.REFUSED, check(imports, "desk", "10.0.9.9:443"));
        assertTrue(err.toString().contains("policies.jsonl, line 5: R1"), err::toString);
    }

    @Test
    void anImportThatCannotBeReadIsNoImportToLeaveOut() throws IOException {
        String imports = "{\"workload\":\"shop\",\"policy\":\"p-1\"}\n{\"workload\":\"shop\",\"policy\":\n";
        assertEquals(ExitCode.WRONG_USE, check(imports, "shop", "10.0.9.9:443"));
        assertEquals("", out.toString());
        assertTrue(err.toString().contains("No answer is given"), err::toString);
    }

    @Test
    void nothingIsSaidOfGrantsThatTheListsDoNotName() throws IOException {
        assertEquals(ExitCode.DONE, check("{\"workload\":\"shop\",\"policy\":\"p-1\"}\n", "shop", "10.0.9.9:443"));
        assertFalse(out.toString().contains("no longer holds Import"), out::toString);
    }

    @Test
    void importersNamedByAPolicyCount() {
        String[] check = {"check", "--policies", policies.toString(), "--workload", "orders", "10.0.9.9:443"};
        assertEquals(ExitCode.DONE, run("", check));
        assertTrue(out.toString().contains("yes  R7  So the connection is allowed."), out::toString);
    }
}
