package io.sluice.trust;

import io.sluice.protocol.Problem;
import io.sluice.trust.Verdict.Deny;
import io.sluice.trust.Verdict.Permit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stands in front of every route and obeys the policy decision point (R24). */
public final class PolicyEnforcementPoint {
    private final Sessions sessions;
    private final PolicyDecisionPoint decisions;

    /** An enforcement point that knows these sessions. */
    public PolicyEnforcementPoint(Sessions sessions, PolicyDecisionPoint decisions) {
        this.sessions = sessions;
        this.decisions = decisions;
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
     */
    public Admission admit(ApiOperation operation, @Nullable String authorization) {
        Optional<Identity> identity =
                operation.open() ? Optional.empty() : Token.of(authorization).flatMap(sessions::find);
        return switch (decisions.decide(operation, identity)) {
            case Permit() -> new Admitted(identity);
            case Deny(String reason) -> new Turned(Problem.of(Problem.Type.SIGN_IN_REQUIRED, reason));
        };
    }
}
