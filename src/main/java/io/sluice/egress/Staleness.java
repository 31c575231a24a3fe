package io.sluice.egress;

import io.sluice.egress.Decision.Conflict;
import io.sluice.egress.Decision.Conflict.Cause;
import io.sluice.egress.Decision.Refused;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** Whether a command was decided on knowledge that has since changed: version, evidence, single grants. */
final class Staleness {
    private Staleness() {}

    static Optional<Decision> of(EnrollmentState state, UUID actor, Command command, EgressPolicy policy) {
        return switch (command.act()) {
            // Attaching is an act on the workload: it leaves the policy's version alone and is not bound to it.
            case Act.Import _, Act.RemoveImport _ -> Optional.empty();
            case Act.Share(List<GrantChange> changes) ->
                sharing(state, command, policy, changes).map(conflict -> conflict);
            case Act.DenyAndGrant deny ->
                version(command.base(), policy)
                        .<Decision>map(conflict -> conflict)
                        .or(() -> evidence(state, actor, command, policy))
                        .or(() -> state.policy(deny.existing())
                                .filter(existing -> Permissions.sees(state, actor, existing))
                                .flatMap(existing -> version(deny.existingBase(), existing)));
            default ->
                version(command.base(), policy)
                        .<Decision>map(conflict -> conflict)
                        .or(() -> evidence(state, actor, command, policy));
        };
    }

    /** Why a command that must name its evidence is refused if it names none. */
    static Optional<Refused> unnamed(Command command) {
        return command.operation().needsEvidence() && command.evidence() == null
                ? Optional.of(new Refused(
                        Rule.R6,
                        "“%s” must name the evidence it was decided on (scheme e1)."
                                .formatted(command.operation().title())))
                : Optional.empty();
    }

    /**
     * What comes of a command on something that was changed or removed since: a storage entry, a role, a marking.
     *
     * @param what it is, as a sentence begins
     */
    static Optional<Decision> version(Command command, String what, long version, boolean removed) {
        if (removed) {
            return Optional.of(new Conflict(Cause.VERSION, what + " was removed since this was decided."));
        }
        return command.base() == version
                ? Optional.empty()
                : Optional.of(new Conflict(
                        Cause.VERSION,
                        "%s is now version %d; this was decided on version %d."
                                .formatted(what, version, command.base())));
    }

    private static Optional<Conflict> version(long base, EgressPolicy policy) {
        return base == policy.version()
                ? Optional.empty()
                : conflict(
                        Cause.VERSION,
                        "“%s” is now %s, version %d; this was decided on version %d."
                                .formatted(policy.name(), States.title(policy.state()), policy.version(), base));
    }

    private static Optional<Decision> evidence(
            EnrollmentState state, UUID actor, Command command, EgressPolicy policy) {
        return evidence(
                state,
                actor,
                command,
                policy.destination(),
                overlapping -> Evidence.of(policy, overlapping),
                "“" + policy.name() + "”");
    }

    /**
     * What comes of a command whose evidence the actor may not see whole (R30), or is no longer what a look of theirs at the
     * present yields.
     */
    static Optional<Decision> evidence(
            EnrollmentState state,
            UUID actor,
            Command command,
            Destination destination,
            Function<List<EgressPolicy>, String> look,
            String what) {
        return Markings.hidden(state, actor, command, destination)
                .<Decision>map(refused -> refused)
                .or(() -> evidence(command, () -> look.apply(Markings.overlapping(state, actor, destination)), what));
    }

    private static Optional<Conflict> evidence(Command command, Supplier<String> look, String what) {
        String given = command.evidence();
        if (given == null || !command.operation().comparesEvidence()) {
            return Optional.empty();
        }
        if (!given.startsWith(Evidence.SCHEME + ":")) {
            return conflict(
                    Cause.EVIDENCE,
                    "The evidence is not of scheme e1, the only one known here, so what was seen cannot be compared;"
                            + " look again.");
        }
        return given.equals(look.get())
                ? Optional.empty()
                : conflict(
                        Cause.EVIDENCE,
                        "The policies that overlap %s have changed since this was decided; look again."
                                .formatted(what));
    }

    private static Optional<Conflict> sharing(
            EnrollmentState state, Command command, EgressPolicy policy, List<GrantChange> changes) {
        if (command.base() > policy.version()) {
            return version(command.base(), policy);
        }
        return changes.stream()
                .flatMap(change -> state.grant(policy.id(), change.principal()).stream())
                .filter(grant -> grant.version() > command.base())
                .findFirst()
                .flatMap(grant -> conflict(
                        Cause.GRANT,
                        "What %s may do with “%s” was changed since this was decided."
                                .formatted(
                                        state.principal(grant.principal())
                                                .map(Principal::name)
                                                .orElse("this user or group"),
                                        policy.name())));
    }

    private static Optional<Conflict> conflict(Cause cause, String message) {
        return Optional.of(new Conflict(cause, message));
    }
}
