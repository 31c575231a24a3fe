package io.sluice.egress;

import io.sluice.egress.Decision.Refused;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opening a second route to what is already open (R9). */
final class Overlaps {
    private Overlaps() {}

    /** Approving or creating beside an active overlapping policy is not recommended, so it asks for a reason. */
    static Optional<Refused> reason(
            EnrollmentState state, UUID policy, Destination destination, @Nullable String reason) {
        List<EgressPolicy> active = Rulebook.activeOverlaps(state, policy, destination);
        if (active.isEmpty()) {
            return Contents.optionalReason(reason);
        }
        if (!Contents.blank(reason)) {
            return Contents.reason(reason);
        }
        return Optional.of(new Refused(
                Rule.R9,
                "“%s” is active and overlaps %s: say why a further policy is needed, or deny and grant Importer on it."
                        .formatted(active.getFirst().name(), destination)));
    }

    /** The existing policy of a deny-and-grant: active, and overlapping the proposal. */
    static Optional<Refused> existing(EgressPolicy proposal, Optional<EgressPolicy> existing) {
        if (existing.isEmpty()) {
            return Contents.refuse(Rule.R9, "The policy to grant Importer on does not exist.");
        }
        if (!existing.get().active()) {
            return Contents.refuse(
                    Rule.R9,
                    "“%s” is %s; Importer can be granted on an active policy only."
                            .formatted(
                                    existing.get().name(),
                                    States.title(existing.get().state())));
        }
        return existing.get().destination().overlaps(proposal.destination())
                ? Optional.empty()
                : Contents.refuse(
                        Rule.R9,
                        "“%s” does not overlap %s.".formatted(existing.get().name(), proposal.destination()));
    }
}
