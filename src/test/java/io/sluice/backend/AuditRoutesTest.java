package io.sluice.backend;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.egress.Act;
import io.sluice.egress.Ipv4Cidr;
import io.sluice.egress.Workflow;
import io.sluice.protocol.Api;
import io.sluice.protocol.AuditEvent;
import io.sluice.protocol.AuditExport;
import io.sluice.protocol.AuditOutcome;
import io.sluice.protocol.AuditPage;
import io.sluice.protocol.AuditQuery;
import io.sluice.protocol.Json;
import io.sluice.protocol.Malformed;
import io.sluice.protocol.Problem;
import io.sluice.trust.AuditChain;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R27 over HTTPS: what the audit log says, to whom, page by page and as a whole. */
final class AuditRoutesTest {
    @TempDir
    Path folder;

    private TestBackend backend;
    private String officer;
    private String proposer;

    @BeforeEach
    void start() {
        backend = new TestBackend(folder);
        officer = backend.signIn("officer");
        proposer = backend.signIn("proposer");
    }

    @AfterEach
    void stop() {
        backend.close();
    }

    private AuditPage page(AuditQuery query) throws Malformed {
        return AuditPage.read(
                backend.send(backend.get(officer, Api.AUDIT + query.text())).body());
    }

    private List<AuditEvent> all() throws Malformed {
        return page(AuditQuery.ALL).events();
    }

    private static AuditQuery asking(UUID actor, String act, String thing, AuditOutcome outcome) {
        return new AuditQuery(null, null, actor, act, thing, outcome, null, AuditQuery.PAGE);
    }

    private List<String> export(String query) {
        return backend.send(backend.get(officer, Api.AUDIT_EXPORT + query))
                .body()
                .lines()
                .toList();
    }

    @Test
    void onlyManagersAndAuditorsReadIt() throws Malformed {
        for (String path : List.of(Api.AUDIT, Api.AUDIT_EXPORT)) {
            for (String nobody : List.of(proposer, backend.signIn("pauser"), backend.signIn("administrator"))) {
                HttpResponse<String> answer = backend.send(backend.get(nobody, path));
                assertThat(answer.statusCode()).isEqualTo(403);
                Problem problem = Problem.read(answer.body());
                assertThat(problem.type()).isEqualTo(Problem.Type.FORBIDDEN);
                assertThat(problem.detail()).contains("“Read the audit log”");
            }
        }
        UUID role = TestBackend.newId();
        backend.role(role, 0, new Act.CreateRole("Auditor", Set.of(Workflow.READ_AUDIT_LOG), null));
        backend.role(role, 1, new Act.GiveRole(Cast.PROPOSER, null));
        assertThat(backend.send(backend.get(proposer, Api.AUDIT)).statusCode()).isEqualTo(200);
    }

    @Test
    void anEventSaysWhoDidWhatToWhatOnWhatEvidenceAndWhatCameOfIt() throws Malformed {
        UUID policy = backend.propose(proposer, "api.example.com", "443");
        backend.push(officer, backend.approval(officer, policy));
        AuditEvent event = all().getFirst();
        assertThat(event.actor()).isEqualTo(Cast.OFFICER);
        assertThat(event.act()).isEqualTo("approve");
        assertThat(event.thing()).isEqualTo(policy);
        assertThat(event.thingName()).isEqualTo("Route to api.example.com · api.example.com:443");
        assertThat(event.source()).isEqualTo("127.0.0.1");
        assertThat(event.evidence()).startsWith("e1:");
        assertThat(event.cameOfIt()).startsWith("accepted, seq ");
        var details = Json.tree(String.valueOf(event.details()));
        assertThat(details.path("by").stringValue()).isEqualTo("Officer");
        assertThat(details.at("/before/0/is/state").stringValue()).isEqualTo("PENDING_APPROVAL");
        assertThat(details.at("/after/0/is/state").stringValue()).isEqualTo("ACTIVE");
        assertThat(details.at("/asked/nobodyYet").booleanValue()).isTrue();
    }

