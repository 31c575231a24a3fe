package io.sluice.sync;

import static io.sluice.egress.PolicyState.ACTIVE;
import static io.sluice.egress.PolicyState.PENDING_APPROVAL;
import static io.sluice.replica.SmallEnrollment.OFFICER;
import static io.sluice.replica.SmallEnrollment.approve;
import static io.sluice.replica.SmallEnrollment.proposalId;
import static io.sluice.sync.SyncStatus.Connection.ONLINE;
import static io.sluice.sync.SyncStatus.Connection.SIGN_IN_REQUIRED;
import static io.sluice.sync.SyncStatus.Connection.STEP_UP_REQUIRED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.backend.Backend;
import io.sluice.backend.CipherList;
import io.sluice.backend.Protection;
import io.sluice.backend.S3Endpoint;
import io.sluice.identity.TestBrowser;
import io.sluice.identity.TestProvider;
import io.sluice.protocol.SignIn;
import io.sluice.replica.DeviceKey;
import io.sluice.replica.MutableClock;
import io.sluice.replica.OutboxEntry.Status;
import io.sluice.replica.SmallEnrollment;
import io.sluice.sync.Station.Events;
import io.sluice.trust.AccessConditions;
import io.sluice.trust.FactorRule;
import io.sluice.trust.IdentityClaim;
import io.sluice.trust.IdentityProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R30 and R25 as the console meets them: whoever signs in at the identity provider goes on where the session ended. */
final class ProviderSyncTest {
    private static final UUID FIRST = proposalId(1);
    private static final Duration STEP_UP = Duration.ofMinutes(15);

    @TempDir
    Path folder;

    private final Events events = new Events();
    private final MutableClock serverClock = new MutableClock(Instant.now());
    private final TestProvider provider = new TestProvider(serverClock);
    private final TestBrowser browser = new TestBrowser();
    private Backend backend;
    private BackendAddress address;
    private Station officer;

    @BeforeEach
    void start() throws IOException {
        backend = Backend.start(new Backend.Settings(
                folder.resolve("backend"),
                null,
                0,
                null,
                Duration.ofDays(7),
                Map.of("officer", OFFICER),
                () -> SmallEnrollment.rows(3),
                serverClock,
                S3Endpoint.PUBLIC,
                new Protection(
                        new AccessConditions(AccessConditions.DEFAULT.networks(), false, STEP_UP),
                        CipherList.PLATFORM,
                        Optional.empty(),
                        Optional.of(new IdentityProvider(
                                provider.issuer(), TestProvider.CLIENT, IdentityClaim.SUB, FactorRule.METHODS)))));
        address = new BackendAddress(backend.uri(), backend.authority().orElseThrow());
        officer = new Station(
                folder.resolve("officer"), OFFICER, "officer", address, Clock.systemUTC(), Station.QUICK, events);
    }

    @AfterEach
    void stop() {
        officer.close();
        backend.close();
        browser.close();
        provider.close();
    }

    private void signIn() throws IOException, Refusal, NotSignedIn {
        officer.sync.signIn((where, _) -> browser.open(where));
    }

    @Test
    void withoutAPersonThereIsNoSessionAndNoBrowserOpensByItself() throws Exception {
        officer.await(SIGN_IN_REQUIRED);
        assertThat(officer.sync.status().problem()).contains("with your browser", provider.issuer(), "stays readable");
        assertThat(provider.authorization().asked()).isEmpty();
        signIn();
        officer.await(ONLINE);
        assertThat(officer.sync.posture().how().provider()).isEqualTo(provider.issuer());
        assertThat(officer.sync.posture().how().methods()).isEqualTo(List.of("pwd", "otp"));
    }

    @Test
    void decisionsWaitForAStepUpWhichTheProviderIsAskedForAnew() throws Exception {
        officer.await(SIGN_IN_REQUIRED);
        signIn();
        officer.await(ONLINE);
        serverClock.advance(STEP_UP);
        officer.queue(view -> approve(view, FIRST));
        officer.await(STEP_UP_REQUIRED);
        assertThat(officer.outbox()).containsExactly(Status.QUEUED);
        assertThat(officer.delivered(FIRST)).isEqualTo(PENDING_APPROVAL);
        signIn();
        officer.awaitDelivery();
        assertThat(officer.delivered(FIRST)).isEqualTo(ACTIVE);
        assertThat(provider.authorization().asked())
                .extracting(asked -> String.valueOf(asked.getPrompt()))
                .containsExactly("null", "login");
    }

    @Test
    void oneFactorIsRefusedAndTheNextTryAsksThePersonToShowOthers() throws Exception {
        officer.await(SIGN_IN_REQUIRED);
        provider.says(claims -> claims.claim("amr", List.of("pwd")));
        signIn();
        officer.await(() -> String.valueOf(officer.sync.status().problem()).contains("several factors"));
        provider.says(claims -> claims);
        signIn();
        officer.await(ONLINE);
        assertThat(provider.authorization().asked().getLast().getPrompt()).hasToString("login");
    }

    @Test
    void anotherPersonDoesNotGetIntoThisStore() throws Exception {
        officer.await(SIGN_IN_REQUIRED);
        provider.subject("somebody");
        signIn();
        officer.await(() -> String.valueOf(officer.sync.status().problem()).contains("not known in this enrollment"));
    }

    @Test
    void whoCannotReachTheBackendOrTheProviderIsToldWhich() throws Exception {
        officer.await(SIGN_IN_REQUIRED);
        provider.close();
        assertThatThrownBy(this::signIn)
                .isInstanceOf(NotSignedIn.class)
                .hasMessageContaining("The identity provider cannot be asked");
        backend.pullPlug();
        assertThatThrownBy(this::signIn)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("The backend at")
                .hasMessageContaining("cannot be reached");
    }

    @Test
    void theFirstSignInOpensASessionThatCanBeGoneOnWith() throws Exception {
        SignIn.Session session = FirstSignIn.session(
                address, "", DeviceKey.random(new SecureRandom()), (where, _) -> browser.open(where), false);
        assertThat(session.user()).isEqualTo(OFFICER);
        assertThatThrownBy(() -> FirstSignIn.session(
                        address, "officer", DeviceKey.random(new SecureRandom()), SigningIn.NOBODY, false))
                .isInstanceOf(NotSignedIn.class);
    }

    @Test
    void nothingOfATokenLiesOnTheDisk() throws Exception {
        officer.await(SIGN_IN_REQUIRED);
        signIn();
        officer.await(ONLINE);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain("eyJ");
            }
        }
    }
}
