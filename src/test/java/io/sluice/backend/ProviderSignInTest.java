package io.sluice.backend;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import io.sluice.egress.Act;
import io.sluice.egress.Command;
import io.sluice.identity.TestProvider;
import io.sluice.protocol.Api;
import io.sluice.protocol.CommandJson;
import io.sluice.protocol.Malformed;
import io.sluice.protocol.Posture;
import io.sluice.protocol.Problem;
import io.sluice.protocol.SignIn;
import io.sluice.protocol.SignInWay;
import io.sluice.protocol.SignedIn;
import io.sluice.trust.AccessConditions;
import io.sluice.trust.FactorRule;
import io.sluice.trust.IdentityClaim;
import io.sluice.trust.IdentityProvider;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R30 over HTTPS: sign-in with what the customer's identity provider says, and the ways around it. */
final class ProviderSignInTest {
    private static final String SALT = "c2FsdHNhbHRzYWx0c2FsdHNhbHRzYWx0c2FsdHNhbHQ";
    private static final Duration STEP_UP = Duration.ofMinutes(15);

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private final TestProvider provider = new TestProvider(clock);
    private TestBackend backend;
    private TestDevice device;

    @BeforeEach
    void start() {
        backend = new TestBackend(
                folder,
                new Protection(
                        new AccessConditions(AccessConditions.DEFAULT.networks(), false, STEP_UP),
                        CipherList.PLATFORM,
                        Optional.empty(),
                        Optional.of(new IdentityProvider(
                                provider.issuer(), TestProvider.CLIENT, IdentityClaim.SUB, FactorRule.METHODS))));
        device = new TestDevice(backend);
    }

    @AfterEach
    void stop() {
        backend.close();
        provider.close();
    }

    private SignIn.WithIdToken token() {
        return new SignIn.WithIdToken(provider.idToken(SignIn.nonce(device.id(), SALT)), SALT);
    }

    private SignIn.WithIdToken token(UnaryOperator<JWTClaimsSet.Builder> change) {
        JWTClaimsSet claims =
                change.apply(provider.claims(SignIn.nonce(device.id(), SALT))).build();
        return new SignIn.WithIdToken(TestProvider.signed(claims, provider.key()), SALT);
    }

    private static Problem is(Problem.Type type, HttpResponse<String> answer) throws Malformed {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(type.status());
        Problem problem = Problem.read(answer.body());
        assertThat(problem.type()).isEqualTo(type);
        return problem;
    }

    private String session(HttpResponse<String> answer) throws Malformed {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return SignIn.Session.read(answer.body()).token();
    }

    /** The audit log, whole, as the officer reads it. */
    private String log() throws Malformed {
        String reader = session(device.trySignIn(token(claims -> claims.jwtID("reader"))));
        return device.read(reader, Api.AUDIT).body();
    }

    @Test
    void itSaysHowOneSignsIn() throws Malformed {
        String answer =
                backend.send(HttpRequest.newBuilder(backend.uri(Api.SIGN_IN))).body();
        assertThat(SignInWay.read(answer))
                .isEqualTo(new SignInWay.AtProvider(
                        provider.issuer(), TestProvider.CLIENT, List.of("openid"), List.of("phr", "phrh"), STEP_UP));
        assertThat(provider.keysAsked()).isZero();
    }

    @Test
    void whoShowsSeveralFactorsThereHasASessionThatSaysSo() throws Malformed {
        Instant at = clock.instant().minusSeconds(120);
        String token = session(device.trySignIn(token(claims -> claims.claim("auth_time", at.getEpochSecond()))));
        Posture posture = Posture.read(device.read(token, Api.SESSION).body());
        assertThat(posture.name()).isEqualTo("Officer");
        assertThat(posture.device()).isEqualTo(device.id());
        assertThat(posture.how()).isEqualTo(new SignedIn(provider.issuer(), List.of("pwd", "otp"), null));
        assertThat(posture.signedInAt().getEpochSecond()).isEqualTo(at.getEpochSecond());
        backend.restart();
        assertThat(Posture.read(device.read(token, Api.SESSION).body())).isEqualTo(posture);
        assertThat(log()).contains("vouched for the person", "with pwd, otp");
    }