    @Test
    void whatWasRefusedCameTooLateOrWasDeniedIsToldWithItsReason() throws Malformed {
        UUID policy = backend.propose(proposer, "api.example.com", "443");
        backend.push(proposer, backend.command(policy, 1, null, new Act.Deny("me")));
        backend.push(officer, backend.command(policy, 7, null, new Act.Deny("late")));
        backend.send(backend.get(proposer, Api.AUDIT));
        backend.send(HttpRequest.newBuilder(backend.uri(Api.CHANGES)));
        backend.send(HttpRequest.newBuilder(backend.uri(Api.SIGN_IN))
                .POST(BodyPublishers.ofString("{\"identity\":\"hunter2\"}")));
        List<AuditEvent> events = all();
        assertThat(events.subList(0, 5).stream()
                        .map(event -> event.act() + ", " + event.outcome() + ", " + event.actor()))
                .containsExactly(
                        "sign-in, DENIED, null",
                        "read-changes, DENIED, null",
                        "read-audit-log, DENIED, " + Cast.PROPOSER,
                        "deny, CONFLICT, " + Cast.OFFICER,
                        "deny, REFUSED, " + Cast.PROPOSER);
        assertThat(events.get(4).details()).contains("Manage network egress configuration", "\"reason\":\"me\"");
        assertThat(events.get(3).details()).contains("now pending approval, version 1");
        assertThat(events.get(2).details()).contains("“Read the audit log”");
        assertThat(events.getFirst().details()).doesNotContain("hunter2");
    }

    @Test
    void theSameDeniedRequestIsWrittenOnceAMinuteAndTheOthersAreCounted() throws Malformed {
        for (int i = 0; i < 5; i++) {
            backend.send(backend.get(proposer, Api.AUDIT));
        }
        AuditQuery denied = asking(null, null, null, AuditOutcome.DENIED);
        assertThat(page(denied).events()).hasSize(1);
        backend.clock.advance(Duration.ofMinutes(1));
        backend.send(backend.get(proposer, Api.AUDIT));
        assertThat(page(denied).events()).hasSize(2);
        assertThat(page(denied).events().getFirst().details()).contains("\"more\":4");
    }

    @Test
    void itIsFilteredByPersonActThingOutcomeAndPeriod() throws Malformed {
        UUID first = backend.propose(proposer, "api.example.com", "443");
        Instant between = backend.clock.instant().plus(Duration.ofMinutes(1));
        backend.clock.advance(Duration.ofMinutes(2));
        UUID second = backend.propose(officer, "b_%.example".replace("_%", "b"), "80");
        assertThat(page(asking(Cast.PROPOSER, null, null, null)).events())
                .extracting(AuditEvent::act)
                .containsExactly("propose", "sign-in");
        assertThat(page(asking(null, "propose", null, null)).events())
                .extracting(AuditEvent::thing)
                .containsExactly(second, first);
        assertThat(page(asking(null, null, "API.example", null)).events())
                .extracting(AuditEvent::thing)
                .containsExactly(first);
        assertThat(page(asking(null, null, "a%e", null)).events()).isEmpty();
        assertThat(page(asking(null, null, second.toString(), null)).events())
                .extracting(AuditEvent::thing)
                .containsExactly(second);
        assertThat(page(asking(null, "propose", null, AuditOutcome.REFUSED)).events())
                .isEmpty();
        assertThat(page(AuditQuery.period(between, null)).events())
                .extracting(AuditEvent::thing)
                .containsExactly(second);
        assertThat(page(AuditQuery.period(null, between)).events()).hasSize(3);
    }

