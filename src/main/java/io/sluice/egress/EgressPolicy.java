package io.sluice.egress;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A network egress policy: one allowed destination. Immutable; each accepted command yields the next version.
 *
 * @param id UUIDv7, made by the client that proposed it
 * @param version 1 when proposed, then rises by exactly 1 for each accepted command on this policy
 * @param destination never changes (R5)
 * @param agents the agents of an agent proxy policy (R4), one or more; empty for a direct connection
 * @param global applies to every workload without being attached, while active
 * @param markings the ids of those that it carries (R30); most carry none
 */
public record EgressPolicy(
        UUID id,
        long version,
        PolicyKind kind,
        Destination destination,
        List<UUID> agents,
        Words words,
        SniVerification sni,
        boolean global,
        Life life,
        Origin origin,
        Set<UUID> markings)
        implements EnrollmentRow {

    public EgressPolicy {
        agents = List.copyOf(agents);
        markings = Set.copyOf(markings);
    }

    /** A policy that carries no marking. */
    public EgressPolicy(
            UUID id,
            long version,
            PolicyKind kind,
            Destination destination,
            List<UUID> agents,
            Words words,
            SniVerification sni,
            boolean global,
            Life life,
            Origin origin) {
        this(id, version, kind, destination, agents, words, sni, global, life, origin, Set.of());
    }

    public String name() {
        return words.name();
    }

    public PolicyState state() {
        return life.state();
    }

    public boolean active() {
        return life.state() == PolicyState.ACTIVE;
    }

    public UUID proposer() {
        return life.proposed().by();
    }

    /** Whether workloads that import it may run on it (R7): active, and applied by the provider where that is asked (R13). */
    public boolean admits() {
        return active() && !life.waitingForProvider();
    }

    EgressPolicy next(Life changed) {
        return new EgressPolicy(
                id, version + 1, kind, destination, agents, words, sni, global, changed, origin, markings);
    }

    EgressPolicy next(Words changed, SniVerification sniChanged) {
        return new EgressPolicy(
                id, version + 1, kind, destination, agents, changed, sniChanged, global, life, origin, markings);
    }

    /** With other words, which answer an open request for changes. */
    EgressPolicy edited(Words changed) {
        return new EgressPolicy(
                id,
                version + 1,
                kind,
                destination,
                agents,
                changed,
                sni,
                global,
                life.changesRequested(null),
                origin,
                markings);
    }

    EgressPolicy marked(Set<UUID> changed) {
        return new EgressPolicy(id, version + 1, kind, destination, agents, words, sni, global, life, origin, changed);
    }

    /** The same without the policy that it replaces, for who may not see that one. */
    public EgressPolicy withoutSuperseded() {
        Origin known = new Origin(origin.request(), origin.project(), origin.workload(), null);
        return new EgressPolicy(id, version, kind, destination, agents, words, sni, global, life, known, markings);
    }

    EgressPolicy approved(Life changed, SniVerification sniDecided, boolean globalDecided) {
        return new EgressPolicy(
                id,
                version + 1,
                kind,
                destination,
                agents,
                words,
                sniDecided,
                globalDecided,
                changed,
                origin,
                markings);
    }
}
