package io.sluice.trust;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.sluice.identity.TestProvider;
import io.sluice.protocol.SignedIn;
import io.sluice.replica.MutableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** R30: which ID tokens are taken. Each attack changes one thing of a token that is taken. */
final class IdTokenCheckTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final String ISSUER = "https://id.example/realms/acme";
    private static final String NONCE = "nonce";
    private static final RSAKey KEY = TestProvider.newKey(2_048);
    private static final Duration MAX_AGE = Duration.ofMinutes(15);

    private final MutableClock clock = new MutableClock(NOW);
    private final IdentityProvider provider =
            new IdentityProvider(ISSUER, "sluice", IdentityClaim.SUB, FactorRule.METHODS);

    private static JWTClaimsSet.Builder good() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject("officer")
                .audience("sluice")
                .issueTime(Date.from(NOW))
                .expirationTime(Date.from(NOW.plusSeconds(300)))
                .claim("auth_time", NOW.minusSeconds(60).getEpochSecond())
                .claim("amr", List.of("pwd", "otp"))
                .claim("acr", "phr")
                .claim("nonce", NONCE);
    }

    private IdTokenVerdict look(String token, JWK... keys) {
        return look(provider, token, new ImmutableJWKSet<>(new JWKSet(List.of(keys))));
    }

    private IdTokenVerdict look(IdentityProvider of, String token, JWKSource<SecurityContext> keys) {
        return new IdTokenCheck(of, keys, MAX_AGE, clock).look(token, NONCE);
    }

    private IdTokenVerdict look(JWTClaimsSet.Builder claims) {
        return look(TestProvider.signed(claims.build(), KEY), KEY.toPublicJWK());
    }

    @Test
    void aGoodOneSaysWhoItIsAndWhenAndHowTheFactorsWereShown() {
        assertThat(look(good())).isInstanceOfSatisfying(IdTokenVerdict.Good.class, token -> {
            assertThat(token.identity()).isEqualTo("officer");
            assertThat(token.authenticatedAt()).isEqualTo(NOW.minusSeconds(60));
            assertThat(token.how()).isEqualTo(new SignedIn(ISSUER, List.of("pwd", "otp"), "phr"));
            assertThat(token.until()).isEqualTo(NOW.plusSeconds(360));
        });
    }

    private static Named<UnaryOperator<JWTClaimsSet.Builder>> change(
            String name, UnaryOperator<JWTClaimsSet.Builder> change) {
        return Named.of(name, change);
    }

    static Stream<Named<UnaryOperator<JWTClaimsSet.Builder>>> bad() {
        return Stream.of(
                change("another issuer", claims -> claims.issuer("https://id.example/realms/other")),
                change("the issuer with a slash", claims -> claims.issuer(ISSUER + "/")),
                change("no issuer", claims -> claims.issuer(null)),
                change("another audience", claims -> claims.audience("payroll")),
                change("no audience", claims -> claims.audience((String) null)),
                change("several audiences and no party", claims -> claims.audience(List.of("sluice", "payroll"))),
                change("another party", claims -> claims.claim("azp", "payroll")),
                change("a party that is no text", claims -> claims.claim("azp", List.of("sluice"))),
                change("expired", claims -> claims.expirationTime(Date.from(NOW.minusSeconds(60)))),
                change("no expiry", claims -> claims.expirationTime(null)),
                change("issued in the future", claims -> claims.issueTime(Date.from(NOW.plusSeconds(61)))),
                change(
                        "issued long ago, good for long",
                        claims -> claims.issueTime(Date.from(NOW.minus(Duration.ofMinutes(11))))
                                .expirationTime(Date.from(NOW.plus(Duration.ofDays(365))))),
                change("no time of issue", claims -> claims.issueTime(null)),
                change("not good yet", claims -> claims.notBeforeTime(Date.from(NOW.plusSeconds(61)))),
                change("another nonce", claims -> claims.claim("nonce", "nonce2")),
                change("no nonce", claims -> claims.claim("nonce", null)),
                change("a nonce that is no text", claims -> claims.claim("nonce", List.of(NONCE))),
                change("no time of authentication", claims -> claims.claim("auth_time", null)),
                change(
                        "authenticated in the future",
                        claims -> claims.claim("auth_time", NOW.plusSeconds(61).getEpochSecond())),
                change(
                        "authenticated too long ago",
                        claims -> claims.claim(
                                "auth_time", NOW.minus(MAX_AGE).minusSeconds(61).getEpochSecond())),
                change("authenticated at no time", claims -> claims.claim("auth_time", "yesterday")),
                change("nobody", claims -> claims.subject(null)),
                change("an empty name", claims -> claims.subject("")));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void whatIsNotAsItMustBeIsRefusedAndNothingOfItIsRepeated(UnaryOperator<JWTClaimsSet.Builder> change) {
        assertThat(look(change.apply(good())))
                .isInstanceOfSatisfying(
                        IdTokenVerdict.Bad.class,
                        verdict -> assertThat(verdict.reason())
                                .startsWith("The ")
                                .doesNotContain("payroll", "nonce2", "realms/other", "yesterday"));
    }

    @Test
    void clocksMayLieAMinuteApart() {
        assertThat(look(good().issueTime(Date.from(NOW.plusSeconds(60)))
                        .claim("auth_time", NOW.plusSeconds(60).getEpochSecond())))
                .isInstanceOfSatisfying(
                        IdTokenVerdict.Good.class,
                        token -> assertThat(token.authenticatedAt()).isEqualTo(NOW));
        assertThat(look(good().expirationTime(Date.from(NOW.minusSeconds(59)))))
                .isInstanceOf(IdTokenVerdict.Good.class);
        assertThat(look(good().audience(List.of("sluice", "payroll")).claim("azp", "sluice")))
                .isInstanceOf(IdTokenVerdict.Good.class);
    }

    @Test
    void oneFactorIsTooFew() {
        assertThat(look(good().claim("amr", List.of("pwd")))).isInstanceOf(IdTokenVerdict.TooFew.class);
        assertThat(look(good().claim("amr", "mfa"))).isInstanceOf(IdTokenVerdict.TooFew.class);
        assertThat(look(good().claim("amr", List.of(List.of("mfa"), 7, "m fa"))))
                .isInstanceOf(IdTokenVerdict.TooFew.class);
        assertThat(look(good().claim("amr", null))).isInstanceOf(IdTokenVerdict.TooFew.class);
    }

    @Test
    void anUnsignedOneIsNone() {
        assertThat(look(new PlainJWT(good().build()).serialize(), KEY.toPublicJWK()))
                .isInstanceOf(IdTokenVerdict.Bad.class);
    }

    @Test
    void oneWhoseHeaderIsNothingIsNone() {
        assertThat(look("bnVsbA.e30.e30", KEY.toPublicJWK())).isInstanceOf(IdTokenVerdict.Bad.class);
    }

    @Test
    void oneSignedWithThePublicKeyAsIfItWereASecretIsRefused() throws JOSEException {
        for (byte[] secret : List.of(
                KEY.toPublicKey().getEncoded(), KEY.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8))) {
            SignedJWT forged = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                            .keyID(KEY.getKeyID())
                            .build(),
                    good().build());
            forged.sign(new MACSigner(secret));
            assertThat(look(forged.serialize(), KEY.toPublicJWK())).isInstanceOf(IdTokenVerdict.Bad.class);
        }
    }

    @Test
    void oneSignedWithAnotherKeyIsRefusedWhateverItSaysOfThatKey() throws JOSEException {
        RSAKey other = TestProvider.newKey(2_048);
        RSAKey named = new RSAKey.Builder(other).keyID(KEY.getKeyID()).build();
        assertThat(look(TestProvider.signed(good().build(), other), KEY.toPublicJWK()))
                .isInstanceOf(IdTokenVerdict.Bad.class);
        assertThat(look(TestProvider.signed(good().build(), named), KEY.toPublicJWK()))
                .isInstanceOf(IdTokenVerdict.Bad.class);
        SignedJWT brought = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .jwk(other.toPublicJWK())
                        .build(),
                good().build());
        brought.sign(new com.nimbusds.jose.crypto.RSASSASigner(other));
        assertThat(look(brought.serialize(), KEY.toPublicJWK())).isInstanceOf(IdTokenVerdict.Bad.class);
    }

    @Test
    void aKeyThatIsTooShortIsNotBelieved() {
        RSAKey weak = TestProvider.newKey(1_024);
        assertThat(look(TestProvider.signed(good().build(), weak), weak.toPublicJWK()))
                .isInstanceOf(IdTokenVerdict.Bad.class);
    }

    @Test
    void aTokenForAnotherPurposeIsNone() throws JOSEException {
        SignedJWT access = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(KEY.getKeyID())
                        .type(new com.nimbusds.jose.JOSEObjectType("at+jwt"))
                        .build(),
                good().build());
        access.sign(new com.nimbusds.jose.crypto.RSASSASigner(KEY));
        assertThat(look(access.serialize(), KEY.toPublicJWK())).isInstanceOf(IdTokenVerdict.Bad.class);
    }

    @Test
    void whatIsNoTokenIsRefused() {
        for (String text : List.of("", "a.b.c", "{}", "e30.e30.e30", "x".repeat(20_000))) {
            assertThat(look(text, KEY.toPublicJWK())).isInstanceOf(IdTokenVerdict.Bad.class);
        }
    }

    @Test
    void anotherSignatureOverTheSameIsTheSameToken() throws Exception {
        ECKey curve = new ECKeyGenerator(Curve.P_256).keyID("ec").generate();
        String first = null;
        for (int i = 0; i < 2; i++) {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("ec").build(), good().build());
            token.sign(new ECDSASigner(curve));
            IdTokenVerdict verdict = look(token.serialize(), curve.toPublicJWK());
            assertThat(verdict).isInstanceOf(IdTokenVerdict.Good.class);
            String hash = ((IdTokenVerdict.Good) verdict).hash();
            assertThat(first == null ? hash : first).isEqualTo(hash);
            first = hash;
        }
    }

    @Test
    void withoutTheProvidersKeysNothingCanBeSaid() {
        JWKSource<SecurityContext> none = (_, _) -> {
            throw new KeySourceException("gone");
        };
        assertThat(look(provider, TestProvider.signed(good().build(), KEY), none))
                .isInstanceOf(IdTokenVerdict.Unknown.class);
    }

    @Test
    void anAddressNamesSomebodyOnlyIfItIsVerified() {
        IdentityProvider byMail = new IdentityProvider(ISSUER, "sluice", IdentityClaim.EMAIL, FactorRule.METHODS);
        JWKSource<SecurityContext> keys = new ImmutableJWKSet<>(new JWKSet(KEY.toPublicJWK()));
        JWTClaimsSet.Builder claims = good().claim("email", "officer@example.com");
        assertThat(look(byMail, TestProvider.signed(claims.build(), KEY), keys))
                .isInstanceOfSatisfying(
                        IdTokenVerdict.Bad.class,
                        bad -> assertThat(bad.reason()).contains("email_verified"));
        assertThat(look(
                        byMail,
                        TestProvider.signed(
                                claims.claim("email_verified", "true").build(), KEY),
                        keys))
                .isInstanceOf(IdTokenVerdict.Bad.class);
        assertThat(look(
                        byMail,
                        TestProvider.signed(claims.claim("email_verified", true).build(), KEY),
                        keys))
                .isInstanceOfSatisfying(
                        IdTokenVerdict.Good.class,
                        good -> assertThat(good.identity()).isEqualTo("officer@example.com"));
    }
}
