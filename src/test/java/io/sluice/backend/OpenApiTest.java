package io.sluice.backend;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.sluice.egress.Act;
import io.sluice.egress.Command;
import io.sluice.egress.Destination;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Evidence;
import io.sluice.egress.Life;
import io.sluice.egress.Origin;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.PolicyState;
import io.sluice.egress.SniVerification;
import io.sluice.egress.Step;
import io.sluice.egress.Words;
import io.sluice.protocol.Api;
import io.sluice.protocol.AuditPage;
import io.sluice.protocol.CommandJson;
import io.sluice.protocol.FeedJson;
import io.sluice.protocol.FeedLine;
import io.sluice.protocol.Json;
import io.sluice.protocol.Malformed;
import io.sluice.protocol.Posture;
import io.sluice.protocol.Samples;
import io.sluice.protocol.SignIn;
import io.sluice.protocol.SignInWay;
import io.sluice.protocol.SignedIn;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The served description of the interface says what the backend does. */
final class OpenApiTest {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @TempDir
    Path folder;

    private TestBackend backend;
    private JsonNode document;

    @BeforeEach
    void start() throws Malformed {
        backend = new TestBackend(folder);
        document = Json.tree(
                backend.send(HttpRequest.newBuilder(backend.uri(Api.OPENAPI))).body());
    }

    @AfterEach
    void stop() {
        backend.close();
    }

