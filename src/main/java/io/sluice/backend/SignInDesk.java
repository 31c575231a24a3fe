package io.sluice.backend;

import io.sluice.egress.Principal;
import io.sluice.protocol.AuditDetails;
import io.sluice.protocol.Problem;
import io.sluice.protocol.SignIn;
import io.sluice.trust.ApiOperation;
import io.sluice.trust.Context;
import io.sluice.trust.Identity;
import io.sluice.trust.PolicyEnforcementPoint;
import io.sluice.trust.PolicyEnforcementPoint.Turned;
import io.sluice.trust.Session;
import io.sluice.trust.SignInLimit;
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
    private static final String SIGN_IN = ApiOperation.SIGN_IN.wire();

    private final PolicyEnforcementPoint enforcement;
    private final Commits commits;
    private final Denials denials;
    private final Clock clock;
    private final SignInLimit limit;
    private final Duration timeToLive;
    private final Map<String, UUID> identities;
    private final SecureRandom random = new SecureRandom();

    SignInDesk(
            PolicyEnforcementPoint enforcement,
            Commits commits,
            Denials denials,
            Clock clock,
            Duration timeToLive,
            Map<String, UUID> identities) {
        this.enforcement = enforcement;
        this.commits = commits;
        this.denials = denials;
        this.clock = clock;
        this.limit = new SignInLimit(clock);
        this.timeToLive = timeToLive;
        this.identities = Map.copyOf(identities);
    }

    /**
     * A new session, or why there is none: nobody of this name, too many tries, or something that is required is not met. It
     * is bound to the device that the request was shown to come from, if it was (R24).
     */
    Answer signIn(String identity, Context context) {
        String source = context.source();
        UUID user = identities.get(identity);
        Optional<Duration> wait = limit.tooMany(source, user);
        if (wait.isPresent()) {
            String reason = "Too many sign-ins from this network address; try again later.";
            denials.denied(SIGN_IN, user, source, reason);
            return Answer.later(Problem.of(Problem.Type.TOO_MANY_REQUESTS, reason), wait.get());
        }
        if (user == null) {
            // What was typed is not written down: it may be a password.
            String reason = "There is nobody of this name to sign in as.";
            denials.denied(SIGN_IN, null, source, reason);
            return Answer.problem(Problem.of(Problem.Type.SIGN_IN_REQUIRED, reason));
        }
        if (enforcement.admit(user, context) instanceof Turned(Problem problem)) {
            return Answer.problem(problem);
        }
        return Answer.json(commits.write(open -> open(open, user, context)).text());
    }

    private SignIn.Session open(Commits.Open open, UUID user, Context context) {
        Token token = Token.random(random);
        Instant now = Instant.ofEpochMilli(clock.millis());
        Instant expiresAt = now.plus(timeToLive);
        SqlSessions.open(
                open.sql(), token, new Session(new Identity(user, expiresAt), context.source(), now, context.device()));
        String details =
                new AuditDetails().by(AuditWords.name(open.view(), user)).text();
        AuditLog.append(open.sql(), AuditLog.Event.of(now, user, SIGN_IN, context.source(), "accepted", details));
        return new SignIn.Session(
                token.secret(),
                expiresAt,
                user,
                open.view().principal(user).map(Principal::name).orElseThrow(),
                open.view().enrollment().id());
    }
}
