package io.sluice.trust;

import io.sluice.egress.Operation;
import io.sluice.protocol.Problem;
import io.sluice.protocol.SignalReading;
import io.sluice.trust.Verdict.Deny;
import io.sluice.trust.Verdict.End;
import io.sluice.trust.Verdict.Forbid;
import io.sluice.trust.Verdict.Outside;
import io.sluice.trust.Verdict.Permit;
import io.sluice.trust.Verdict.Prove;
import io.sluice.trust.Verdict.ProveAgain;
import io.sluice.trust.Verdict.StepUp;
import io.sluice.trust.Verdict.Unmet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stands in front of every route and obeys the policy decision point (R24). */
public final class PolicyEnforcementPoint {
    private final Sessions sessions;
    private final PolicyDecisionPoint decisions;
    private final ProofDesk proofs;
    private final DenialLog denials;

    /** An enforcement point that knows these sessions, and tells what it turns away. */
    public PolicyEnforcementPoint(
            Sessions sessions, PolicyDecisionPoint decisions, ProofDesk proofs, DenialLog denials) {
        this.sessions = sessions;
        this.decisions = decisions;
        this.proofs = proofs;
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
     * Reads what a request shows of itself, once: what it proves of its device cannot be proved with the same words again,
     * where anything depends on it.
     *
     * @param authorization the header; empty if there is none
     * @param proof the header; empty if there is none
     * @param source the network address it came from
     */
    public Shown read(
            ApiOperation operation, String authorization, String proof, String method, String path, String source) {
        Optional<Token> token = Token.of(authorization);
        return new Shown(
                token,
                proofs.look(
                        proof,
                        method,
                        path,
                        token,
                        device -> decisions.account(operation, source, session(operation, token), device)),
                source);
    }

    private Optional<Session> session(ApiOperation operation, Optional<Token> token) {
        return operation.open() ? Optional.empty() : token.flatMap(sessions::find);
    }

    /** What a request shows of itself. */
    public record Shown(Optional<Token> token, Proof proof, String source) {}

    /** Lets a request pass or turns it away; for an answer that goes on, again and again. A session that fails is ended (R25). */
    public Admission admit(ApiOperation operation, Shown shown) {
        Optional<Token> token = operation.open() ? Optional.empty() : shown.token();
        Context context = new Context(shown.source(), session(operation, token), shown.proof());
        Verdict verdict = decisions.decide(operation, context);
        return switch (verdict) {
            case End(String reason) -> ended(Problem.Type.SIGN_IN_REQUIRED, operation, token, context, reason);
            case Unmet unmet -> ended(Problem.Type.SIGNALS_NOT_MET, operation, token, context, unmet.reason());
            default -> obey(verdict, operation, context, context.identity().map(Identity::user));
        };
    }

    private Turned ended(
            Problem.Type type, ApiOperation operation, Optional<Token> token, Context context, String reason) {
        sessions.end(token.orElseThrow(), operation, context.session().orElseThrow(), context.source(), reason);
        return new Turned(Problem.of(type, reason));
    }

    /**
     * Lets the acts of a request that was admitted pass, or turns them away together (R25): a decision that is turned away
     * here is not decided on, and can be delivered again after a sign-in.
     */
    public Admission admit(Collection<Operation> acts, Context context) {
        return obey(
                decisions.decide(acts, context),
                ApiOperation.SUBMIT_COMMANDS,
                context,
                context.identity().map(Identity::user));
    }

    /** Lets somebody sign in, or turns that person away: what is required must be met before there is a session (R24). */
    public Admission admit(UUID user, Context context) {
        return obey(decisions.decide(user, context), ApiOperation.SIGN_IN, context, Optional.of(user));
    }

    private Admission obey(Verdict verdict, ApiOperation operation, Context context, Optional<UUID> user) {
        return switch (verdict) {
            case Permit() -> new Admitted(context);
            // the way a nonce is asked for, and nothing that was denied
            case Prove(String reason) -> new Turned(Problem.of(Problem.Type.DEVICE_PROOF_REQUIRED, reason));
            case ProveAgain(String reason) ->
                turned(Problem.Type.DEVICE_PROOF_REQUIRED, operation, context, user, reason, reason);
            case Deny(String reason) -> turned(Problem.Type.SIGN_IN_REQUIRED, operation, context, user, reason, reason);
            case End(String reason) -> turned(Problem.Type.SIGN_IN_REQUIRED, operation, context, user, reason, reason);
            case Unmet(String reason, String recorded) ->
                turned(Problem.Type.SIGNALS_NOT_MET, operation, context, user, reason, recorded);
            case StepUp(String reason) ->
                turned(Problem.Type.STEP_UP_REQUIRED, operation, context, user, reason, reason);
            case Forbid(String reason) -> turned(Problem.Type.FORBIDDEN, operation, context, user, reason, reason);
            case Outside(String reason) ->
                turned(Problem.Type.NETWORK_NOT_ADMITTED, operation, context, user, reason, reason);
        };
    }

    private Turned turned(
            Problem.Type type,
            ApiOperation operation,
            Context context,
            Optional<UUID> user,
            String reason,
            String recorded) {
        denials.denied(operation, user, context.source(), recorded);
        return new Turned(Problem.of(type, reason));
    }

    /** How every signal stands for a session, seen from a network address (R24). */
    public List<SignalReading> signals(Session session, String source) {
        return decisions.signals(session, source);
    }

    /** What the next proof of a device must hold. */
    public String nonce() {
        return proofs.nonce();
    }
}
