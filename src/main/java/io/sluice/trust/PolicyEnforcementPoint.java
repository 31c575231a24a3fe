package io.sluice.trust;

import io.sluice.egress.Operation;
import io.sluice.protocol.Problem;
import io.sluice.trust.Verdict.Deny;
import io.sluice.trust.Verdict.End;
import io.sluice.trust.Verdict.Forbid;
import io.sluice.trust.Verdict.Outside;
import io.sluice.trust.Verdict.Permit;
import io.sluice.trust.Verdict.StepUp;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stands in front of every route and obeys the policy decision point (R24). */
public final class PolicyEnforcementPoint {
    private final Sessions sessions;
    private final PolicyDecisionPoint decisions;
    private final DenialLog denials;

    /** An enforcement point that knows these sessions, and tells what it turns away. */
    public PolicyEnforcementPoint(Sessions sessions, PolicyDecisionPoint decisions, DenialLog denials) {
        this.sessions = sessions;
        this.decisions = decisions;
        this.denials = denials;
    }

    /** What comes of a request before it reaches its route. */
    public sealed interface Admission {}

    /**
     * It goes on.
     *
     * @param context its circumstances; without a session only for open operations
     */
    public record Admitted(Context context) implements Admission {}

    /** It goes no further. */
    public record Turned(Problem problem) implements Admission {}

    /**
     * Lets a request pass or turns it away. A session that fails is ended (R25).
     *
     * @param authorization the header, null if there is none
     * @param source the network address it came from
     */
    public Admission admit(ApiOperation operation, @Nullable String authorization, String source) {
        Optional<Token> token = operation.open() ? Optional.empty() : Token.of(authorization);
        Context context = new Context(source, token.flatMap(sessions::find));
        Verdict verdict = decisions.decide(operation, context);
        if (verdict instanceof End(String reason)) {
            sessions.end(token.orElseThrow(), operation, context.session().orElseThrow(), source, reason);
            return new Turned(Problem.of(Problem.Type.SIGN_IN_REQUIRED, reason));
        }
        return obey(verdict, operation, context);
    }

    /**
     * Lets the acts of a request that was admitted pass, or turns them away together (R25): a decision that is turned away
     * here is not decided on, and can be delivered again after a sign-in.
     */
    public Admission admit(Collection<Operation> acts, Context context) {
        return obey(decisions.decide(acts, context), ApiOperation.SUBMIT_COMMANDS, context);
    }

    private Admission obey(Verdict verdict, ApiOperation operation, Context context) {
        return switch (verdict) {
            case Permit() -> new Admitted(context);
            case Deny(String reason) -> turned(Problem.Type.SIGN_IN_REQUIRED, operation, context, reason);
            case End(String reason) -> turned(Problem.Type.SIGN_IN_REQUIRED, operation, context, reason);
            case StepUp(String reason) -> turned(Problem.Type.STEP_UP_REQUIRED, operation, context, reason);
            case Forbid(String reason) -> turned(Problem.Type.FORBIDDEN, operation, context, reason);
            case Outside(String reason) -> turned(Problem.Type.NETWORK_NOT_ADMITTED, operation, context, reason);
        };
    }

    private Turned turned(Problem.Type type, ApiOperation operation, Context context, String reason) {
        denials.denied(operation, context.identity(), context.source(), reason);
        return new Turned(Problem.of(type, reason));
    }
}
