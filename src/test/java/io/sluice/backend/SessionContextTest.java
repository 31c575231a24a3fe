package io.sluice.backend;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.egress.Act;
import io.sluice.egress.Command;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Ipv4Cidr;
import io.sluice.egress.PolicyState;
import io.sluice.egress.Workflow;
import io.sluice.protocol.Api;
import io.sluice.protocol.AuditEvent;
import io.sluice.protocol.AuditOutcome;
import io.sluice.protocol.AuditPage;
import io.sluice.protocol.CommandJson;
import io.sluice.protocol.Malformed;
import io.sluice.protocol.Outcome;
import io.sluice.protocol.Problem;
import io.sluice.protocol.SignIn;
import io.sluice.trust.AccessConditions;
import io.sluice.trust.SignInLimit;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R25 over HTTPS: a session goes back to the decision point when its context changes, and before acts of high privilege. */
final class SessionContextTest {
    private static final String ELSEWHERE = "127.0.0.2";
    private static final Ipv4Cidr LOOPBACK = new Ipv4Cidr(127L << 24, 8);
    private static final Duration STEP_UP = Duration.ofMinutes(15);

    @TempDir
    Path folder;

    private TestBackend backend;

    private void start(Ipv4Cidr network, boolean mayMove) {
        backend = new TestBackend(
                folder, new Protection(new AccessConditions(List.of(network), mayMove, STEP_UP), CipherList.PLATFORM));
    }

    @AfterEach
    void stop() {
        backend.close();
    }

    private static void is(Problem.Type type, HttpResponse<String> answer) throws Malformed {
        assertThat(answer.statusCode()).isEqualTo(type.status());
        assertThat(Problem.read(answer.body()).type()).isEqualTo(type);
    }

    private HttpRequest.Builder signIn(String identity) {
        return HttpRequest.newBuilder(backend.uri(Api.SIGN_IN))
                .POST(BodyPublishers.ofString(new SignIn.ByName(identity).text()));
    }

    private List<AuditEvent> denied() throws Malformed {
        String officer = backend.signIn("second-officer");
        return AuditPage.read(backend.send(backend.get(officer, Api.AUDIT)).body()).events().stream()
                .filter(event -> event.outcome() == AuditOutcome.DENIED)
                .toList();
    }

    private BufferedReader listen(String token) {
        HttpResponse<InputStream> answer =
                backend.send(backend.get(token, Api.CHANGES_STREAM).build(), BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    /** The next event; false if the stream has ended. */
    private static boolean nudged(BufferedReader events) throws IOException {
        String line = events.readLine();
        while (line != null && !line.startsWith("event:")) {
            line = events.readLine();
        }
        return line != null;
    }

    @Test
    void aSessionThatComesFromAnotherAddressIsEndedEverywhereAndTheLogSaysSo() throws Exception {
        start(LOOPBACK, false);
        String officer = backend.signIn("officer");
        String unmoved = backend.signIn("officer");
        HttpResponse<String> moved = backend.sendFrom(ELSEWHERE, backend.get(officer, Api.ENROLLMENT));
        is(Problem.Type.SIGN_IN_REQUIRED, moved);
        assertThat(moved.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(moved.body()).doesNotContain("127.0.0.1");
        is(Problem.Type.SIGN_IN_REQUIRED, backend.send(backend.get(officer, Api.ENROLLMENT)));
        assertThat(backend.send(backend.get(unmoved, Api.ENROLLMENT)).statusCode())
                .isEqualTo(200);
        backend.restart();
        is(Problem.Type.SIGN_IN_REQUIRED, backend.send(backend.get(officer, Api.ENROLLMENT)));
        assertThat(denied())
                .filteredOn(event -> event.actor() != null)
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.actor()).isEqualTo(Cast.OFFICER);
                    assertThat(event.act()).isEqualTo("read-enrollment");
                    assertThat(event.source()).isEqualTo(ELSEWHERE);
                    assertThat(event.details()).contains("another network address", "Opened from 127.0.0.1");
                });
    }

