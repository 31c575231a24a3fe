package io.sluice.egress;

import io.sluice.egress.Decision.Accepted;
import io.sluice.egress.Decision.Conflict;
import io.sluice.egress.Decision.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Making, changing, removing, giving and taking markings (R30), which who manages roles does (R14). */
record ChangingMarkings(EnrollmentState state, UUID actor, Command command) {

    Decision decide() {
        Optional<Refused> forbidden =
                Permissions.workflow(state, actor, command.operation()).or(() -> Contents.seen(command.seen()));
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
                        marking -> giving(marking, principal),
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
        return unless(
                fresh().or(() -> Contents.optionalReason(create.reason()))
                        .or(() -> worded(create.name(), create.purpose())),
                () -> List.of(new Marking(command.policy(), create.name(), create.purpose())));
    }

    private Optional<Refused> fresh() {
        if (command.base() != 0) {
            return refuse("A new marking has no version to start from: base is 0.");
        }
        return state.marking(command.policy()).isPresent()
                ? refuse("The id " + command.policy() + " is taken: make a new one for every marking.")
                : Optional.empty();
    }

    /** A name on one line, that looks like no other marking's: people tell markings apart by nothing else. */
    private Optional<Refused> worded(String name, String purpose) {
        return Contents.name(name)
                .or(() -> Contents.description(purpose))
                .map(refused -> new Refused(Rule.R30, refused.reason()))
                .or(() -> state.markings().stream()
                        .filter(other -> !other.id().equals(command.policy()))
                        .filter(other -> Likeness.of(other.name()).equals(Likeness.of(name)))
                        .findFirst()
                        .flatMap(other -> refuse(
                                "There is a marking “%s” already that looks the same; take another name, or change that one."
                                        .formatted(other.name()))));
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

    private Optional<Refused> giving(Marking marking, UUID principal) {
        if (state.principal(principal).isEmpty()) {
            return refuse("There is no user or group " + principal + ".");
        }
        return state.markingHolders(marking.id()).contains(principal)
                ? refuse("%s holds “%s” already.".formatted(Contents.name(state, principal), marking.name()))
                : Optional.empty();
    }

    private Optional<Refused> taking(Marking marking, UUID principal) {
        return state.markingHolders(marking.id()).contains(principal)
                ? stillHeld(marking, principal)
                : refuse("%s does not hold “%s” directly, so that it cannot be taken away here."
                        .formatted(Contents.name(state, principal), marking.name()));
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
        return stale(marking)
                .orElseGet(() -> unless(
                        Contents.optionalReason(reason).or(() -> objection.apply(marking)),
                        () -> change.apply(marking)));
    }

    /** Who gives a marking decides on what it says it is for: on what it said when they looked. */
    private Optional<Decision> stale(Marking marking) {
        if (marking.removed()) {
            return Optional.of(new Conflict(
                    Conflict.Cause.VERSION,
                    "The marking “%s” was removed since this was decided.".formatted(marking.name())));
        }
        return command.base() == marking.version()
                ? Optional.empty()
                : Optional.of(new Conflict(
                        Conflict.Cause.VERSION,
                        "The marking “%s” is now version %d; this was decided on version %d."
                                .formatted(marking.name(), marking.version(), command.base())));
    }

    private static Decision unless(Optional<Refused> refused, Supplier<List<? extends EnrollmentRow>> rows) {
        return refused.<Decision>map(r -> r).orElseGet(() -> new Accepted(List.copyOf(rows.get())));
    }

    private static Optional<Refused> refuse(String reason) {
        return Contents.refuse(Rule.R30, reason);
    }
}
