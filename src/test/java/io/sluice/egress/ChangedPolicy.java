package io.sluice.egress;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A policy that is like another but for some of its parts. */
public final class ChangedPolicy {
    private UUID id;
    private long version;
    private final PolicyKind kind;
    private final Destination destination;
    private final List<UUID> agents;
    private Words words;
    private SniVerification sni;
    private boolean global;
    private Life life;
    private Origin origin;
    private Set<UUID> markings;

    private ChangedPolicy(EgressPolicy like) {
        id = like.id();
        version = like.version();
        kind = like.kind();
        destination = like.destination();
        agents = like.agents();
        words = like.words();
        sni = like.sni();
        global = like.global();
        life = like.life();
        origin = like.origin();
        markings = like.markings();
    }

    /** Like this one in everything that is not changed after. */
    public static ChangedPolicy of(EgressPolicy like) {
        return new ChangedPolicy(like);
    }

    public ChangedPolicy withId(UUID other) {
        id = other;
        return this;
    }

    public ChangedPolicy withVersion(long other) {
        version = other;
        return this;
    }

    public ChangedPolicy withWords(Words other) {
        words = other;
        return this;
    }

    public ChangedPolicy withSni(SniVerification other) {
        sni = other;
        return this;
    }

    public ChangedPolicy withGlobal(boolean other) {
        global = other;
        return this;
    }

    public ChangedPolicy withLife(Life other) {
        life = other;
        return this;
    }

    /** As a manager or the provider left it by a step: revoked, paused or resumed. */
    public ChangedPolicy withState(PolicyState state, @Nullable Step changed) {
        return withLife(new Life(state, life.proposed(), null, life.decided(), changed, false));
    }

    /** Approved, but not yet applied by the provider (R13). */
    public ChangedPolicy waiting() {
        return withLife(new Life(life.state(), life.proposed(), null, life.decided(), life.changed(), true));
    }

    public ChangedPolicy withOrigin(Origin other) {
        origin = other;
        return this;
    }

    public ChangedPolicy withMarkings(UUID... other) {
        markings = Set.of(other);
        return this;
    }

    public EgressPolicy policy() {
        return new EgressPolicy(id, version, kind, destination, agents, words, sni, global, life, origin, markings);
    }
}
