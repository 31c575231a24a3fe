package io.sluice.trust;

import io.sluice.protocol.Problem;
import io.sluice.trust.Verdict.Deny;
import io.sluice.trust.Verdict.Forbid;
import io.sluice.trust.Verdict.Permit;
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
     * @param identity who asks; empty only for open operations
     */
    public record Admitted(Optional<Identity> identity) implements Admission {}

    /** It goes no further. */
    public record Turned(Problem problem) implements Admission {}

    /**
     * Lets a request pass or turns it away.
     *
     * @param authorization the header, null if there is none
     * @param source the network address it came from
     */
    public Admission admit(ApiOperation operation, @Nullable String authorization, String source) {
        Optional<Identity> identity =
                operation.open() ? Optional.empty() : Token.of(authorization).flatMap(sessions::find);
        return switch (decisions.decide(operation, identity)) {
            case Permit() -> new Admitted(identity);
            case Deny(String reason) -> {
                denials.denied(operation, identity, source, reason);
                yield new Turned(Problem.of(Problem.Type.SIGN_IN_REQUIRED, reason));
            }
            case Forbid(String reason) -> {
                denials.denied(operation, identity, source, reason);
                yield new Turned(Problem.of(Problem.Type.FORBIDDEN, reason));
            }
        };
    }
}
