package io.sluice.backend;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.egress.Act;
import io.sluice.egress.ChangedPolicy;
import io.sluice.egress.Command;
import io.sluice.egress.Decision.Conflict;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Evidence;
import io.sluice.egress.GrantLevel;
import io.sluice.egress.GrantTo;
import io.sluice.egress.Life;
import io.sluice.egress.PolicyEvent;
import io.sluice.egress.PolicyState;
import io.sluice.egress.Rule;
import io.sluice.protocol.Api;
import io.sluice.protocol.CommandJson;
import io.sluice.protocol.FeedLine;
import io.sluice.protocol.Outcome;
import io.sluice.protocol.Problem;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BackendCommandsTest {
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

    @Test
    void anOfficerApprovesWhatWasProposed() {
        UUID policy = backend.propose(proposer, "api.example.com", "443");
        Command approval = backend.approval(officer, policy, new GrantTo(Cast.GROUP, GrantLevel.IMPORT));
        assertThat(backend.push(officer, approval)).isInstanceOf(Outcome.Accepted.class);
        assertThat(backend.policy(proposer, policy).state()).isEqualTo(PolicyState.ACTIVE);
    }

    @Test
    void aProposerWhoApprovesIsRefused() {
        UUID policy = backend.propose(proposer, "api.example.com", "443");
        Command approval = backend.approval(officer, policy);
        assertThat(backend.push(proposer, approval))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.rule()).isEqualTo(Rule.R14));
        assertThat(backend.policy(officer, policy).state()).isEqualTo(PolicyState.PENDING_APPROVAL);
    }

    @Test
    void aCommandThatNamesAnotherActorIsRefused() {
        String body = CommandJson.request(List.of(backend.command(
                        TestBackend.newId(), 0, null, new Act.Propose(TestBackend.draft("a.example", "1")))))
                .replace("\"base\":", "\"actor\":\"" + Cast.OFFICER + "\",\"base\":");
        assertThat(backend.pushAll(proposer, body).getFirst())
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reason()).contains("actor"));
    }

    @Test
    void aCommandDeliveredAgainIsAnsweredAsBeforeAndDoneOnce() {
        Command propose =
                backend.command(TestBackend.newId(), 0, null, new Act.Propose(TestBackend.draft("a.example", "443")));
        Outcome.Accepted first = (Outcome.Accepted) backend.push(proposer, propose);
        assertThat(backend.push(proposer, propose)).isEqualTo(new Outcome.Accepted(first.id(), first.seq(), true));
        backend.restart();
        assertThat(backend.push(proposer, propose)).isEqualTo(new Outcome.Accepted(first.id(), first.seq(), true));
        assertThat(backend.pull(officer, "").rows(PolicyEvent.class)).hasSize(1);
    }

    @Test
    void aRefusalAndAConflictAreRepeatedToo() {
        UUID policy = backend.propose(proposer, "api.example.com", "443");
        Command refused = backend.command(policy, 1, null, new Act.Deny("no"));
        Command conflicting = backend.command(policy, 9, null, new Act.Deny("no"));
        Outcome firstRefusal = backend.push(proposer, refused);
        Outcome firstConflict = backend.push(officer, conflicting);
        assertThat(firstRefusal).isInstanceOf(Outcome.Refused.class);
        assertThat(firstConflict).isInstanceOf(Outcome.Conflicting.class);
        assertThat(backend.push(proposer, refused)).isEqualTo(Outcomes.replayed(firstRefusal, Optional::of));
        assertThat(backend.push(officer, conflicting)).isEqualTo(Outcomes.replayed(firstConflict, Optional::of));
    }

    @Test
    void aRefusedCommandLeavesNoGapInTheFeed() {
        UUID policy = backend.propose(proposer, "api.example.com", "443");
        long before = seqOf(backend.propose(proposer, "b.example.com", "443"));
        backend.push(proposer, backend.command(policy, 1, null, new Act.Deny("no")));
        assertThat(seqOf(backend.propose(proposer, "c.example.com", "443"))).isEqualTo(before + 1);
    }

    private long seqOf(UUID policy) {
        return backend.pull(officer, "").lines().stream()
                .filter(FeedLine.Put.class::isInstance)
                .map(FeedLine.Put.class::cast)
                .filter(put ->
                        put.row() instanceof EgressPolicy found && found.id().equals(policy))
                .findFirst()
                .orElseThrow()
                .seq();
    }

    @Test
    void theSameIdWithAnotherBodyIsRefused() {
        UUID policy = backend.propose(proposer, "api.example.com", "443");
        Command deny = backend.command(policy, 1, null, new Act.Deny("no"));
        backend.push(officer, deny);
        Command other =
                new Command(deny.id(), policy, 2, null, null, deny.decidedAt(), new Act.Revoke("something else"));
        assertThat(backend.push(officer, other)).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.reason()).contains("id");
            assertThat(refused.replayed()).isFalse();
        });
    }

    @Test
    void anothersCommandIdTellsNothing() {
        UUID policy = backend.propose(proposer, "api.example.com", "443");
        Command deny = backend.command(policy, 1, null, new Act.Deny("because"));
        backend.push(officer, deny);
        assertThat(backend.push(backend.signIn("other"), deny)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void theSameCommandLaidOutOtherwiseIsTheSame() {
        Command propose =
                backend.command(TestBackend.newId(), 0, null, new Act.Propose(TestBackend.draft("a.example", "443")));
        String body = CommandJson.request(List.of(propose));
        backend.pushAll(proposer, body);
        String spaced = body.replace(",\"", " ,\n \"");
        assertThat(backend.pushAll(proposer, spaced).getFirst().replayed()).isTrue();
    }

    @Test
    void ofTwoOfficersDecidingAtOnceOneIsAcceptedAndTheOtherConflicts()
            throws InterruptedException, ExecutionException {
        String second = backend.signIn("second-officer");
        UUID policy = backend.propose(proposer, "api.example.com", "443");
        Command approval = backend.approval(officer, policy);
        Command denial = backend.command(policy, 1, null, new Act.Deny("no"));
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Future<Outcome> one = both.submit(() -> backend.push(officer, approval));
            Future<Outcome> other = both.submit(() -> backend.push(second, denial));
            assertThat(Stream.of(one.get(), other.get())
                            .map(Object::getClass)
                            .map(Class::getSimpleName)
                            .collect(Collectors.toSet()))
                    .containsExactlyInAnyOrder("Accepted", "Conflicting");
        }
    }

    @Test
    void aDecisionLeansOnlyOnOwnDecisionsThatWereAccepted() {
        UUID policy = backend.propose(proposer, "api.example.com", "443");
        Command asked = backend.command(policy, 1, null, new Act.RequestChanges("Which host?"));
        Command refused = backend.command(policy, 2, null, new Act.Revoke("no"));
        assertThat(backend.push(officer, asked)).isInstanceOf(Outcome.Accepted.class);
        assertThat(backend.push(officer, refused)).isInstanceOf(Outcome.Refused.class);
        Act denial = new Act.Deny("no");
        for (UUID earlier : List.of(refused.id(), UUID.randomUUID())) {
            assertThat(backend.push(
                            officer, backend.command(policy, 2, null, denial).leaningOn(List.of(asked.id(), earlier))))
                    .isInstanceOfSatisfying(
                            Outcome.Conflicting.class,
                            conflict -> assertThat(conflict.cause()).isEqualTo(Conflict.Cause.EARLIER));
        }
        String second = backend.signIn("second-officer");
        Command onAnothers = backend.command(policy, 2, null, denial).leaningOn(List.of(asked.id()));
        assertThat(backend.push(second, onAnothers)).isInstanceOf(Outcome.Conflicting.class);
        assertThat(backend.policy(officer, policy).state()).isEqualTo(PolicyState.PENDING_APPROVAL);
        Command leaning = backend.command(policy, 2, null, denial).leaningOn(List.of(asked.id()));
        assertThat(backend.push(officer, leaning)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void twoOverlappingProposalsAreNotBothApprovedOnTheSameKnowledge() {
        UUID wide = backend.propose(proposer, "10.0.0.0/8", "443");
        UUID narrow = backend.propose(proposer, "10.1.0.0/16", "443");
        Command first = backend.approval(officer, wide);
        Command second = backend.approval(officer, narrow);
        assertThat(backend.push(officer, first)).isInstanceOf(Outcome.Accepted.class);
        assertThat(backend.push(officer, second)).isInstanceOfSatisfying(Outcome.Conflicting.class, conflict -> {
            assertThat(conflict.cause()).isEqualTo(Conflict.Cause.EVIDENCE);
            assertThat(conflict.theirs()).extracting(policy -> policy.id()).containsExactly(narrow);
            assertThat(conflict.evidence()).isEqualTo(backend.evidence(officer, narrow));
        });
    }

    @Test
    void overlappingProposalsAreApprovedInOneRequestIfEachIsDecidedOnTheEffectOfThoseBefore() {
        UUID wide = backend.propose(proposer, "10.0.0.0/8", "443");
        UUID narrow = backend.propose(proposer, "10.1.0.0/16", "443");
        UUID own = backend.propose(officer, "api.example.com", "443");
        Command first = backend.approval(officer, wide);
        EgressPolicy open = approved(backend.policy(officer, wide));
        Act reasoned = new Act.Approve(List.of(), true, false, null, "The plant's own route.");
        Command second =
                backend.command(narrow, 1, Evidence.of(backend.policy(officer, narrow), List.of(open)), reasoned);
        List<Outcome> outcomes =
                backend.pushAll(officer, CommandJson.request(List.of(first, backend.approval(officer, own), second)));

        assertThat(outcomes)
                .extracting(Outcome::getClass)
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsExactly(Outcome.Accepted.class, Outcome.Refused.class, Outcome.Accepted.class);
        assertThat(backend.policy(officer, narrow).state()).isEqualTo(PolicyState.ACTIVE);
        assertThat(backend.policy(officer, own).state()).isEqualTo(PolicyState.PENDING_APPROVAL);
    }

    private static EgressPolicy approved(EgressPolicy policy) {
        Life life = policy.life();
        return ChangedPolicy.of(policy)
                .withVersion(policy.version() + 1)
                .withLife(new Life(PolicyState.ACTIVE, life.proposed(), null, life.proposed(), null, false))
                .policy();
    }

    @Test
    void anItemThatCannotBeReadIsRefusedAndTheOthersAreDone() {
        String good = CommandJson.text(
                backend.command(TestBackend.newId(), 0, null, new Act.Propose(TestBackend.draft("a.example", "443"))));
        String wrong = CommandJson.text(backend.command(
                        TestBackend.newId(), 0, null, new Act.Propose(TestBackend.draft("b.example", "443"))))
                .replace("b.example", "*.b.example");
        HttpResponse<String> answer = backend.send(
                backend.post(proposer, Api.COMMANDS, "{\"commands\":[{\"nonsense\":1}," + wrong + ",7," + good + "]}"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("“id” is missing", "\"rule\":\"R1\"", "Wildcards", "not a JSON object", "\"accepted\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "nonsense", "{\"commands\":1}", "{\"commands\":[],\"x\":1}", "{\"commands\":[]}{}"
            })
    void aMalformedBodyIsAProblem(String body) throws Exception {
        HttpResponse<String> answer = backend.send(backend.post(officer, Api.COMMANDS, body));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains(Problem.MEDIA_TYPE);
        assertThat(Problem.read(answer.body()).type()).isEqualTo(Problem.Type.MALFORMED);
    }

    @Test
    void tooManyCommandsAtOnceAreRefusedAndNoneIsDone() {
        String one = CommandJson.text(
                backend.command(TestBackend.newId(), 0, null, new Act.Propose(TestBackend.draft("a.example", "443"))));
        String body = Stream.generate(() -> one).limit(101).collect(Collectors.joining(",", "{\"commands\":[", "]}"));
        assertThat(backend.send(backend.post(proposer, Api.COMMANDS, body)).statusCode())
                .isEqualTo(400);
        assertThat(backend.pull(officer, "").rows(PolicyEvent.class)).isEmpty();
    }

    @Test
    void aHundredKilobytesOfReasonAreRefusedByRule() {
        UUID policy = backend.propose(proposer, "api.example.com", "443");
        assertThat(backend.push(officer, backend.command(policy, 1, null, new Act.Deny("x".repeat(100_000)))))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reason()).contains("4,000"));
    }

    @ParameterizedTest
    @ValueSource(ints = {Api.LARGEST_BODY + 1, 10 << 20, 50 << 20})
    void aBodyBeyondTheLimitIsAProblem(int size) throws Exception {
        HttpResponse<String> answer = backend.send(backend.post(officer, Api.COMMANDS, "x".repeat(size)));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(Problem.read(answer.body()).type()).isEqualTo(Problem.Type.TOO_LARGE);
    }

    @Test
    void aBodyBeyondTheLimitThatDoesNotSayItsSizeIsAProblem() throws Exception {
        byte[] large = new byte[10 << 20];
        HttpResponse<String> answer = backend.send(backend.get(officer, Api.COMMANDS)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(Problem.read(answer.body()).type()).isEqualTo(Problem.Type.TOO_LARGE);
    }

    @Test
    void anUnwelcomeLargeBodyIsTurnedAwayWithItsReason() {
        assertThat(backend.send(backend.post("no token", Api.COMMANDS, "x".repeat(10 << 20)))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aChunkWithoutASizeIsTheCallersMistake() {
        assertThat(backend.raw("POST " + Api.COMMANDS + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                        + officer + "\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n"))
                .isEqualTo("HTTP/1.1 400");
    }

    @Test
    void aConflictTellsAProposerNothingOfWhatOverlaps() {
        UUID policy = backend.propose(proposer, "api.example.com", "443");
        Command stale = backend.command(policy, 9, "e1:" + "0".repeat(64), new Act.Withdraw("because"));
        assertThat(backend.push(proposer, stale))
                .isInstanceOfSatisfying(
                        Outcome.Conflicting.class,
                        conflict -> assertThat(conflict.evidence()).isNull());
    }
}
