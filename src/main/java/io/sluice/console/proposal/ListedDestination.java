package io.sluice.console.proposal;

import io.sluice.console.pieces.FindingView;
import io.sluice.console.review.DraftFile.Instead;
import io.sluice.console.review.DraftFiles.Target;
import io.sluice.egress.Address;
import io.sluice.egress.Checked;
import io.sluice.egress.Destination;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.Rule;
import io.sluice.egress.RuleProfile;
import io.sluice.egress.Violation;
import io.sluice.intake.ProposedDestinations.Proposal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of a list of destinations, and what is to be said of it.
 *
 * @param written what the line says
 * @param destination what that means for the kind of policy, or why it is refused
 * @param kind the kind of policy it becomes
 * @param twin the number of the earlier line that says the same; 0 if none does
 * @param existing the identical active policy that could be imported instead (R9); null if there is none, or nobody knows yet
 * @param findings what was found about it, the heaviest first; null while nobody knows
 */
public record ListedDestination(
        Written written,
        Checked<Destination> destination,
        PolicyKind kind,
        int twin,
        @Nullable Instead existing,
        @Nullable List<FindingView> findings) {

    /**
     * A line as it was written.
     *
     * @param agent whether the line itself asks for an agent proxy
     * @param unreadable why the line says nothing that a rule could be asked about; null if it does
     */
    record Written(
            String address,
            String ports,
            boolean agent,
            @Nullable Violation unreadable) {

        static Written of(Proposal proposal, RuleProfile profile) {
            boolean agent = proposal.kind() == PolicyKind.AGENT_PROXY;
            Optional<Violation> refused = proposal.destination().invalid();
            boolean byItself = profile.destination(proposal.kind(), proposal.address(), proposal.ports())
                    .invalid()
                    .equals(refused);
            return new Written(proposal.address(), proposal.ports(), agent, byItself ? null : refused.orElse(null));
        }

        /** As a row of CSV with the columns address, ports, kind. */
        String csv() {
            return quoted(address) + "," + quoted(ports) + "," + (agent ? PolicyKind.AGENT_PROXY : "");
        }

        private static String quoted(String field) {
            return "\"" + field.replace("\"", "\"\"").replace('\n', ' ') + "\"";
        }

        Checked<Destination> read(PolicyKind kind, RuleProfile profile) {
            return unreadable == null ? profile.destination(kind, address, ports) : new Checked.Invalid<>(unreadable);
        }

        /** The destination as it is written in a line: {@code address ports}. */
        String text() {
            return (address + " " + ports).strip();
        }

        /** What would stand there if a suggestion were taken: the whole destination, unless another kind is suggested. */
        String instead(Violation violation, String suggestion) {
            return violation.rule() == Rule.R4
                    ? suggestion
                    : with(violation, suggestion).text();
        }

        /** With a suggestion in place of what it replaces. */
        Written with(Violation violation, String suggestion) {
            return switch (violation.rule()) {
                case R2 -> new Written(address, suggestion, agent, null);
                case R4 -> new Written(address, ports, suggestion.equals(PolicyKind.AGENT_PROXY.name()), null);
                default ->
                    new Written(
                            suggestion,
                            ports.isEmpty() ? Address.portBehind(address).orElse("") : ports,
                            agent,
                            null);
            };
        }
    }

    /** Whether it cannot be proposed as it is: it is refused, or says what an earlier line says. */
    public boolean wrong() {
        return destination.invalid().isPresent() || twin > 0;
    }

    /** What weighs most against it: the first finding that is more than a note; empty if there is none, or nobody knows. */
    Optional<FindingView> worst() {
        return Optional.ofNullable(findings).stream()
                .flatMap(List::stream)
                .findFirst()
                .filter(first -> first.severity().compareTo(FindingView.Severity.NOTE) < 0);
    }

    /** What it opens, if it can be proposed. */
    Optional<Target> target() {
        return twin > 0 ? Optional.empty() : destination.valid().map(valid -> new Target(kind, valid));
    }
}
