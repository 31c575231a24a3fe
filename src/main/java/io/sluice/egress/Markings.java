package io.sluice.egress;

import io.sluice.egress.Decision.Refused;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the markings of policies forbid, on top of roles (R30). */
final class Markings {
    private Markings() {}

    /** Whether a user holds every marking of a policy. */
    static boolean cleared(EnrollmentState state, UUID user, EgressPolicy policy) {
        // most policies carry none, and are asked about often
        return policy.markings().isEmpty()
                || policy.markings().stream().allMatch(marking -> state.holdsMarking(user, marking));
    }

    /** The policies that overlap a destination and whose markings a user holds: all that can have been on screen. */
    static List<EgressPolicy> overlapping(EnrollmentState state, UUID user, Destination destination) {
        List<EgressPolicy> overlapping = state.overlapping(destination);
        return overlapping.stream().allMatch(policy -> cleared(state, user, policy))
                ? overlapping
                : overlapping.stream()
                        .filter(policy -> cleared(state, user, policy))
                        .toList();
    }

    /**
     * Why a decision that must name its evidence is not this actor's: part of the evidence is hidden from them. Which part is
     * not said.
     */
    static Optional<Refused> hidden(EnrollmentState state, UUID actor, Command command, Destination destination) {
        return command.operation().needsEvidence()
                        && state.overlapping(destination).stream()
                                .anyMatch(policy -> policy.state().wasRoute() && !cleared(state, actor, policy))
                ? refuse("This overlaps a policy that carries a marking you do not hold; a colleague who holds it must"
                        + " decide.")
                : Optional.empty();
    }

    /** Why a person changes no markings: there is none that they hold. */
    static Optional<Refused> none(EnrollmentState state, UUID actor) {
        return state.markings().stream().anyMatch(marking -> state.holdsMarking(actor, marking.id()))
                ? Optional.empty()
                : refuse("You hold no marking that you could put on a policy; whoever manages roles gives them.");
    }

    /** Markings that a person puts on a policy: they hold each. The same words for one that there is not. */
    static Optional<Refused> held(EnrollmentState state, UUID actor, Set<UUID> markings) {
        return markings.stream()
                .filter(marking -> !state.holdsMarking(actor, marking))
                .min(Ids.ORDER)
                .flatMap(marking -> refuse("There is no marking " + marking
                        + " that you hold; only who holds a marking puts it on a policy."));
    }

    /** Other markings on a policy that the actor sees, and so holds the present ones of. */
    static Optional<Refused> changed(
            EnrollmentState state, UUID actor, EgressPolicy policy, Set<UUID> markings, @Nullable String reason) {
        return held(state, actor, markings)
                .or(() -> policy.markings().equals(markings)
                        ? refuse("“%s” carries just these markings already; nothing would change."
                                .formatted(policy.name()))
                        : Optional.empty())
                .or(() -> Contents.optionalReason(reason));
    }

    /** Why Import on an existing policy would give a proposer nothing. */
    static Optional<Refused> useless(EnrollmentState state, UUID proposer, EgressPolicy existing) {
        return cleared(state, proposer, existing)
                ? Optional.empty()
                : refuse(
                        "“%s” carries a marking that %s does not hold, so Importer on it would give them nothing; deny, or"
                                        .formatted(existing.name(), Contents.name(state, proposer))
                                + " have them given the marking first.");
    }

    private static Optional<Refused> refuse(String reason) {
        return Contents.refuse(Rule.R30, reason);
    }
}