    @Test
    void aCommandFromAnotherAddressIsNotHandledAndIsTakenAfterTheNextSignIn() throws Exception {
        start(LOOPBACK, false);
        String officer = backend.signIn("officer");
        UUID policy = backend.propose(backend.signIn("proposer"), "api.example.com", "443");
        Command approval = backend.approval(officer, policy);
        is(
                Problem.Type.SIGN_IN_REQUIRED,
                backend.sendFrom(
                        ELSEWHERE, backend.post(officer, Api.COMMANDS, CommandJson.request(List.of(approval)))));
        String again = SignIn.Session.read(
                        backend.sendFrom(ELSEWHERE, signIn("officer")).body())
                .token();
        assertThat(backend.sendFrom(
                                ELSEWHERE, backend.post(again, Api.COMMANDS, CommandJson.request(List.of(approval))))
                        .body())
                .contains("\"outcome\":\"accepted\"", "\"replayed\":false");
    }

    @Test
    void whereSessionsMayMoveNoneIsEnded() {
        start(LOOPBACK, true);
        String officer = backend.signIn("officer");
        assertThat(backend.sendFrom(ELSEWHERE, backend.get(officer, Api.ENROLLMENT))
                        .statusCode())
                .isEqualTo(200);
        assertThat(backend.send(backend.get(officer, Api.ENROLLMENT)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aNetworkThatIsNotListedIsServedNothingNotEvenTheSignIn() throws Exception {
        start(new Ipv4Cidr((127L << 24) + 2, 32), true);
        is(Problem.Type.NETWORK_NOT_ADMITTED, backend.send(signIn("officer")));
        is(Problem.Type.NETWORK_NOT_ADMITTED, backend.send(HttpRequest.newBuilder(backend.uri(Api.HEALTH))));
        is(Problem.Type.NETWORK_NOT_ADMITTED, backend.send(HttpRequest.newBuilder(backend.uri(Api.CHANGES))));
        String officer = SignIn.Session.read(
                        backend.sendFrom(ELSEWHERE, signIn("officer")).body())
                .token();
        assertThat(backend.sendFrom(ELSEWHERE, backend.get(officer, Api.ENROLLMENT))
                        .statusCode())
                .isEqualTo(200);
        is(Problem.Type.SIGN_IN_REQUIRED, backend.send(backend.get(officer, Api.ENROLLMENT)));
        is(Problem.Type.SIGN_IN_REQUIRED, backend.sendFrom(ELSEWHERE, backend.get(officer, Api.ENROLLMENT)));
    }

    @Test
    void anActOfHighPrivilegeWaitsForAFreshSignInAndIsThenTakenAsItWas() throws Exception {
        start(LOOPBACK, false);
        String officer = backend.signIn("officer");
        UUID policy = backend.propose(backend.signIn("proposer"), "api.example.com", "443");
        Command approval = backend.approval(officer, policy);
        UUID other = TestBackend.newId();
        Command proposal = backend.command(other, 0, null, new Act.Propose(TestBackend.draft("b.example.com", "443")));
        backend.clock.advance(STEP_UP);
        HttpResponse<String> stale =
                backend.send(backend.post(officer, Api.COMMANDS, CommandJson.request(List.of(proposal, approval))));
        is(Problem.Type.STEP_UP_REQUIRED, stale);
        assertThat(stale.headers().firstValue("WWW-Authenticate"))
                .contains("Bearer error=\"insufficient_user_authentication\"");
        assertThat(backend.pull(officer, "").rows(EgressPolicy.class))
                .singleElement()
                .satisfies(untouched -> {
                    assertThat(untouched.id()).isEqualTo(policy);
                    assertThat(untouched.state()).isEqualTo(PolicyState.PENDING_APPROVAL);
                });
        assertThat(backend.push(officer, proposal)).isInstanceOf(Outcome.Accepted.class);
        assertThat(backend.push(backend.signIn("officer"), approval))
                .isInstanceOfSatisfying(
                        Outcome.Accepted.class,
                        accepted -> assertThat(accepted.replayed()).isFalse());
        assertThat(denied()).singleElement().satisfies(event -> {
            assertThat(event.actor()).isEqualTo(Cast.OFFICER);
            assertThat(event.act()).isEqualTo("submit-commands");
            assertThat(event.details()).contains("“Approve” needs a fresh sign-in");
        });
    }

    @Test
    void rolesAreChangedAfterAFreshSignInOnly() throws Exception {
        start(LOOPBACK, false);
        String administrator = backend.signIn("administrator");
        backend.clock.advance(STEP_UP);
        Command made = backend.command(
                TestBackend.newId(), 0, null, new Act.CreateRole("Steward", Set.of(Workflow.MANAGE_S3_BUCKETS), null));
        is(
                Problem.Type.STEP_UP_REQUIRED,
                backend.send(backend.post(administrator, Api.COMMANDS, CommandJson.request(List.of(made)))));
        assertThat(backend.push(backend.signIn("administrator"), made)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void theStreamOfASessionThatIsEndedTellsNothingMoreAndOthersGoOn() throws Exception {
        start(LOOPBACK, false);
        String officer = backend.signIn("officer");
        try (BufferedReader events = listen(officer);
                BufferedReader others = listen(backend.signIn("second-officer"))) {
            assertThat(nudged(events)).isTrue();
            assertThat(nudged(others)).isTrue();
            backend.sendFrom(ELSEWHERE, backend.get(officer, Api.ENROLLMENT));
            backend.propose(backend.signIn("proposer"), "api.example.com", "443");
            assertThat(nudged(events)).isFalse();
            assertThat(nudged(others)).isTrue();
        }
    }

    @Test
    void aChangeOfRolesIsToldOnAnOpenStreamAndCountsFromTheNextPullOn() throws Exception {
        start(LOOPBACK, false);
        UUID policy = backend.propose(backend.signIn("proposer"), "api.example.com", "443");
        String officer = backend.signIn("officer");
        TestBackend.Pulled before = backend.pull(officer, "");
        assertThat(before.rows(EgressPolicy.class)).extracting(EgressPolicy::id).containsExactly(policy);
        try (BufferedReader events = listen(officer)) {
            assertThat(nudged(events)).isTrue();
            backend.role(Cast.OFFICER_ROLE, 1, new Act.TakeRole(Cast.OFFICER, null));
            assertThat(nudged(events)).isTrue();
            TestBackend.Pulled after = backend.pullAfter(officer, before);
            assertThat(after.reset()).isTrue();
            assertThat(after.rows(EgressPolicy.class)).isEmpty();
            is(Problem.Type.FORBIDDEN, backend.send(backend.get(officer, Api.AUDIT)));

            backend.role(Cast.OFFICER_ROLE, 1, new Act.GiveRole(Cast.OFFICER, null));
            assertThat(nudged(events)).isTrue();
            TestBackend.Pulled again = backend.pullAfter(officer, after);
            assertThat(again.reset()).isTrue();
            assertThat(again.rows(EgressPolicy.class))
                    .extracting(EgressPolicy::id)
                    .containsExactly(policy);
        }
    }

    @Test
    void tooManySignInsAreTurnedAwayForAWhileAndWrittenDown() throws Exception {
        start(LOOPBACK, false);
        for (int i = 0; i < SignInLimit.BY_USER; i++) {
            assertThat(backend.send(signIn("officer")).statusCode()).isEqualTo(200);
        }
        HttpResponse<String> tooMany = backend.send(signIn("officer"));
        is(Problem.Type.TOO_MANY_REQUESTS, tooMany);
        assertThat(tooMany.headers().firstValue("Retry-After"))
                .hasValueSatisfying(
                        seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 61));
        assertThat(backend.send(signIn("proposer")).statusCode()).isEqualTo(200);
        backend.clock.advance(Duration.ofSeconds(61));
        assertThat(backend.send(signIn("officer")).statusCode()).isEqualTo(200);
        assertThat(denied()).singleElement().satisfies(event -> {
            assertThat(event.actor()).isEqualTo(Cast.OFFICER);
            assertThat(event.act()).isEqualTo("sign-in");
            assertThat(event.details()).contains("Too many sign-ins");
        });
    }
}
