package io.sluice.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import io.sluice.identity.TestBrowser;
import io.sluice.identity.TestProvider;
import io.sluice.protocol.SignIn;
import io.sluice.protocol.SignInWay;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R30: a person signs in at a real OpenID Connect provider, in a browser, over HTTP; and the ways that others take. */
final class BrowserSignInTest {
    private static final String DEVICE = "pq3Qu1EeT4bSZYkXdHSZUP-3XPFn5eUDxVUO9V7oVZ4";

    private final TestProvider provider = new TestProvider(Clock.systemUTC());
    private final TestBrowser browser = new TestBrowser();
    private final BrowserSignIn signIn = signIn(provider.issuer());

    @AfterEach
    void stop() {
        browser.close();
        provider.close();
    }

    private static BrowserSignIn signIn(String issuer) {
        return new BrowserSignIn(
                new SignInWay.AtProvider(
                        issuer,
                        TestProvider.CLIENT,
                        List.of("openid", "email"),
                        List.of("phr", "phrh"),
                        Duration.ofMinutes(15)),
                DEVICE,
                Duration.ofMinutes(5));
    }

    private SignIn.WithIdToken signedIn(boolean fresh) throws IOException, NotSignedIn {
        return signIn.with((address, _) -> browser.open(address), fresh);
    }

    @Test
    void whatComesOfItIsATokenForThisDeviceAndNoOther() throws Exception {
        SignIn.WithIdToken token = signedIn(false);
        assertThat(SignedJWT.parse(token.idToken()).getJWTClaimsSet().getStringClaim("nonce"))
                .isEqualTo(SignIn.nonce(DEVICE, token.salt()));
        assertThat(browser.firstPage().body()).contains("You can go back to Sluice");
        assertThat(signedIn(false).salt()).isNotEqualTo(token.salt());
    }

    @Test
    void itAsksForACodeWithPkceAndForStrongAndRecentAuthentication() throws Exception {
        signedIn(false);
        AuthenticationRequest asked = provider.authorization().asked().getFirst();
        assertThat(asked.getResponseType()).hasToString("code");
        assertThat(asked.getCodeChallengeMethod()).isEqualTo(CodeChallengeMethod.S256);
        assertThat(asked.getScope().toStringList()).containsExactly("openid", "email");
        assertThat(asked.getMaxAge()).isEqualTo(900);
        assertThat(asked.getACRValues()).extracting(Object::toString).containsExactly("phr", "phrh");
        assertThat(asked.getPrompt()).isNull();
        assertThat(asked.getRedirectionURI().toString()).matches("http://127\\.0\\.0\\.1:\\d+/signed-in");
        assertThat(asked.toQueryString()).doesNotContain("client_secret");
    }

    @Test
    void aStepUpAsksToShowTheFactorsAnew() throws Exception {
        signedIn(true);
        assertThat(provider.authorization().asked().getFirst().getPrompt()).hasToString("login");
    }

    @ParameterizedTest
    @CsvSource({
        "access_denied, declined",
        "unmet_authentication_requirements, second factor",
        "temporarily_unavailable, Try again",
        "unauthorized_client, customer's side",
        "login_required, login_required"
    })
    void whatTheProviderSaysIsTold(String error, String told) {
        provider.authorization().refuses(error);
        assertThatThrownBy(() -> signedIn(false))
                .isInstanceOf(NotSignedIn.class)
                .hasMessageContaining(told);
    }

    @Test
    void aCodeFromAnotherSessionIsWorthNothing() throws Exception {
        AtomicReference<URI> first = new AtomicReference<>();
        AtomicReference<Runnable> end = new AtomicReference<>();
        provider.authorization().answers(uri -> {
            first.set(uri);
            end.get().run();
            return uri;
        });
        assertThatThrownBy(() -> signIn.with(
                        (address, giveUp) -> {
                            end.set(giveUp);
                            browser.open(address);
                        },
                        false))
                .isInstanceOf(NotSignedIn.class);
        String stolen = first.get().getQuery().replaceAll(".*code=([^&]*).*", "$1");
        provider.authorization().answers(uri -> URI.create(uri.toString().replaceAll("code=[^&]*", "code=" + stolen)));
        assertThatThrownBy(() -> signedIn(false))
                .isInstanceOf(NotSignedIn.class)
                .hasMessageContaining("invalid_grant")
                .hasMessageNotContaining(stolen);
    }

    @Test
    void anAnswerFromAnotherProviderIsRefused() {
        provider.authorization()
                .answers(uri -> URI.create(uri.toString().replaceAll("iss=.*", "iss=https://evil.example")));
        assertThatThrownBy(() -> signedIn(false))
                .isInstanceOf(NotSignedIn.class)
                .hasMessageContaining("RFC 9207");
        provider.authorization().answers(uri -> URI.create(uri.toString().replaceAll("&iss=.*", "")));
        assertThatThrownBy(() -> signedIn(false))
                .isInstanceOf(NotSignedIn.class)
                .hasMessageContaining("RFC 9207");
    }

    @Test
    void whoGivesUpWhileTheBrowserIsOpenIsNotWaitedFor() {
        assertThatThrownBy(() -> signIn.with((_, giveUp) -> giveUp.run(), false))
                .isInstanceOf(NotSignedIn.class)
                .hasMessageContaining("given up");
        assertThatThrownBy(() -> signIn.with(SigningIn.NOBODY, false)).isInstanceOf(NotSignedIn.class);
    }

    @Test
    void aProviderThatIsNotThereOrSaysThatItIsAnotherIsNotUsed() {
        provider.claimsToBe("https://evil.example");
        assertThatThrownBy(() -> signedIn(false))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("another issuer");
        provider.close();
        assertThatThrownBy(() -> signedIn(false))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot be reached");
        assertThatThrownBy(() -> signIn("http://id.example").with((_, _) -> {}, false))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("https");
    }
}
