package io.sluice.egress;

import io.sluice.egress.Decision.Refused;
import java.util.Locale;
import java.util.Optional;

/** Which operation a policy's state allows (R6, R8, R11). */
final class States {
    private States() {}

    static Optional<Refused> allow(Operation operation, EgressPolicy policy) {
        if (operation == Operation.EDIT_PROPOSAL
                && policy.state() == PolicyState.PENDING_APPROVAL
                && policy.life().changesRequested() == null) {
            return refuse(Rule.R6, "A proposal can be edited only after changes were requested.");
        }
        if (operation == Operation.CONFIRM_APPLIED
                && operation.from().contains(policy.state())
                && !policy.life().waitingForProvider()) {
            return refuse(Rule.R13, "“%s” is not waiting for the provider.".formatted(policy.name()));
        }
        if (operation.from().contains(policy.state())) {
            return Optional.empty();
        }
        Rule rule = switch (operation) {
            case IMPORT -> Rule.R8;
            case SHARE -> policy.state() == PolicyState.PENDING_APPROVAL ? Rule.R8 : Rule.R6;
            case RESUME -> Rule.R11;
            default -> Rule.R6;
        };
        return refuse(
                rule,
                "“%s” is %s; “%s” is possible only when it is %s."
                        .formatted(policy.name(), title(policy.state()), operation.title(), titles(operation)));
    }

    private static String titles(Operation operation) {
        return operation.from().stream()
                .sorted()
                .map(States::title)
                .reduce((a, b) -> a + " or " + b)
                .orElse("");
    }

    static String title(PolicyState state) {
        return state.title().toLowerCase(Locale.ROOT);
    }

    private static Optional<Refused> refuse(Rule rule, String reason) {
        return Optional.of(new Refused(rule, reason));
    }
}
