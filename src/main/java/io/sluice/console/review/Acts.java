package io.sluice.console.review;

import io.sluice.egress.Decision.Refused;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentState;
import io.sluice.egress.Operation;
import io.sluice.egress.Rulebook;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a person could do to a policy now, as the rulebook says.
 *
 * @param objections why an operation is not possible; one that is missing here is
 */
public record Acts(Map<Operation, Refused> objections) {
    public Acts {
        objections = Map.copyOf(objections);
    }

    static Acts of(EnrollmentState state, UUID person, EgressPolicy policy) {
        Map<Operation, Refused> objections = new EnumMap<>(Operation.class);
        for (Operation operation : Operation.values()) {
            if (operation.onPolicy() && !operation.makesPolicy()) {
                Rulebook.objection(state, person, operation, policy)
                        .ifPresent(refused -> objections.put(operation, refused));
            }
        }
        return new Acts(objections);
    }

    /** Why this cannot be done; empty if it can. */
    public Optional<Refused> objection(Operation operation) {
        return Optional.ofNullable(objections.get(operation));
    }

    /** Whether this can be done: a button is enabled exactly then. */
    public boolean can(Operation operation) {
        return !objections.containsKey(operation);
    }
}