    /** The named schema, with every object closed: what is answered must be described, though clients ignore what is not. */
    private Schema schema(String name) {
        JsonNode schemas = document.path("components").path("schemas").deepCopy();
        close(schemas);
        String text = "{\"$ref\":\"#/$defs/%s\",\"$defs\":%s}"
                .formatted(name, schemas.toString().replace("#/components/schemas/", "#/$defs/"));
        return REGISTRY.getSchema(SchemaLocation.of("https://test.example/" + name), text, InputFormat.JSON);
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && object.path("type").asString("").equals("object")) {
            object.put("additionalProperties", false);
        }
        if (node instanceof ObjectNode object) {
            object.remove("x-example-lines");
        }
        node.forEach(OpenApiTest::close);
    }

    private void fits(String schema, String text) throws Malformed {
        assertThat(schema(schema).validate(Json.tree(text)))
                .as("%s: %s", schema, text)
                .isEmpty();
    }

    @Test
    void itNamesExactlyTheRoutesThatThereAreAndWhichAreOpen() {
        TreeSet<String> described = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> described.add(operation.getKey().toUpperCase(Locale.ROOT) + " "
                                + path.getKey() + (operation.getValue().has("security") ? " open" : ""))));
        TreeSet<String> served = new TreeSet<>();
        backend.backend()
                .routes()
                .routes()
                .forEach(
                        route -> served.add(route + (RouteTable.operation(route).open() ? " open" : "")));
        assertThat(described).isEqualTo(served);
    }

    @Test
    void everyReferenceInItLeadsSomewhere() {
        document.findValuesAsString("$ref")
                .forEach(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void everyLineOfTheFeedFits() throws Malformed {
        for (var row : Samples.rows()) {
            fits("FeedLine", FeedJson.text(new FeedLine.Put(1, row)));
        }
        fits("FeedLine", FeedJson.text(new FeedLine.Reset()));
        fits("FeedLine", FeedJson.text(new FeedLine.End("x", true)));
    }

    @Test
    void everyCommandFits() throws Malformed {
        for (Command command : Samples.commands().toList()) {
            boolean bound = !command.operation().needsEvidence() || command.evidence() != null;
            assertThat(schema("Command")
                            .validate(Json.tree(CommandJson.text(command)))
                            .isEmpty())
                    .as("%s", command)
                    .isEqualTo(bound);
        }
    }

    @Test
    void whatTheBackendAnswersFits() throws Malformed {
        HttpResponse<String> session = backend.send(HttpRequest.newBuilder(backend.uri(Api.SIGN_IN))
                .POST(BodyPublishers.ofString(new SignIn.ByName("officer").text())));
        fits("Session", session.body());
        String officer = SignIn.Session.read(session.body()).token();
        fits(
                "SignInWay",
                backend.send(HttpRequest.newBuilder(backend.uri(Api.SIGN_IN))).body());
        fits(
                "SignInWay",
                new SignInWay.AtProvider(
                                "https://id.example", "sluice", List.of("openid"), List.of("phr"), Duration.ZERO)
                        .text());
        fits("SignIn", new SignIn.ByName("officer").text());
        fits("SignIn", new SignIn.WithIdToken("a.b.c", "s".repeat(43)).text());
        fits(
                "Posture",
                new Posture(
                                Cast.OFFICER,
                                "Officer",
                                "127.0.0.1",
                                null,
                                Instant.EPOCH,
                                new SignedIn("https://id.example", List.of("pwd", "otp"), "phr"),
                                Instant.EPOCH,
                                List.of())
                        .text());
        fits(
                "Health",
                backend.send(HttpRequest.newBuilder(backend.uri(Api.HEALTH))).body());
        fits(
                "EnrollmentForUser",
                backend.send(backend.get(officer, Api.ENROLLMENT)).body());
        fits("Posture", backend.send(backend.get(officer, Api.SESSION)).body());
        TestDevice device = new TestDevice(backend);
        fits("Posture", device.read(device.signIn("officer"), Api.SESSION).body());
        fits(
                "Problem",
                backend.send(HttpRequest.newBuilder(backend.uri(Api.ENROLLMENT)))
                        .body());
        fits("Problem", backend.send(backend.post(officer, Api.COMMANDS, "{")).body());
        UUID policy = backend.propose(backend.signIn("proposer"), "api.example.com", "443");
        Stream<String> commands = Stream.of(
                CommandJson.text(backend.command(
                        TestBackend.newId(), 0, null, new Act.Propose(TestBackend.draft("b.example", "1")))),
                CommandJson.text(backend.command(policy, 7, "e1:0", new Act.Deny("no"))),
                CommandJson.text(backend.command(policy, 1, null, new Act.Deny(""))),
                "{}");
        HttpResponse<String> answers = backend.send(
                backend.post(officer, Api.COMMANDS, "{\"commands\":[" + String.join(",", commands.toList()) + "]}"));
        fits("Answers", answers.body());
        assertThat(answers.body()).contains("accepted", "conflict", "refused", "\"id\":null");
        for (String line :
                backend.send(backend.get(officer, Api.CHANGES)).body().lines().toList()) {
            fits("FeedLine", line);
        }
    }

    @Test
    void everyLineOfTheAuditLogFits() throws Malformed {
        String officer = backend.signIn("officer");
        String proposer = backend.signIn("proposer");
        UUID policy = backend.propose(proposer, "api.example.com", "443");
        backend.push(officer, backend.approval(officer, policy));
        backend.push(proposer, backend.command(policy, 2, null, new Act.Revoke("no")));
        backend.send(backend.get(proposer, Api.AUDIT));
        String export = backend.send(backend.get(officer, Api.AUDIT_EXPORT)).body();
        for (String line : export.lines().toList()) {
            fits("AuditExportLine", line);
        }
        String page = backend.send(backend.get(officer, Api.AUDIT + "?limit=3")).body();
        assertThat(page.lines()).hasSize(4);
        for (String line : page.lines().toList()) {
            fits("AuditLine", line);
        }
        String withheld = AuditPage.read(page).events().getFirst().withhold().text();
        fits("AuditLine", withheld);
        fits("AuditExportLine", withheld);
    }

    @Test
    void anAnswerWithAFieldThatIsNotDescribedDoesNotFit() throws Malformed {
        assertThat(schema("Health").validate(Json.tree("{\"status\":\"up\",\"protocol\":1,\"more\":1}")))
                .isNotEmpty();
    }

    @Test
    void theExampleOfEvidenceIsWhatTheRulebookComputes() throws Exception {
        JsonNode described = document.path("components").path("schemas").path("Evidence");
        List<String> lines = described
                .path("x-example-lines")
                .valueStream()
                .map(JsonNode::stringValue)
                .toList();
        byte[] hash = MessageDigest.getInstance("SHA-256")
                .digest((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        String example = described.path("examples").path(0).stringValue();
        assertThat(example).isEqualTo("e1:" + HexFormat.of().formatHex(hash));
        assertThat(Evidence.of(
                        policy(
                                "0192f000-0000-7000-8000-00000000000a",
                                "10.1.0.0/16",
                                PolicyState.PENDING_APPROVAL,
                                false),
                        List.of(
                                policy("0192f000-0000-7000-8000-00000000000c", "10.0.0.0/8", PolicyState.REVOKED, true),
                                policy("0192f000-0000-7000-8000-00000000000b", "10.1.2.3", PolicyState.ACTIVE, false))))
                .isEqualTo(example);
    }

    private static EgressPolicy policy(String id, String address, PolicyState state, boolean global) {
        return new EgressPolicy(
                UUID.fromString(id),
                1,
                PolicyKind.DIRECT,
                Destination.parse(address, "443").orThrow(),
                List.of(),
                new Words("Name", "", "Because"),
                SniVerification.ON,
                global,
                new Life(state, new Step(Cast.OFFICER, Instant.EPOCH, null), null, null, null, false),
                Origin.NONE);
    }
}
