package io.sluice.trust;

import io.sluice.egress.Operation;
import io.sluice.egress.Workflow;
import io.sluice.protocol.SignalReading;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Decides whether a request is served (R24), anew for every request: a session that was good a moment ago may not be any more
 * (R25). Everything that is not permitted is denied.
 */
public final class PolicyDecisionPoint {
    private static final Verdict.Deny SIGN_IN =
            new Verdict.Deny("Sign in first: this needs a valid token (Authorization: Bearer …).");

    private final Clock clock;
    private final AccessConditions conditions;
    private final Signals signals;
    private final Function<UUID, Set<Workflow>> workflows;

    /**
     * A decision point.
     *
     * @param signals what is required of devices, networks and persons, and what is known of them
     * @param workflows what a user's roles allow now; asked for every request, so that a change of roles counts at once
     *     (R25)
     */
    public PolicyDecisionPoint(
            Clock clock, AccessConditions conditions, Signals signals, Function<UUID, Set<Workflow>> workflows) {
        this.clock = clock;
        this.conditions = conditions;
        this.signals = signals;
        this.workflows = workflows;
    }

    /** Decides on an operation that is asked for in a context. */
    public Verdict decide(ApiOperation operation, Context context) {
        boolean admitted = conditions.admits(context.source());
        if (operation.open() || context.session().isEmpty()) {
            if (!admitted) {
                return new Verdict.Outside("Requests from this network are not served.");
            }
            return operation.open() ? byProof(operation, context.proof()) : SIGN_IN;
        }
        Session session = context.session().get();
        if (!clock.instant().isBefore(session.identity().expiresAt())) {
            return new Verdict.Deny("The session has ended; sign in again.");
        }
        if (!admitted) {
            return new Verdict.End("Requests from this network are not served; the session has ended.");
        }
        if (!conditions.mayMove(session.source(), context.source())) {
            return new Verdict.End("The session was opened from another network address and has ended; sign in again.");
        }
        return byDevice(session, context.proof())
                .or(() -> bySignals(session, context.source()))
                .orElseGet(() -> byRoles(operation, session.identity().user()));
    }

    /**
     * On whose account a proof of a device is remembered: a sign-in's from a network that is served, on that of its address;
     * in a session that is bound to this device, on that of the device. Empty if nothing depends on the proof, so that whoever
     * may not sign in here takes up nothing.
     */
    Optional<ProofAccount> account(ApiOperation operation, String source, Optional<Session> session, String device) {
        return operation == ApiOperation.SIGN_IN
                ? Optional.of(source).filter(conditions::admits).map(ProofAccount.OfAddress::new)
                : session.flatMap(Session::device).filter(device::equals).map(ProofAccount.OfDevice::new);
    }

    /** Who signs in may show a device or not; if so, rightly. Nothing else that is open depends on one. */
    private static Verdict byProof(ApiOperation operation, Proof proof) {
        if (operation != ApiOperation.SIGN_IN) {
            return new Verdict.Permit();
        }
        return switch (proof) {
            case Proof.Absent() -> new Verdict.Permit();
            case Proof.Shown _ -> new Verdict.Permit();
            case Proof.Stale(String reason) -> new Verdict.Prove(reason);
            case Proof.Repeated(String reason) -> new Verdict.ProveAgain(reason);
            case Proof.Wrong(String reason) -> new Verdict.Deny(reason);
            case Proof.Unneeded _ -> new Verdict.Deny("The proof of the device was not taken; prove it anew.");
        };
    }

    /** A token that belongs to a device is worth nothing without its key: who shows it all the same has stolen it. */
    private static Optional<Verdict> byDevice(Session session, Proof proof) {
        if (session.device().isEmpty()) {
            return Optional.empty();
        }
        return switch (proof) {
            case Proof.Shown(String device) when device.equals(session.device().get()) -> Optional.empty();
            case Proof.Stale(String reason) -> Optional.of(new Verdict.Prove(reason));
            case Proof.Repeated(String reason) -> Optional.of(new Verdict.ProveAgain(reason));
            case Proof.Shown _, Proof.Unneeded _ ->
                Optional.of(elsewhere("It was used with the key of another device."));
            case Proof.Absent() -> Optional.of(elsewhere("It was used without the key of its device."));
            case Proof.Wrong(String reason) -> Optional.of(elsewhere(reason));
        };
    }

    private static Verdict elsewhere(String why) {
        return new Verdict.End("The session belongs to another device than the request was shown to come from and has"
                + " ended; sign in again. " + why);
    }

    private Optional<Verdict> bySignals(Session session, String source) {
        List<SignalReading> unmet = unmet(session.identity().user(), session.device(), source);
        if (unmet.isEmpty()) {
            return Optional.empty();
        }
        String reason = SignalWords.unmet(unmet);
        return Optional.of(new Verdict.Unmet(reason, reason));
    }

    private List<SignalReading> unmet(UUID user, Optional<String> device, String source) {
        return signals.read(user, device, source, clock.instant()).stream()
                .filter(SignalReading::unmet)
                .toList();
    }

    /**
     * Decides whether somebody who is about to sign in may (R24), in a context that was permitted to ask for it. What is
     * known of a person is told to whoever shows a device that is registered for that person, and to nobody else: the name
     * alone proves nothing.
     */
    public Verdict decide(UUID user, Context context) {
        List<SignalReading> unmet = unmet(user, context.device(), context.source());
        if (unmet.isEmpty()) {
            return new Verdict.Permit();
        }
        boolean own = signals.owns(user, context.device(), clock.instant());
        return new Verdict.Unmet(
                own ? SignalWords.unmet(unmet) : SignalWords.unmetOfAnybody(unmet), SignalWords.unmet(unmet));
    }

    /** How every signal stands for a session, seen from a network address (R24). */
    public List<SignalReading> signals(Session session, String source) {
        return signals.read(session.identity().user(), session.device(), source, clock.instant());
    }

    private Verdict byRoles(ApiOperation operation, UUID user) {
        return operation
                .needs()
                .filter(needed -> !needed.isIn(workflows.apply(user)))
                .<Verdict>map(needed -> new Verdict.Forbid(
                        "This needs a role with the workflow %s, which you do not hold. Ask an enrollment administrator."
                                .formatted(needed.quoted())))
                .orElseGet(Verdict.Permit::new);
    }

    /**
     * Decides on acts that are to be done together, in a context that was permitted to ask for them. Those of high privilege
     * need a sign-in that is fresh. Whether the person may do them is not decided here, but by the rulebook.
     */
    public Verdict decide(Collection<Operation> acts, Context context) {
        Optional<Operation> privileged = acts.stream().filter(HighPrivilege::is).findFirst();
        if (privileged.isEmpty()) {
            return new Verdict.Permit();
        }
        if (context.session().isEmpty()) {
            return SIGN_IN;
        }
        Session session = context.session().get();
        return clock.instant().isBefore(session.signedInAt().plus(conditions.stepUp()))
                ? new Verdict.Permit()
                : new Verdict.StepUp("“%s” needs a fresh sign-in; sign in again. Nothing of this request was applied."
                        .formatted(privileged.get().title()));
    }
}
