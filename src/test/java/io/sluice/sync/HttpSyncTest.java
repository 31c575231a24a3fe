package io.sluice.sync;

import static io.sluice.egress.PolicyState.ACTIVE;
import static io.sluice.egress.PolicyState.DENIED;
import static io.sluice.egress.PolicyState.PENDING_APPROVAL;
import static io.sluice.egress.PolicyState.REVOKED;
import static io.sluice.replica.SmallEnrollment.COLLEAGUE;
import static io.sluice.replica.SmallEnrollment.OFFICER;
import static io.sluice.replica.SmallEnrollment.approve;
import static io.sluice.replica.SmallEnrollment.deny;
import static io.sluice.replica.SmallEnrollment.proposal;
import static io.sluice.replica.SmallEnrollment.proposalId;
import static io.sluice.replica.SmallEnrollment.requestChanges;
import static io.sluice.replica.SmallEnrollment.share;
import static io.sluice.sync.SyncStatus.Connection.OFFLINE;
import static io.sluice.sync.SyncStatus.Connection.ONLINE;
import static io.sluice.sync.SyncStatus.Connection.SIGN_IN_REQUIRED;
import static io.sluice.sync.SyncStatus.Connection.UNTRUSTED;
import static io.sluice.sync.SyncStatus.Connection.UPGRADE_REQUIRED;
import static io.sluice.sync.SyncStatus.Connection.WORKING_OFFLINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.backend.Backend;
import io.sluice.console.review.Decisions;
import io.sluice.console.review.Looked;
import io.sluice.console.review.PolicyFile.HistoryLine;
import io.sluice.console.review.PolicyFiles;
import io.sluice.egress.Act;
import io.sluice.egress.Decision.Conflict;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Operation;
import io.sluice.egress.Seen;
import io.sluice.protocol.Api;
import io.sluice.protocol.AuditEvent;
import io.sluice.protocol.AuditQuery;
import io.sluice.protocol.Outcome;
import io.sluice.protocol.Problem;
import io.sluice.protocol.SignIn;
import io.sluice.replica.DeviceKey;
import io.sluice.replica.MutableClock;
import io.sluice.replica.OutboxEntry;
import io.sluice.replica.OutboxEntry.Status;
import io.sluice.replica.Owner;
import io.sluice.replica.SmallEnrollment;
import io.sluice.sync.Station.Events;
import io.sluice.trust.AuditProof;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sync over real HTTPS on loopback, against the real backend, with faults on the way. */
class HttpSyncTest {
    private static final UUID FIRST = proposalId(1);
    private static final UUID SECOND = proposalId(2);
    private static final Duration SESSION = Duration.ofHours(1);

    @TempDir
    Path folder;

    private final Events events = new Events();
    private final MutableClock serverClock = new MutableClock(Instant.now());
    private final List<AutoCloseable> open = new ArrayList<>();
    private Backend backend;
    private Gateway gateway;
    private BackendAddress address;

    @BeforeEach
    void start() throws Exception {
        backend = startBackend(0);
        TestCertificate certificate = TestCertificate.create();
        gateway = new Gateway(backend.uri(), backend.authority().orElseThrow(), certificate, events::happened);
        address = new BackendAddress(gateway.uri(), certificate.pem(folder.resolve("gateway.pem")));
    }

