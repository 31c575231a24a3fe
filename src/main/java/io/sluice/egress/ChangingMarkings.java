package io.sluice.egress;

import io.sluice.egress.Decision.Accepted;
import io.sluice.egress.Decision.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Making, changing, removing, giving and taking markings (R30), which who manages roles does (R14). */
record ChangingMarkings(EnrollmentState state, UUID actor, Command command) {

    Decision decide() {
        Optional<Refused> forbidden = held().forbidden(actor);
        if (forbidden.isPresent()) {
            return forbidden.get();
        }
        return switch (command.act()) {
            case Act.CreateMarking create -> create(create);
            case Act.ChangeMarking change ->
                onMarking(
                        change.reason(),
                        marking -> changing(marking, change),
                        marking -> List.of(marking.with(change.name(), change.purpose())));
            case Act.RemoveMarking(String reason) -> onMarking(reason, this::carried, this::removing);
            case Act.GiveMarking(UUID principal, String reason) ->
                onMarking(
                        reason,
                        marking -> held().giving(marking.name(), state.markingHolders(marking.id()), principal),
                        marking -> List.of(new MarkingHolder(marking.id(), principal, false)));
            case Act.TakeMarking(UUID principal, String reason) ->
                onMarking(
                        reason,
                        marking -> taking(marking, principal),
                        marking -> List.of(new MarkingHolder(marking.id(), principal, true)));
            default -> throw new IllegalArgumentException("Not on a marking: " + command.operation());
        };
    }

    private Decision create(Act.CreateMarking create) {
        return Accepted.unless(
                held().fresh(state.marking(command.policy()).isPresent())
                        .or(() -> Contents.optionalReason(create.reason()))
                        .or(() -> worded(create.name(), create.purpose())),
                () -> List.of(new Marking(command.policy(), create.name(), create.purpose())));
    }

    /** A name on one line, that looks like no other marking's: people tell markings apart by nothing else. */
    private Optional<Refused> worded(String name, String purpose) {
        return Contents.name(name)
                .or(() -> Contents.description(purpose))
                .map(refused -> new Refused(Rule.R30, refused.reason()))
                .or(() -> held().alike(name, state.markings(), Marking::id, Marking::name));
    }

    private Optional<Refused> changing(Marking marking, Act.ChangeMarking change) {
        return worded(change.name(), change.purpose())
                .or(() -> marking.name().equals(change.name())
                                && marking.purpose().equals(change.purpose())
                        ? refuse("“%s” is so already; nothing would change.".formatted(marking.name()))
                        : Optional.empty());
    }

    /** Which policies carry it is not said: who manages roles need not hold it. */
    private Optional<Refused> carried(Marking marking) {
        return state.marked().stream().anyMatch(policy -> policy.markings().contains(marking.id()))
                ? refuse("Policies still carry “%s”; a manager who holds it must take it off them first."
                        .formatted(marking.name()))
                : Optional.empty();
    }

    private List<EnrollmentRow> removing(Marking marking) {
        List<EnrollmentRow> rows = new ArrayList<>();
        rows.add(marking.withoutIt());
        state.markingHolders(marking.id()).forEach(holder -> rows.add(new MarkingHolder(marking.id(), holder, true)));
        return rows;
    }

    private Optional<Refused> taking(Marking marking, UUID principal) {
        return held().taking(marking.name(), state.markingHolders(marking.id()), principal)
                .or(() -> stillHeld(marking, principal));
    }

    /** A route that nobody sees could be neither revoked nor paused. */
    private Optional<Refused> stillHeld(Marking marking, UUID without) {
        List<UUID> others = state.markingHolders(marking.id()).stream()
                .filter(holder -> !holder.equals(without))
                .toList();
        return state.people(others).isEmpty() && carried(marking).isPresent()
                ? refuse("Policies still carry “%s”, and nobody else would see them; give it to somebody else first."
                        .formatted(marking.name()))
                : Optional.empty();
    }

    private Decision onMarking(
            @Nullable String reason,
            Function<Marking, Optional<Refused>> objection,
            Function<Marking, List<? extends EnrollmentRow>> change) {
        Optional<Marking> found = state.marking(command.policy());
        if (found.isEmpty()) {
            return new Refused(Rule.R30, "There is no marking " + command.policy() + ".");
        }
        Marking marking = found.get();
        // Who gives a marking decides on what it says it is for: on what it said when they looked.
        return held().stale(marking.name(), marking.version(), marking.removed())
                .orElseGet(() -> Accepted.unless(
                        Contents.optionalReason(reason).or(() -> objection.apply(marking)),
                        () -> change.apply(marking)));
    }

    private Held held() {
        return new Held(state, command, Rule.R30, "marking");
    }

    private static Optional<Refused> refuse(String reason) {
        return Contents.refuse(Rule.R30, reason);
    }
}
