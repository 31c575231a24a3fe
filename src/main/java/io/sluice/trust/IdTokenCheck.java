package io.sluice.trust;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.sluice.protocol.SignedTokens;
import io.sluice.trust.IdTokenVerdict.Bad;
import io.sluice.trust.IdTokenVerdict.Unknown;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Set;

/**
 * Looks at ID tokens of the customer's identity provider (R30, OpenID Connect Core 3.1.3.7): first whether the provider
 * signed it, then, in {@link IdTokenClaims}, what it says. Safe for use by several threads.
 */
public final class IdTokenCheck {
    /** Asymmetric ones alone: with others, or with none, anybody could sign who has read what is public. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private static final int LEAST_RSA_BITS = 2_048;

    private final DefaultJWTProcessor<SecurityContext> signature = new DefaultJWTProcessor<>();
    private final IdTokenClaims claims;

    /**
     * A check.
     *
     * @param keys those of the provider; it says so with a {@link KeySourceException} if they cannot be had
     * @param maxAge how long ago a person may have authenticated
     */
    public IdTokenCheck(IdentityProvider provider, JWKSource<SecurityContext> keys, Duration maxAge, Clock clock) {
        signature.setJWSKeySelector(new JWSVerificationKeySelector<>(
                ALGORITHMS,
                (selector, context) -> keys.get(selector, context).stream()
                        .filter(IdTokenCheck::strong)
                        .toList()));
        // What it says is looked at below, by this backend's clock and with sentences that repeat nothing of it.
        signature.setJWTClaimsSetVerifier((_, _) -> {});
        claims = new IdTokenClaims(provider, maxAge, clock);
    }

    private static boolean strong(JWK key) {
        return !KeyType.RSA.equals(key.getKeyType()) || key.size() >= LEAST_RSA_BITS;
    }

    /**
     * Looks at a token.
     *
     * @param nonce what it must hold, so that it was asked for by the device that shows it
     */
    public IdTokenVerdict look(String token, String nonce) {
        try {
            SignedJWT signed = SignedTokens.parse(token);
            return claims.look(signature.process(signed, null), nonce, hash(signed.getSigningInput()));
        } catch (KeySourceException _) {
            return new Unknown(
                    "The identity provider cannot be reached from the backend, or does not show its keys; try again in"
                            + " a moment.");
        } catch (BadJOSEException _) {
            return new Bad("The ID token is not signed as it must be: with one of %s, by a key that the identity"
                            .formatted(names())
                    + " provider shows.");
        } catch (ParseException | JOSEException _) {
            return new Bad("This is no signed ID token.");
        }
    }

    private static String names() {
        return ALGORITHMS.stream().map(JWSAlgorithm::getName).sorted().toList().toString();
    }

    private static String hash(byte[] signed) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(signed));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
