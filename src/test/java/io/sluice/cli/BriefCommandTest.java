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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
    void saysWhichPoliciesAreGlobalAndWhatTheyMakeNeedless() throws IOException {
        Files.writeString(policies, POLICIES + """
            {"id":7,"address":"10.0.0.0/12","ports":"443","state":"ACTIVE","global":true}
            """);
        List<JsonNode> briefs = briefs("10.0.0.0/15 443\napi.example.com 443\n", "--hosting", "ON_PREMISES");
        assertEquals("[7]", briefs.get(0).path("everywhere").toString());
        assertTrue(briefs.get(0).path("relations").path(0).path("global").asBoolean());
        assertTrue(briefs.get(0).path("conclusion").toString().contains("nobody needs a grant, so deny it"));
        assertEquals("[]", briefs.get(1).path("everywhere").toString());
        assertFalse(briefs.get(1).path("relations").path(0).path("global").asBoolean(true));
    }

    /** The list says nothing of when and by whom, so neither does the brief. */
    @Test
    void namesImportersAndNoDayThatNobodyWrote() {
        run("10.0.0.0/16 443\n", "brief", "--policies", policies.toString());
        assertTrue(
                out.toString().contains(", active, imported by 2 workloads: billing and orders (id p-1)"),
                out::toString);
        assertFalse(out.toString().contains("1970"), out::toString);
    }

    @Test
    void speaksOfSniVerificationWhereItConcernsThePortAlone() {
        run("10.0.0.0/16 80\n", "brief", "--policies", policies.toString());
        assertFalse(out.toString().contains("SNI verification"), out::toString);
        run("10.0.0.0/16 443\n", "brief", "--policies", policies.toString());
        assertTrue(out.toString().contains("SNI verification: on"), out::toString);
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
        assertEquals(
                "These addresses on port 443 have no name to verify. Workloads can ask for any name there, as long as"
                        + " they ask for one. Ask for the name of the service instead.",
                finding.path("message").asString());
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

    @ParameterizedTest
    @ValueSource(strings = {"aws", "Azure", "GCP", "onprem", "on-premises", "On_Premises", "ON_PREMISES"})
    void hostingIsReadInAnyCase(String hosting) {
        assertEquals(
                ExitCode.DONE,
                run("example.com 443", "brief", "--policies", policies.toString(), "--hosting", hosting),
                err::toString);
    }

    @Test
    void aHostingThatIsNoneIsToldWithThoseThatAre() {
        assertEquals(ExitCode.WRONG_USE, run("", "brief", "--policies", policies.toString(), "--hosting", "ibm"));
        assertTrue(err.toString().contains("“ibm” is not one of aws, azure, gcp, onprem"), err::toString);
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
        assertEquals(ExitCode.WRONG_USE, run("example.com 443", "brief", "--policies", list, "-"));
        assertTrue(err.toString().contains("policies.jsonl, line 1: R1: 10.0.0.1/8 has host bits set"), err::toString);
        assertTrue(
                err.toString().contains("policies.jsonl, line 2: R1: The line is not one JSON object"), err::toString);
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

    private static List<String> steps(String answer) {
        List<String> steps = new ArrayList<>();
        JsonMapper.builder()
                .build()
                .readTree(answer)
                .path("chain")
                .forEach(link -> steps.add("%s %s %s %s"
                        .formatted(
                                link.path("step").asString(),
                                link.path("outcome").asString(),
                                link.path("rule").asString(),
                                link.path("policies"))));
        return steps;
    }

    /** One of each kind and state, all of one name. */
    private void policiesOfAName() throws IOException {
        Files.writeString(policies, """
            {"id":"on","address":"a.com","ports":"443","state":"ACTIVE"}
            {"id":"off","address":"a.com","ports":"443","state":"ACTIVE","sni":false}
            {"id":"agent","address":"a.com","ports":"443","state":"ACTIVE","kind":"AGENT_PROXY"}
            {"id":"held","address":"a.com","ports":"443","state":"PAUSED"}
            {"id":"asked","address":"a.com","ports":"443","state":"PENDING_APPROVAL"}
            {"id":"all","address":"all.com","ports":"443","state":"ACTIVE","global":true}
            {"id":"held-all","address":"held.com","ports":"443","state":"PAUSED","global":true}
            """);
    }

    @Test
    void aChainNamesItsStepsForPrograms() throws IOException {
        policiesOfAName();
        assertEquals(ExitCode.DONE, check("{\"workload\":\"w\",\"policy\":\"on\"}", "w", "a.com:443"));
        assertEquals(
                List.of(
                        "workload note R7 []",
                        "admission yes R7 []",
                        "import yes R7 [\"on\"]",
                        "sni note R3 []",
                        "answer yes R7 []"),
                steps(out.toString()));
    }

    @Test
    void aPausedOrPendingImportStopsTheWorkloadOnEveryRoute() throws IOException {
        policiesOfAName();
        for (String[] held : new String[][] {{"held", "R11"}, {"asked", "R7"}}) {
            out.getBuffer().setLength(0);
            String imports =
                    "{\"workload\":\"w\",\"policy\":\"on\"}\n{\"workload\":\"w\",\"policy\":\"%s\"}".formatted(held[0]);
            assertEquals(ExitCode.REFUSED, check(imports, "w", "all.com:443"));
            List<String> steps = steps(out.toString());
            assertTrue(steps.contains("admission no %s [\"%s\"]".formatted(held[1], held[0])), steps::toString);
            assertTrue(steps.contains("global yes R7 [\"all\"]"), steps::toString);
            assertEquals("answer no R7 []", steps.getLast());
        }
    }

    @Test
    void aGlobalPolicyReachesWhoeverRunsAndAPausedOneFailsNobody() throws IOException {
        policiesOfAName();
        String imports = "{\"workload\":\"w\",\"policy\":\"held-all\"}";
        assertEquals(ExitCode.DONE, check(imports, "w", "all.com:443"));
        assertEquals(ExitCode.DONE, check(imports, "nobody", "all.com:443"));
        out.getBuffer().setLength(0);
        assertEquals(ExitCode.REFUSED, check(imports, "w", "held.com:443"));
        assertTrue(steps(out.toString()).contains("policy no R14 []"), out::toString);
    }

    @Test
    void sniAndAgentsAreStepsOfTheChain() throws IOException {
        policiesOfAName();
        String imports = "{\"workload\":\"w\",\"policy\":\"off\"}\n{\"workload\":\"w\",\"policy\":\"agent\"}"
                .replace("\\n", "\n");
        assertEquals(ExitCode.DONE, check(imports, "w", "a.com:443"));
        assertTrue(steps(out.toString()).contains("agent note R4 [\"agent\"]"), out::toString);
        assertTrue(out.toString().contains("SNI verification is switched off by a policy"), out::toString);
    }

    @Test
    void anIllFormedLineSaysWhatLintSays() {
        JsonNode refused = briefs("10.1.2.3/8 443\n").getFirst();
        assertEquals(
                "{\"line\":1,\"valid\":false,\"address\":\"10.1.2.3/8\",\"ports\":\"443\",\"rule\":\"R1\",\"message\":\"10.1.2.3/8"
                    + " has host bits set; did you mean 10.0.0.0/8 or 10.1.2.3/32?\",\"offending\":"
                    + "\"10.1.2.3/8\",\"suggestion\":\"10.0.0.0/8\",\"suggestions\":[\"10.0.0.0/8\",\"10.1.2.3/32\"]}",
                refused.toString());
    }

    @Test
    void countsAreExactAndRelationsHaveTheirKind() throws IOException {
        Files.writeString(policies, """
            {"id":"all","address":"0.0.0.0/0","ports":"1-65535","state":"REVOKED","kind":"DIRECT"}
            {"id":"one","address":"1.2.3.4","ports":"443","state":"ACTIVE"}
            {"id":"agent","address":"a.com","ports":"443","state":"ACTIVE","kind":"AGENT_PROXY"}
            """);
        List<JsonNode> briefs = briefs("0.0.0.0/0 1-65535\na.com 443\n1.2.3.4 443\n", "--cover", "1");
        assertEquals(
                281_470_681_743_359L,
                briefs.getFirst().path("opens").path("new").asLong());
        assertEquals(
                281_470_681_743_359L,
                briefs.get(2).path("relations").path(1).path("excess").asLong());
        assertEquals(
                "AGENT_PROXY",
                briefs.get(1).path("relations").path(0).path("kind").asString());
        assertEquals(1, briefs.get(1).path("opens").path("new").asInt());
        assertEquals(
                List.of("1", "2", "3"),
                briefs.stream().map(brief -> brief.path("line").toString()).toList());
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