    @Test
    void nobodySignsInByNameAnyMore() throws Malformed {
        Problem problem = is(Problem.Type.SIGN_IN_REQUIRED, device.trySignIn("officer"));
        assertThat(problem.detail()).contains("at the identity provider");
    }

    @Test
    void aStolenIdTokenIsWorthNothingWithoutTheKeyOfTheDeviceThatAskedForIt() throws Malformed {
        SignIn.WithIdToken stolen = token();
        is(Problem.Type.SIGN_IN_REQUIRED, new TestDevice(backend).trySignIn(stolen));
        is(
                Problem.Type.SIGN_IN_REQUIRED,
                backend.send(
                        HttpRequest.newBuilder(backend.uri(Api.SIGN_IN)).POST(BodyPublishers.ofString(stolen.text()))));
        is(
                Problem.Type.SIGN_IN_REQUIRED,
                device.trySignIn(new SignIn.WithIdToken(stolen.idToken(), SALT.replace('c', 'd'))));
        assertThat(log())
                .contains("by another device, or for another sign-in", "only from the device that asked for it");
    }

    @Test
    void anIdTokenOpensOneSessionAndARestartDoesNotForget() throws Malformed {
        SignIn.WithIdToken once = token();
        String token = session(device.trySignIn(once));
        is(Problem.Type.SIGN_IN_REQUIRED, device.trySignIn(once));
        backend.restart();
        is(Problem.Type.SIGN_IN_REQUIRED, device.trySignIn(once));
        assertThat(device.read(token, Api.ENROLLMENT).statusCode()).isEqualTo(200);
        assertThat(log()).contains("has opened a session before");
    }

    @Test
    void oneFactorIsRefusedAndItIsSaidOnWhoseSideThatLies() throws Malformed {
        Problem problem = is(
                Problem.Type.FACTORS_NOT_MET, device.trySignIn(token(claims -> claims.claim("amr", List.of("pwd")))));
        assertThat(problem.detail()).contains("several factors", "customer's side");
        assertThat(log()).contains("names only pwd");
    }

    @Test
    void whoIsNotKnownHereIsTurnedAwayWithoutAWordOfWhoItIs() throws Malformed {
        HttpResponse<String> answer = device.trySignIn(token(claims -> claims.subject("mallory")));
        is(Problem.Type.SIGN_IN_REQUIRED, answer);
        assertThat(answer.body()).contains("not known in this enrollment").doesNotContain("mallory");
        assertThat(log()).contains("not known in this enrollment").doesNotContain("mallory");
    }

    @Test
    void aTokenOfSomebodyElsesProviderOrForSomebodyElseIsRefused() throws Malformed {
        is(Problem.Type.SIGN_IN_REQUIRED, device.trySignIn(token(claims -> claims.issuer("https://evil.example"))));
        is(Problem.Type.SIGN_IN_REQUIRED, device.trySignIn(token(claims -> claims.audience("payroll"))));
        assertThat(log()).doesNotContain("evil.example", "payroll");
    }

    @Test
    void theProvidersNewKeyIsTakenAtOnceAndItsOldOneNoMore() throws Malformed {
        session(device.trySignIn(token()));
        SignIn.WithIdToken old = token(claims -> claims.jwtID("old"));
        int asked = provider.keysAsked();
        provider.rollKey();
        session(device.trySignIn(token(claims -> claims.jwtID("new"))));
        assertThat(provider.keysAsked()).isEqualTo(asked + 1);
        assertThat(device.trySignIn(old).statusCode()).isNotEqualTo(200);
    }

    @Test
    void tokensThatNameUnknownKeysDoNotMakeTheBackendAskTheProviderOverAndOver() {
        for (int i = 0; i < 20; i++) {
            SignIn.WithIdToken forged = new SignIn.WithIdToken(
                    TestProvider.signed(
                            provider.claims(SignIn.nonce(device.id(), SALT)).build(), TestProvider.newKey(1_024)),
                    SALT);
            assertThat(device.trySignIn(forged).statusCode()).isIn(401, 503);
        }
        assertThat(provider.keysAsked()).isLessThanOrEqualTo(3);
    }

