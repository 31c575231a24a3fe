package io.sluice.trust;

import com.nimbusds.jwt.JWTClaimsSet;
import io.sluice.protocol.SignedIn;
import io.sluice.trust.IdTokenVerdict.Bad;
import io.sluice.trust.IdTokenVerdict.Good;
import io.sluice.trust.IdTokenVerdict.TooFew;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks at what an ID token says that the identity provider has signed (R30). */
final class IdTokenClaims {
    /** How far the clocks of the backend and the provider may lie apart. */
    static final Duration SKEW = Duration.ofMinutes(1);
    /** How long after it was issued a token is taken, however long it says that it is good. */
    static final Duration FRESH = Duration.ofMinutes(10);

    private static final int MOST_METHODS = 20;
    private static final String WORD = "[\\x21-\\x7e]{1,200}";

    private final IdentityProvider provider;
    private final Duration maxAge;
    private final Clock clock;

    IdTokenClaims(IdentityProvider provider, Duration maxAge, Clock clock) {
        this.provider = provider;
        this.maxAge = maxAge;
        this.clock = clock;
    }

    IdTokenVerdict look(JWTClaimsSet claims, String nonce, String hash) throws ParseException {
        Instant now = clock.instant();
        Optional<String> wrong =
                addressed(claims, nonce).or(() -> times(claims, now)).or(() -> authenticated(claims, now));
        if (wrong.isPresent()) {
            return new Bad(wrong.get());
        }
        String identity = identity(claims);
        if (identity == null) {
            return new Bad("The ID token does not say who it is: “%s” is missing%s."
                    .formatted(
                            provider.claim().wire(),
                            provider.claim() == IdentityClaim.EMAIL ? ", or “email_verified” is not true" : ""));
        }
        SignedIn how = how(claims);
        if (!provider.factors().accepts(how)) {
            return new TooFew(provider.factors().objection(how));
        }
        Instant at = instant(claims.getDateClaim("auth_time"));
        return new Good(identity, at.isAfter(now) ? now : at, how, hash, until(claims));
    }

    /** By whom, for whom, and for which device. */
    private Optional<String> addressed(JWTClaimsSet claims, String nonce) {
        if (!provider.issuer().equals(claims.getIssuer())) {
            return Optional.of("The ID token was issued by another issuer than the identity provider.");
        }
        List<String> audience = claims.getAudience();
        Object party = claims.getClaim("azp");
        if (!audience.contains(provider.client())
                || (party == null ? audience.size() > 1 : !provider.client().equals(party))) {
            return Optional.of("The ID token was issued for another client.");
        }
        return isNonce(claims.getClaim("nonce"), nonce)
                ? Optional.empty()
                : Optional.of("The ID token was asked for by another device, or for another sign-in.");
    }

    private static boolean isNonce(@Nullable Object given, String expected) {
        return given instanceof String text
                && MessageDigest.isEqual(
                        text.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<String> times(JWTClaimsSet claims, Instant now) {
        Date expires = claims.getExpirationTime();
        Date issued = claims.getIssueTime();
        Date begins = claims.getNotBeforeTime();
        if (expires == null || issued == null) {
            return Optional.of("The ID token does not say when it was issued (iat) and when it expires (exp).");
        }
        if (instant(issued).isAfter(now.plus(SKEW))
                || (begins != null && instant(begins).isAfter(now.plus(SKEW)))) {
            return Optional.of("The ID token was issued in the future: the clocks of the identity provider and of the"
                    + " backend do not agree.");
        }
        return now.isBefore(until(claims))
                ? Optional.empty()
                : Optional.of("The ID token has expired, or was issued more than %d minutes ago; sign in again."
                        .formatted(FRESH.toMinutes()));
    }

    /** When it is over. */
    private static Instant until(JWTClaimsSet claims) {
        Instant expires = instant(claims.getExpirationTime());
        Instant stale = instant(claims.getIssueTime()).plus(FRESH);
        return (expires.isBefore(stale) ? expires : stale).plus(SKEW);
    }

    private Optional<String> authenticated(JWTClaimsSet claims, Instant now) {
        Instant at;
        try {
            Date said = claims.getDateClaim("auth_time");
            if (said == null) {
                return Optional.of("The ID token does not say when the person signed in at the identity provider"
                        + " (auth_time). This lies on the customer's side: OpenID Connect requires it where max_age is"
                        + " asked for.");
            }
            at = instant(said);
        } catch (ParseException _) {
            return Optional.of("The ID token's “auth_time” is not a time.");
        }
        if (at.isAfter(now.plus(SKEW))) {
            return Optional.of("The ID token's “auth_time” lies in the future.");
        }
        return at.plus(maxAge).plus(SKEW).isAfter(now)
                ? Optional.empty()
                : Optional.of("The sign-in at the identity provider is too long ago; sign in there again.");
    }

    private @Nullable String identity(JWTClaimsSet claims) {
        IdentityClaim claim = provider.claim();
        boolean vouched = claim != IdentityClaim.EMAIL || Boolean.TRUE.equals(claims.getClaim("email_verified"));
        return vouched && claims.getClaim(claim.wire()) instanceof String text && !text.isEmpty() ? text : null;
    }

    /** What is not a word is left out: it is no method that anybody knows. */
    private static SignedIn how(JWTClaimsSet claims) {
        List<?> named = claims.getClaim("amr") instanceof List<?> list ? list : List.of();
        List<String> methods = named.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(method -> method.matches(WORD))
                .distinct()
                .limit(MOST_METHODS)
                .toList();
        String level = claims.getClaim("acr") instanceof String text && text.matches(WORD) ? text : null;
        return new SignedIn(claims.getIssuer(), methods, level);
    }

    private static Instant instant(@Nullable Date date) {
        return Objects.requireNonNull(date).toInstant();
    }
}
