package io.sluice.backend;

import io.sluice.backend.Vouching.Known;
import io.sluice.backend.Vouching.Nobody;
import io.sluice.egress.Principal;
import io.sluice.protocol.AuditDetails;
import io.sluice.protocol.Problem;
import io.sluice.protocol.SignIn;
import io.sluice.protocol.SignedIn;
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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens sessions for those whom somebody vouches for (R30). */
final class SignInDesk {
    private static final String SIGN_IN = ApiOperation.SIGN_IN.wire();

    private final PolicyEnforcementPoint enforcement;
    private final Commits commits;
    private final Denials denials;
    private final Clock clock;
    private final SignInLimit limit;
    private final Duration timeToLive;
    private final Vouching vouching;
    private final SecureRandom random = new SecureRandom();

    SignInDesk(
            PolicyEnforcementPoint enforcement,
            Commits commits,
            Denials denials,
            Clock clock,
            Duration timeToLive,
            Vouching vouching) {
        this.enforcement = enforcement;
        this.commits = commits;
        this.denials = denials;
        this.clock = clock;
        this.limit = new SignInLimit(clock);
        this.timeToLive = timeToLive;
        this.vouching = vouching;
    }

    /** How one signs in. */
    Answer way() {
        return Answer.json(vouching.way().text());
    }

    /**
     * A new session, or why there is none: nobody vouches, too many tries, or something that is required is not met. It
     * is bound to the device that the request was shown to come from, if it was (R24).
     */
    Answer signIn(SignIn.Request request, Context context) {
        Optional<Duration> wait = limit.tooMany(context.source());
        if (wait.isPresent()) {
            return tooMany(null, context, wait.get());
        }
        return switch (vouching.look(request, context)) {
            case Nobody nobody -> {
                denials.denied(SIGN_IN, null, context.source(), nobody.problem().detail());
                yield nobody.retryIn()
                        .map(until -> Answer.later(nobody.problem(), until))
                        .orElseGet(() -> Answer.problem(nobody.problem()));
            }
            case Known known -> signIn(known, context);
        };
    }

    private Answer signIn(Known known, Context context) {
        Optional<Duration> wait = limit.tooMany(context.source(), known.user());
        if (wait.isPresent()) {
            return tooMany(known.user(), context, wait.get());
        }
        if (enforcement.admit(known.user(), context) instanceof Turned(Problem problem)) {
            return Answer.problem(problem);
        }
        Optional<SignIn.Session> opened = commits.write(open -> open(open, known, context));
        if (opened.isEmpty()) {
            String reason = "This ID token has opened a session before; sign in at the identity provider again.";
            denials.denied(SIGN_IN, known.user(), context.source(), reason);
            return Answer.problem(Problem.of(Problem.Type.SIGN_IN_REQUIRED, reason));
        }
        return Answer.json(opened.get().text());
    }

    private Answer tooMany(@Nullable UUID user, Context context, Duration wait) {
        String reason = "Too many sign-ins from this network address; try again later.";
        denials.denied(SIGN_IN, user, context.source(), reason);
        return Answer.later(Problem.of(Problem.Type.TOO_MANY_REQUESTS, reason), wait);
    }

    /** A session; empty if what vouches for the person has opened one before. */
    private Optional<SignIn.Session> open(Commits.Open open, Known known, Context context) {
        Token token = Token.random(random);
        Instant now = Instant.ofEpochMilli(clock.millis());
        if (known.once().isPresent()
                && !SqlSessions.spend(open.sql(), known.once().get(), now)) {
            return Optional.empty();
        }
        UUID user = known.user();
        Instant expiresAt = now.plus(timeToLive);
        SqlSessions.open(
                open.sql(),
                token,
                new Session(new Identity(user, expiresAt), context.source(), known.at(), known.how(), context.device()),
                now);
        String details = new AuditDetails()
                .by(AuditWords.name(open.view(), user))
                .said(said(known))
                .text();
        AuditLog.append(open.sql(), AuditLog.Event.of(now, user, SIGN_IN, context.source(), "accepted", details));
        return Optional.of(new SignIn.Session(
                token.secret(),
                expiresAt,
                user,
                open.view().principal(user).map(Principal::name).orElseThrow(),
                open.view().enrollment().id()));
    }

    /** On what evidence, as far as there is any. */
    private static @Nullable String said(Known known) {
        SignedIn how = known.how();
        return how.provider() == null
                ? null
                : "%s vouched for the person, who signed in there at %s with %s%s."
                        .formatted(
                                how.provider(),
                                known.at(),
                                how.methods().isEmpty()
                                        ? "methods that it does not name"
                                        : String.join(", ", how.methods()),
                                how.level() == null ? "" : " (acr " + how.level() + ")");
    }
}
