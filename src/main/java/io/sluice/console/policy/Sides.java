package io.sluice.console.policy;

import static io.sluice.console.support.Texts.text;

import io.sluice.egress.Decision.Refused;
import io.sluice.egress.Operation;
import io.sluice.egress.Rule;
import io.sluice.egress.Workflow;
import java.util.Optional;

/** On whose side it lies that an act is not possible (R28): only what a role forbids lies on somebody's side. */
public final class Sides {
    private Sides() {}

    /** Whose it is to settle, and with whom; empty where the policy's own state stands in the way. */
    public static Optional<String> of(Operation operation, Refused refused) {
        if (refused.rule() != Rule.R14 && refused.rule() != Rule.R11 && refused.rule() != Rule.R12) {
            return Optional.empty();
        }
        boolean provider = refused.rule() == Rule.R11
                || operation
                        .workflow()
                        .filter(Workflow.PAUSE_NETWORK_EGRESS::equals)
                        .isPresent();
        if (provider) {
            return Optional.of(text("policy.side.provider"));
        }
        if (refused.rule() == Rule.R12) {
            return Optional.of(text("policy.side.customer"));
        }
        return Optional.of(
                text(operation.workflow().isPresent() ? "policy.side.customer.role" : "policy.side.customer"));
    }

    /** Why an act is not possible, with whose side it lies on. */
    public static String sentence(Operation operation, Refused refused) {
        return of(operation, refused)
                .map(side -> text("policy.side.with", refused.reason(), side))
                .orElse(refused.reason());
    }
}