    private Backend startBackend(int port) {
        return Backend.start(new Backend.Settings(
                folder.resolve("backend"),
                port,
                null,
                SESSION,
                Map.of("officer", OFFICER, "colleague", COLLEAGUE),
                () -> SmallEnrollment.rows(3),
                serverClock));
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable each : open.reversed()) {
            each.close();
        }
        gateway.close();
        backend.close();
    }

    @Test
    void theFirstPullBringsEverythingAndSaysSo() throws Exception {
        Station officer = officer();
        officer.await(ONLINE);
        assertThat(officer.policies()).isEqualTo(3);
        assertThat(officer.sync.status().lastSynced()).isNotNull();
        assertThat(officer.sync.status().problem()).isNull();
        assertThat(officer.statuses())
                .filteredOn(told -> told.connection() == SyncStatus.Connection.CONNECTING)
                .extracting(SyncStatus::fetched)
                .anyMatch(rows -> rows > 3);
        assertThat(officer.sync.status().fetched()).isZero();
    }

    @Test
    void aDecisionIsDeliveredAndItsMarkGoes() throws Exception {
        Station officer = officer();
        officer.await(ONLINE);
        officer.queue(view -> approve(view, FIRST));
        officer.awaitDelivery();
        assertThat(officer.delivered(FIRST)).isEqualTo(ACTIVE);
    }

    @Test
    void aNudgeBringsWhatAColleagueDecides() throws Exception {
        Station officer = officer();
        Station colleague = colleague();
        officer.await(ONLINE);
        colleague.await(ONLINE);
        colleague.queue(view -> deny(view, FIRST, "No need"));
        officer.await(() -> officer.delivered(FIRST) == DENIED);
        assertThat(officer.sync.status().connection()).isEqualTo(ONLINE);
    }

    @Test
    void whatADecisionWasMadeOnStandsOnTheColleaguesPageOfThePolicy() throws Exception {
        Station officer = officer();
        Station colleague = colleague();
        officer.await(ONLINE);
        colleague.await(ONLINE);
        officer.queue(view -> approve(view, FIRST));
        colleague.await(() -> colleague.delivered(FIRST) == ACTIVE);
        officer.await(() -> officer.delivered(FIRST) == ACTIVE);
        EgressPolicy active = officer.ask(view -> view.policy(FIRST).orElseThrow());
        new Decisions(officer.replica.catalog(), officer.replica.outbox(), serverClock)
                .queue(new Looked(active, null, "3 workloads will fail."), new Act.Revoke("The key leaked."));
        colleague.await(() -> colleague.delivered(FIRST) == REVOKED);

        List<HistoryLine> history = new PolicyFiles(colleague.replica.catalog(), colleague.replica.outbox())
                .read(FIRST)
                .orElseThrow()
                .history();

        assertThat(history.get(0)).satisfies(revocation -> {
            assertThat(revocation.act()).isEqualTo(Operation.REVOKE);
            assertThat(revocation.reason()).isEqualTo("The key leaked.");
            assertThat(revocation.seen()).isEqualTo(new Seen("", "3 workloads will fail."));
        });
        assertThat(history.get(1)).satisfies(approval -> {
            assertThat(approval.act()).isEqualTo(Operation.APPROVE);
            assertThat(approval.evidence()).startsWith("e1:");
            assertThat(approval.version()).isEqualTo(2);
        });
    }

    @Test
    void decisionsMadeOfflineSurviveARestartAndAreDeliveredLater() throws Exception {
        Station officer = officerWorkingOffline();
        officer.queue(view -> approve(view, FIRST));
        officer.queue(view -> deny(view, SECOND, "No need"));
        close(officer);

        backend.pullPlug();
        Station again = officer();
        assertThat(again.sync.status().connection()).isEqualTo(WORKING_OFFLINE);
        assertThat(again.outbox()).hasSize(2);
        again.sync.workOffline(false);
        again.await(OFFLINE);
        assertThat(again.sync.status().problem())
                .matches("The backend at .+ cannot be reached\\.|The connection to the backend at .+ broke off\\.");
        assertThat(again.policies()).isEqualTo(3);
        backend.plugIn();
        again.awaitDelivery();
        assertThat(again.delivered(FIRST)).isEqualTo(ACTIVE);
        assertThat(again.delivered(SECOND)).isEqualTo(DENIED);
    }

    @Test
    void whatAColleagueDecidedMeanwhileComesBackForAttentionAndHoldsNothingUp() throws Exception {
        Station officer = officerWorkingOffline();
        Station colleague = colleague();
        colleague.await(ONLINE);
        OutboxEntry mine = officer.queue(view -> approve(view, FIRST));
        officer.queue(view -> deny(view, SECOND, "No need"));
        colleague.queue(view -> deny(view, FIRST, "Not this one"));
        colleague.awaitDelivery();

        officer.sync.workOffline(false);
        officer.awaitDelivery(Status.NEEDS_ATTENTION);
        OutboxEntry back = officer.replica.outbox().entries().getFirst();
        assertThat(back.command()).isEqualTo(mine.command());
        assertThat(back.base()).containsExactly(proposal(1));
        assertThat(back.outcome())
                .isInstanceOfSatisfying(
                        Outcome.Conflicting.class,
                        conflict ->
                                assertThat(conflict.theirs().getFirst().state()).isEqualTo(DENIED));
        officer.await(() -> officer.delivered(SECOND) == DENIED);
    }

    @Test
    void whatLeansOnADecisionThatWasNotAcceptedComesBackToo() throws Exception {
        Station officer = officerWorkingOffline();
        Station colleague = colleague();
        colleague.await(ONLINE);
        officer.queue(view -> requestChanges(view, FIRST, "Which host?"));
        officer.queue(view -> approve(view, FIRST));
        // The colleague's step makes the very version that the approval was decided on.
        colleague.queue(view -> requestChanges(view, FIRST, "Which script?"));
        colleague.awaitDelivery();

        officer.sync.workOffline(false);
        officer.awaitDelivery(Status.NEEDS_ATTENTION, Status.NEEDS_ATTENTION);
        assertThat(officer.delivered(FIRST)).isEqualTo(PENDING_APPROVAL);
        assertThat(officer.replica.outbox().entries().getLast().outcome())
                .isInstanceOfSatisfying(
                        Outcome.Conflicting.class,
                        conflict -> assertThat(conflict.cause()).isEqualTo(Conflict.Cause.EARLIER));
    }

    @Test
    void whatLeansOnADecisionThatWasAcceptedIsAcceptedToo() throws Exception {
        Station officer = officerWorkingOffline();
        OutboxEntry first = officer.queue(view -> requestChanges(view, FIRST, "Which host?"));
        OutboxEntry second = officer.queue(view -> approve(view, FIRST));
        OutboxEntry third = officer.queue(view -> share(view, FIRST));
        OutboxEntry other = officer.queue(view -> approve(view, SECOND));
        assertThat(second.command().leansOn()).containsExactly(first.command().id());
        assertThat(third.command().leansOn()).containsExactly(second.command().id());
        assertThat(other.command().leansOn()).isEmpty();

        officer.sync.workOffline(false);
        officer.awaitDelivery();
        assertThat(officer.delivered(FIRST)).isEqualTo(ACTIVE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 300, 1_200, 2_000, 100_000})
    void aPullThatIsCutPublishesNothingAndIsDoneAgain(int bytes) throws Exception {
        gateway.next(Api.CHANGES, new Gateway.Cut(bytes));
        List<Integer> seen = Collections.synchronizedList(new ArrayList<>());
        Station officer = officer();
        officer.replica.catalog().subscribe(() -> seen.add(officer.policies()));
        officer.await(ONLINE);
        assertThat(gateway.pending(Api.CHANGES)).isZero();
        assertThat(seen).isSubsetOf(0, 3);
        assertThat(officer.policies()).isEqualTo(3);
    }

    @Test
    void aPageWithoutItsLastLineIsDoneAgain() throws Exception {
        gateway.next(
                Api.CHANGES, new Gateway.Rewrite(page -> page.substring(0, page.lastIndexOf("{\"type\":\"end\""))));
        List<Integer> seen = Collections.synchronizedList(new ArrayList<>());
        Station officer = officer();
        officer.replica.catalog().subscribe(() -> seen.add(officer.policies()));
        officer.await(ONLINE);
        assertThat(officer.statuses())
                .anySatisfy(status -> assertThat(status.connection()).isEqualTo(OFFLINE));
        assertThat(seen).isSubsetOf(0, 3);
        assertThat(officer.policies()).isEqualTo(3);
    }

    @Test
    void aLostAnswerIsAskedForAgainAndTheDecisionTakesEffectOnce() throws Exception {
        Station officer = officer();
        officer.await(ONLINE);
        gateway.next(Api.COMMANDS, new Gateway.LoseAnswer());
        officer.queue(view -> approve(view, FIRST));
        officer.awaitDelivery();
        assertThat(gateway.pending(Api.COMMANDS)).isZero();
        assertThat(officer.<Long>ask(view -> view.policy(FIRST).orElseThrow().version()))
                .isEqualTo(2);
        assertThat(officer.<Integer>ask(view -> view.history(FIRST).size())).isEqualTo(1);
    }

    @Test
    void aRequestThatArrivesTwiceTakesEffectOnce() throws Exception {
        Station officer = officer();
        officer.await(ONLINE);
        gateway.next(Api.COMMANDS, new Gateway.Twice());
        officer.queue(view -> approve(view, FIRST));
        officer.awaitDelivery();
        assertThat(officer.<Integer>ask(view -> view.history(FIRST).size())).isEqualTo(1);
    }

    @Test
    void outcomesAreMatchedByTheirIdsWhateverTheirOrder() throws Exception {
        Station officer = officerWorkingOffline();
        officer.queue(view -> deny(view, FIRST, ""));
        officer.queue(view -> deny(view, SECOND, "No need"));
        gateway.next(Api.COMMANDS, new Gateway.Rewrite(HttpSyncTest::outcomesReversed));
        officer.sync.workOffline(false);
        officer.awaitDelivery(Status.NEEDS_ATTENTION);
        assertThat(officer.replica.outbox().entries().getFirst().command().policy())
                .isEqualTo(FIRST);
        assertThat(officer.delivered(SECOND)).isEqualTo(DENIED);
    }

    private static String outcomesReversed(String answer) {
        List<String> outcomes = Pattern.compile("\\{\"id\".*?\\}(?=[,\\]])")
                .matcher(answer)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(ArrayList::new));
        assertThat(outcomes).hasSize(2);
        Collections.reverse(outcomes);
        return "{\"outcomes\":[" + String.join(",", outcomes) + "]}";
    }

    @Test
    void aPageThatComesTwiceChangesNothingMore() throws Exception {
        Station officer = officer();
        officer.await(ONLINE);
        String[] first = new String[1];
        gateway.next(Api.CHANGES, new Gateway.Rewrite(page -> first[0] = page));
        officer.queue(view -> approve(view, FIRST));
        officer.awaitDelivery();
        gateway.next(Api.CHANGES, new Gateway.Rewrite(_ -> first[0]));
        officer.sync.syncNow();
        officer.await(() -> gateway.pending(Api.CHANGES) == 0);
        officer.sync.syncNow();
        officer.queue(view -> deny(view, SECOND, "No need"));
        officer.awaitDelivery();
        assertThat(officer.policies()).isEqualTo(3);
        assertThat(officer.delivered(FIRST)).isEqualTo(ACTIVE);
        assertThat(officer.delivered(SECOND)).isEqualTo(DENIED);
    }

    @Test
    void aBackendThatFailsIsTriedAgain() throws Exception {
        gateway.next(
                Api.CHANGES,
                new Gateway.Status(
                        503,
                        Problem.of(Problem.Type.UNAVAILABLE, "Closed for repairs.")
                                .text()));
        gateway.next(Api.CHANGES, new Gateway.Status(502, "<html>bad gateway</html>"));
        Station officer = officer();
        officer.await(ONLINE);
        assertThat(officer.statuses())
                .anySatisfy(status -> assertThat(status.problem()).contains("Closed for repairs."));
        assertThat(officer.statuses())
                .anySatisfy(status -> assertThat(status.problem()).contains("HTTP 502"));
        assertThat(officer.policies()).isEqualTo(3);
    }

    @Test
    void anAnswerThatNeverComesIsGivenUp() throws Exception {
        gateway.next(Api.CHANGES, new Gateway.Stall());
        Station officer = station(OFFICER, "officer", Clock.systemUTC(), answeringWithin(Duration.ofMillis(700)));
        officer.await(ONLINE);
        assertThat(officer.statuses())
                .anySatisfy(status -> assertThat(status.problem()).contains("did not answer in time"));
    }

    @Test
    void anExpiredSessionLeavesTheQueueAloneAndAsksToSignIn() throws Exception {
        Station officer = officer();
        awaitListening(officer);
        serverClock.advance(SESSION.plusSeconds(1));
        officer.queue(view -> approve(view, FIRST));
        officer.await(SIGN_IN_REQUIRED);
        assertThat(officer.outbox()).containsExactly(Status.QUEUED);
        assertThat(officer.sync.status().problem()).contains("sign in again");
        assertThat(officer.delivered(FIRST)).isEqualTo(PENDING_APPROVAL);
        int asked = gateway.requests().size();
        officer.sync.syncNow();
        settle(officer);
        assertThat(gateway.requests()).hasSize(asked);
        assertThat(officer.sync.status().connection()).isEqualTo(SIGN_IN_REQUIRED);

        officer.sync.signIn();
        officer.awaitDelivery();
        assertThat(gateway.requests().subList(asked, asked + 2))
                .containsExactly("GET " + Api.SIGN_IN, "POST " + Api.SIGN_IN);
        assertThat(officer.delivered(FIRST)).isEqualTo(ACTIVE);
    }

    @Test
    void anOutdatedConsoleKeepsItsQueueAndIsToldToUpgrade() throws Exception {
        Station officer = officer();
        officer.await(ONLINE);
        gateway.next(
                Api.COMMANDS,
                new Gateway.Status(
                        426,
                        Problem.of(Problem.Type.UPGRADE_REQUIRED, "Install version 2.")
                                .text()));
        officer.queue(view -> approve(view, FIRST));
        officer.await(UPGRADE_REQUIRED);
        assertThat(officer.outbox()).containsExactly(Status.SENDING);
        assertThat(officer.sync.status().problem()).contains("Install version 2.");
        officer.sync.syncNow();
        officer.awaitDelivery();
    }

    @Test
    void aDecisionThatIsTurnedDownAsARequestHoldsNoOtherUp() throws Exception {
        Station officer = officerWorkingOffline();
        officer.queue(view -> deny(view, FIRST, "No need"));
        officer.queue(view -> deny(view, SECOND, "No need"));
        String malformed =
                Problem.of(Problem.Type.MALFORMED, "This cannot be read.").text();
        gateway.next(Api.COMMANDS, new Gateway.Status(400, malformed));
        gateway.next(Api.COMMANDS, new Gateway.Status(400, malformed));
        officer.sync.workOffline(false);
        officer.awaitDelivery(Status.NEEDS_ATTENTION);
        assertThat(officer.replica.outbox().entries().getFirst().outcome())
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo("This cannot be read."));
        assertThat(officer.delivered(SECOND)).isEqualTo(DENIED);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 413})
    void whatAProxySaysIsNoVerdictOnADecision(int status) throws Exception {
        Station officer = officer();
        officer.await(ONLINE);
        gateway.next(Api.COMMANDS, new Gateway.Status(status, "<html>not by this proxy</html>"));
        officer.queue(view -> deny(view, FIRST, "No need"));
        officer.sync.syncNow();
        officer.awaitDelivery();
        assertThat(officer.delivered(FIRST)).isEqualTo(DENIED);
        assertThat(officer.statuses())
                .anySatisfy(told -> assertThat(told.problem()).contains("HTTP " + status));
    }

    @Test
    void theAuditLogIsReadAndExportedInTheSessionThatThereIs() throws Exception {
        Station officer = officer();
        officer.await(ONLINE);
        officer.queue(view -> deny(view, FIRST, "No need"));
        officer.awaitDelivery();
        AuditEvent newest =
                officer.sync.auditLog().page(AuditQuery.ALL).events().getFirst();
        assertThat(newest.act()).isEqualTo("deny");
        assertThat(newest.thing()).isEqualTo(FIRST);
        AuditProof proof = new AuditProof();
        officer.sync.auditLog().export(AuditQuery.ALL, proof::take);
        assertThat(proof.objection()).isEmpty();
        assertThat(proof.export().orElseThrow().last()).isEqualTo(newest.number());
    }

    @Test
    void theAuditLogIsNotReadWithoutAConnectionAndAnEndedSessionIsTold() throws Exception {
        Station officer = officer();
        officer.await(ONLINE);
        serverClock.advance(SESSION.plusSeconds(1));
        assertThatThrownBy(() -> officer.sync.auditLog().page(AuditQuery.ALL)).isInstanceOf(Refusal.class);
        officer.await(SIGN_IN_REQUIRED);
        officer.sync.workOffline(true);
        officer.await(WORKING_OFFLINE);
        assertThatThrownBy(() -> officer.sync.auditLog().page(AuditQuery.ALL)).isInstanceOf(IOException.class);
    }

    @Test
    void workingOfflineSendsNothing() throws Exception {
        Station officer = officer();
        awaitListening(officer);
        officer.sync.workOffline(true);
        officer.await(WORKING_OFFLINE);
        int before = gateway.requests().size();
        officer.queue(view -> approve(view, FIRST));
        officer.sync.syncNow();
        officer.interfaces.set("wireless");
        settle(officer);
        assertThat(gateway.requests()).hasSize(before);
        officer.sync.workOffline(false);
        officer.awaitDelivery();
    }

    @ParameterizedTest
    @ValueSource(longs = {-90_000, 90_000})
    void aConsoleWhoseClockIsADayOffWorksAllTheSame(long seconds) throws Exception {
        Station officer = station(
                OFFICER, "officer", Clock.offset(Clock.systemUTC(), Duration.ofSeconds(seconds)), Station.QUICK);
        officer.await(ONLINE);
        officer.queue(view -> approve(view, FIRST));
        officer.awaitDelivery();
        Instant decided = officer.ask(
                view -> view.policy(FIRST).orElseThrow().life().decided().at());
        assertThat(decided)
                .isBetween(
                        serverClock.instant().minusSeconds(60),
                        serverClock.instant().plusSeconds(60));
    }

    @Test
    void aBackendOfAnotherAuthorityGetsNothing() throws Exception {
        Path other = TestCertificate.create().pem(folder.resolve("other.pem"));
        address = new BackendAddress(gateway.uri(), other);
        Station officer = officer();
        officer.await(UNTRUSTED);
        assertThat(officer.sync.status().problem()).contains("does not prove that it is the backend");
        assertThat(gateway.requests()).isEmpty();
    }

    @Test
    void anAddressWithoutTlsIsRefused() {
        assertThatThrownBy(() -> new BackendAddress(URI.create("http://127.0.0.1:80"), folder.resolve("gateway.pem")))
                .hasMessageContaining("HTTPS only");
    }

    @Test
    void anotherPersonsSessionIsNotUsedForThisStore() throws Exception {
        Station officer = station(OFFICER, "colleague", Clock.systemUTC(), Station.QUICK);
        officer.await(SIGN_IN_REQUIRED);
        assertThat(officer.sync.status().problem()).contains("belongs to another person");
        assertThat(officer.policies()).isZero();
    }

    @Test
    void aChangeOfTheMachinesNetworkCutsABackOffShort() throws Exception {
        Station officer = backingOffForHours();
        officer.interfaces.set("wireless");
        officer.await(ONLINE);
    }

    @Test
    void syncNowCutsABackOffShort() throws Exception {
        Station officer = backingOffForHours();
        officer.sync.syncNow();
        officer.await(ONLINE);
    }

    @Test
    void closingBreaksOffARequestThatHangs() throws Exception {
        Station officer = officer();
        officer.await(ONLINE);
        gateway.next(Api.COMMANDS, new Gateway.Stall());
        officer.queue(view -> approve(view, FIRST));
        officer.await(() -> gateway.pending(Api.COMMANDS) == 0);
        close(officer);
        Station again = officer();
        again.awaitDelivery();
        assertThat(again.delivered(FIRST)).isEqualTo(ACTIVE);
    }

    @Test
    void aBackendThatIsStartedAgainIsFoundAgain() throws Exception {
        Station officer = officer();
        officer.await(ONLINE);
        int port = backend.uri().getPort();
        backend.close();
        officer.queue(view -> approve(view, FIRST));
        officer.await(OFFLINE);
        backend = startBackend(port);
        officer.awaitDelivery();
        assertThat(officer.delivered(FIRST)).isEqualTo(ACTIVE);
    }

    @Test
    void whatCannotBeSentCanStillBeUndone() throws Exception {
        Station officer = officer();
        officer.await(ONLINE);
        backend.pullPlug();
        officer.queue(view -> approve(view, FIRST));
        officer.queue(view -> approve(view, SECOND));
        officer.await(OFFLINE);
        officer.sync.syncNow();
        settle(officer);
        assertThat(officer.outbox()).containsExactly(Status.QUEUED, Status.QUEUED);
        assertThat(officer.undoFirst()).isTrue();

        backend.plugIn();
        officer.awaitDelivery();
        assertThat(officer.delivered(FIRST)).isEqualTo(PENDING_APPROVAL);
        assertThat(officer.delivered(SECOND)).isEqualTo(ACTIVE);
    }

    @Test
    void whoeverSubscribesIsToldThePresentStatusAtOnce() throws Exception {
        Station officer = officer();
        officer.await(ONLINE);
        List<SyncStatus> seen = Collections.synchronizedList(new ArrayList<>());
        officer.sync.subscribe(status -> {
            seen.add(status);
            events.happened();
        });
        officer.await(() -> !seen.isEmpty());
        assertThat(seen.getFirst().connection()).isEqualTo(ONLINE);
    }

    @Test
    void theFirstSignInTellsWhoseStoreItIs() throws Exception {
        DeviceKey device = DeviceKey.random(new SecureRandom());
        SignIn.Session session = FirstSignIn.session(address, "officer", device, SigningIn.NOBODY, false);
        assertThat(new Owner(session.enrollment(), session.user())).isEqualTo(SmallEnrollment.OWNER);
        assertThatThrownBy(() -> FirstSignIn.session(address, "nobody", device, SigningIn.NOBODY, false))
                .isInstanceOf(Refusal.class);
    }

    /** Online, and the stream is asked for: it is opened by a thread of its own, and would be counted later. */
    private void awaitListening(Station station) {
        station.await(ONLINE);
        station.await(() -> gateway.requests().stream().anyMatch(asked -> asked.endsWith(Api.CHANGES_STREAM)));
    }

    /** Everything that was asked of the sync client before this has been done: its thread has come to the status. */
    private void settle(Station station) {
        boolean[] told = new boolean[1];
        try (var _ = station.sync.subscribe(_ -> {
            told[0] = true;
            events.happened();
        })) {
            station.await(() -> told[0]);
        }
    }

    private static Pace answeringWithin(Duration answer) {
        Pace quick = Station.QUICK;
        return new Pace(
                quick.connect(),
                answer,
                quick.quiet(),
                quick.poll(),
                quick.interfaces(),
                quick.firstRetry(),
                quick.lastRetry());
    }

    /** The backend is there again, and the officer's next try hours away. */
    private Station backingOffForHours() throws Exception {
        backend.pullPlug();
        Pace quick = Station.QUICK;
        Pace patient = new Pace(
                quick.connect(),
                quick.answer(),
                quick.quiet(),
                quick.poll(),
                quick.interfaces(),
                Duration.ofHours(2),
                Duration.ofHours(4));
        Station officer = station(OFFICER, "officer", Clock.systemUTC(), patient);
        officer.await(OFFLINE);
        backend.plugIn();
        return officer;
    }

    /** Has everything there is, and sends nothing any more. */
    private Station officerWorkingOffline() throws Exception {
        Station officer = officer();
        officer.await(ONLINE);
        officer.sync.workOffline(true);
        officer.await(WORKING_OFFLINE);
        return officer;
    }

    private Station officer() throws Exception {
        return station(OFFICER, "officer", Clock.systemUTC(), Station.QUICK);
    }

    private Station colleague() throws Exception {
        return station(COLLEAGUE, "colleague", Clock.systemUTC(), Station.QUICK);
    }

    private Station station(UUID person, String identity, Clock clock, Pace pace) throws Exception {
        Station made = new Station(folder.resolve(person.toString()), person, identity, address, clock, pace, events);
        open.add(made);
        return made;
    }

    private void close(Station station) {
        station.close();
        open.remove(station);
    }
}
