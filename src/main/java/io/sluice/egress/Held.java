package io.sluice.egress;

import io.sluice.egress.Decision.Refused;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * What is asked alike of roles and markings: both have a name that people tell them apart by, and are given to users and
 * groups.
 *
 * @param rule the rule that they stand under
 * @param noun what they are called
 */
record Held(EnrollmentState state, Command command, Rule rule, String noun) {

    /** Why an actor may not do it, whatever it is done to; or why what they saw cannot be recorded. */
    Optional<Refused> forbidden(UUID actor) {
        return Permissions.workflow(state, actor, command.operation()).or(() -> Contents.seen(command.seen()));
    }

    /**
     * Why a new one cannot be made under the id of the command.
     *
     * @param taken whether there is one of that id
     */
    Optional<Refused> fresh(boolean taken) {
        if (command.base() != 0) {
            return refuse("A new %s has no version to start from: base is 0.".formatted(noun));
        }
        return taken
                ? refuse("The id %s is taken: make a new one for every %s.".formatted(command.policy(), noun))
                : Optional.empty();
    }

    /** Why it cannot have a name: it looks like that of another of these. */
    <T> Optional<Refused> alike(
            String name, Collection<T> all, Function<? super T, UUID> id, Function<? super T, String> named) {
        return all.stream()
                .filter(other -> !id.apply(other).equals(command.policy()))
                .map(named)
                .filter(other -> Likeness.of(other).equals(Likeness.of(name)))
                .findFirst()
                .flatMap(other ->
                        refuse("There is a %s “%s” already that looks the same; take another name, or change that one."
                                .formatted(noun, other)));
    }

    /** Why it cannot be given to a user or group. */
    Optional<Refused> giving(String name, List<UUID> holders, UUID principal) {
        if (state.principal(principal).isEmpty()) {
            return refuse("There is no user or group " + principal + ".");
        }
        return holders.contains(principal)
                ? refuse("%s holds “%s” already.".formatted(Contents.name(state, principal), name))
                : Optional.empty();
    }

    /** Why it cannot be taken from a user or group. */
    Optional<Refused> taking(String name, List<UUID> holders, UUID principal) {
        return holders.contains(principal)
                ? Optional.empty()
                : refuse("%s does not hold “%s” directly, so that it cannot be taken away here."
                        .formatted(Contents.name(state, principal), name));
    }

    /** What comes of the command if it was decided on another version of it. */
    Optional<Decision> stale(String name, long version, boolean removed) {
        return Staleness.version(command, "The %s “%s”".formatted(noun, name), version, removed);
    }

    Optional<Refused> refuse(String reason) {
        return Contents.refuse(rule, reason);
    }
}