    @Test
    void aProviderThatCannotBeReachedIsNobodysFaultAndToldWithWhenToTryAgain() throws Malformed {
        SignIn.WithIdToken good = token();
        provider.close();
        HttpResponse<String> answer = device.trySignIn(good);
        is(Problem.Type.UNAVAILABLE, answer);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("identity provider cannot be reached");
    }

    @Test
    void aProviderThatPublishesNoKeysOrFarTooManyOrSaysThatItIsAnotherIsNotBelieved() throws Malformed {
        provider.publishes("{\"keys\":7}");
        is(Problem.Type.UNAVAILABLE, device.trySignIn(token()));
        provider.publishes("{\"keys\":[],\"more\":\"" + "x".repeat(300_000) + "\"}");
        is(Problem.Type.UNAVAILABLE, device.trySignIn(token()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "7", "\"keys\"", "{\"keys\":null}", "{\"keys\":[null]}", "{}", "no JSON"})
    void aProviderWhoseKeysCannotBeReadIsNotBelieved(String document) throws Malformed {
        provider.publishes(document);
        is(Problem.Type.UNAVAILABLE, device.trySignIn(token()));
    }

    @Test
    void aProviderThatSaysThatItIsAnotherIssuerIsNotBelieved() throws Malformed {
        provider.claimsToBe("https://evil.example");
        is(Problem.Type.UNAVAILABLE, device.trySignIn(token()));
        assertThat(provider.keysAsked()).isZero();
    }

    @Test
    void anOversizeTokenAndAWrongSaltAreNotLookedAt() throws Malformed {
        is(Problem.Type.MALFORMED, device.trySignIn(new SignIn.WithIdToken("x".repeat(20_001), SALT)));
        is(Problem.Type.MALFORMED, device.trySignIn(new SignIn.WithIdToken("x", "short")));
        assertThat(provider.keysAsked()).isZero();
    }

    @Test
    void aStepUpIsMeasuredFromWhenTheFactorsWereShownAndNotFromWhenTheSessionWasOpened() throws Malformed {
        Instant at = clock.instant().minus(STEP_UP).plusSeconds(30);
        String token = session(device.trySignIn(token(claims -> claims.claim("auth_time", at.getEpochSecond()))));
        String body = CommandJson.request(List.of(approval()));
        assertThat(device.trySignIn(token(claims ->
                                claims.claim("auth_time", at.minusSeconds(120).getEpochSecond())))
                        .statusCode())
                .isEqualTo(401);
        backend.clock.advance(Duration.ofSeconds(31));
        is(Problem.Type.STEP_UP_REQUIRED, backend.send(device.post(token, Api.COMMANDS, body)));
        clock.advance(Duration.ofSeconds(31));
        String fresh = session(device.trySignIn(token(claims -> claims.jwtID("fresh"))));
        assertThat(backend.send(device.post(fresh, Api.COMMANDS, body)).statusCode())
                .isEqualTo(200);
    }

    private Command approval() {
        return backend.command(TestBackend.newId(), 1, "e1:0", new Act.Approve(List.of(), true, false, null, null));
    }

    @Test
    void aProviderWithKeysForOthersTooPublishesThemAll() throws Malformed {
        provider.publishes(new JWKSet(List.of(TestProvider.newKey(2_048), provider.key())).toString());
        session(device.trySignIn(token()));
    }

    @Test
    void neitherTheTokenNorItsClaimsAreInTheAuditLog() throws Malformed {
        SignIn.WithIdToken used = token(claims -> claims.claim("email", "officer@example.com"));
        session(device.trySignIn(used));
        is(Problem.Type.SIGN_IN_REQUIRED, device.trySignIn(used));
        assertThat(log()).doesNotContain(used.idToken(), "officer@example.com", SALT, SignIn.nonce(device.id(), SALT));
    }
}