    @Test
    void pagesOfAnyLengthBringTheSame() throws Malformed {
        for (int i = 0; i < 7; i++) {
            backend.propose(proposer, "a" + i + ".example.com", "443");
        }
        List<AuditEvent> paged = new ArrayList<>();
        AuditQuery query = new AuditQuery(null, null, null, null, null, null, null, 2);
        AuditPage page = page(query);
        paged.addAll(page.events());
        while (page.next() != null) {
            page = page(query.before(page.next()));
            assertThat(page.events()).hasSizeBetween(1, 2);
            paged.addAll(page.events());
        }
        assertThat(paged).hasSize(9).isEqualTo(all());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=1001",
                "after=x",
                "from=-1",
                "actor=me",
                "outcome=good",
                "until=1.5",
                "from=5&until=5",
                "from=6&until=5"
            })
    void aParameterThatIsNoneIsAProblem(String query) {
        assertThat(backend.send(backend.get(officer, Api.AUDIT + "?" + query)).statusCode())
                .isEqualTo(400);
    }

    @Test
    void anExportFollowsItsChainAndIsItselfAnEvent() throws Malformed {
        for (int i = 0; i < 3; i++) {
            backend.propose(proposer, "a" + i + ".example.com", "443");
        }
        List<String> lines = export("");
        AuditExport export = AuditExport.read(lines.getFirst());
        assertThat(export.events()).isEqualTo(5);
        AuditChain chain = new AuditChain(export.first() - 1, export.previous());
        for (String line : lines.subList(1, lines.size())) {
            assertThat(chain.follow(AuditEvent.read(line))).isEmpty();
        }
        assertThat(chain.number()).isEqualTo(export.last());
        assertThat(chain.hash()).isEqualTo(export.hash());
        assertThat(all().getFirst().act()).isEqualTo("export-audit-log");
        assertThat(all().getFirst().details()).contains("\"last\":5");
    }

    @Test
    void aPeriodIsExportedWholeAndOneWithoutEventsIsEmpty() throws Malformed {
        backend.clock.advance(Duration.ofMinutes(1));
        Instant from = backend.clock.instant();
        backend.propose(proposer, "a.example.com", "443");
        backend.clock.advance(Duration.ofMinutes(1));
        Instant until = backend.clock.instant();
        backend.propose(proposer, "b.example.com", "443");
        List<String> lines = export(AuditQuery.period(from, until).text());
        assertThat(lines).hasSize(2);
        assertThat(AuditExport.read(lines.getFirst()).first()).isEqualTo(3);
        assertThat(AuditEvent.read(lines.getLast()).thingName()).contains("a.example.com");
        List<String> none =
                export(AuditQuery.period(until.plusSeconds(60), null).text());
        assertThat(none).hasSize(1);
        assertThat(AuditExport.read(none.getFirst()).events()).isZero();
    }

    @Test
    void anExportOfMoreThanIsReadAtOnceIsWhole() throws Malformed {
        for (int i = 0; i < 11; i++) {
            List<String> hundred = new ArrayList<>();
            for (int j = 0; j < 100; j++) {
                hundred.add("{\"id\":\"%s\"}".formatted(TestBackend.newId()));
            }
            backend.pushAll(officer, "{\"commands\":[" + String.join(",", hundred) + "]}");
        }
        List<String> lines = export("");
        assertThat(lines).hasSize(1 + 2 + 1_100);
        AuditChain chain = new AuditChain();
        for (String line : lines.subList(1, lines.size())) {
            assertThat(chain.follow(AuditEvent.read(line))).isEmpty();
        }
    }

    @Test
    void otherEgressIpsReachEveryConsoleAndTheLogAndTheSameDoNothing() throws Malformed {
        List<Ipv4Cidr> blocks = List.of(Ipv4Cidr.around(0xC633_6440L, 28));
        assertThat(backend.backend().directory().egressIps(blocks)).isTrue();
        AuditEvent event = all().getFirst();
        assertThat(event.actor()).isNull();
        assertThat(event.act()).isEqualTo("egress-ips");
        assertThat(event.thing()).isEqualTo(Cast.ENROLLMENT);
        long number = event.number();
        assertThat(backend.send(backend.get(officer, Api.ENROLLMENT)).body()).contains("198.51.100.64/28");
        assertThat(backend.backend().directory().egressIps(blocks)).isFalse();
        assertThat(all())
                .noneMatch(later -> later.number() > number && later.act().equals("egress-ips"));
    }

    @Test
    void whatTheDirectoryDoesHasNoActorAndSaysWhomItIsAbout() throws Malformed {
        backend.backend().directory().member(Cast.GROUP, Cast.OTHER, true);
        AuditEvent event = all().getFirst();
        assertThat(event.actor()).isNull();
        assertThat(event.act()).isEqualTo("group-membership");
        assertThat(event.thingName()).isEqualTo("Group · Other");
    }
}
