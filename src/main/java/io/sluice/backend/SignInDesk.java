package io.sluice.backend;

import io.sluice.egress.Principal;
import io.sluice.protocol.SignIn;
import io.sluice.trust.Token;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Signs in by name, as only the demo allows it. */
final class SignInDesk {
    private final Commits commits;
    private final Clock clock;
    private final Duration timeToLive;
    private final Map<String, UUID> identities;
    private final SecureRandom random = new SecureRandom();

    SignInDesk(Commits commits, Clock clock, Duration timeToLive, Map<String, UUID> identities) {
        this.commits = commits;
        this.clock = clock;
        this.timeToLive = timeToLive;
        this.identities = Map.copyOf(identities);
    }

    /** A new session; empty if there is no such identity. */
    Optional<SignIn.Session> signIn(String identity, String source) {
        return Optional.ofNullable(identities.get(identity))
                .map(user -> commits.write(open -> open(open, user, source)));
    }

    private SignIn.Session open(Commits.Open open, UUID user, String source) {
        Token token = Token.random(random);
        Instant now = Instant.ofEpochMilli(clock.millis());
        Instant expiresAt = now.plus(timeToLive);
        SqlSessions.open(open.sql(), token, user, now, expiresAt);
        AuditLog.append(open.sql(), new AuditLog.Event(now, user, null, "sign-in", null, source, null, "accepted"));
        return new SignIn.Session(
                token.secret(),
                expiresAt,
                user,
                open.view().principal(user).map(Principal::name).orElseThrow(),
                open.view().enrollment().id());
    }
}
