package io.sluice.egress.analysis;

import io.sluice.egress.Destination;
import io.sluice.egress.DnsName;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.Ipv4Block;
import io.sluice.egress.PolicyState;
import io.sluice.egress.Relation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A few policies laid over those of a base. */
final class PolicyOverlay implements Policies {
    private final EnrollmentView base;
    private final OverlapSource baseOverlaps;
    private final Map<UUID, EgressPolicy> policies = new LinkedHashMap<>();
    /** What the policies laid over make of the base's counts. */
    private final ActiveDomains domains = new ActiveDomains();

    /** The policies that a visitor was last told of, in the order of their handles. */
    private List<EgressPolicy> listed = List.of();

    PolicyOverlay(EnrollmentView base) {
        this.base = base;
        this.baseOverlaps = ListedOverlaps.in(base);
    }

    void put(EgressPolicy policy) {
        domains.changed(get(policy.id()).orElse(null), policy);
        policies.put(policy.id(), policy);
    }

    /** Whether a policy is laid over. */
    boolean has(UUID id) {
        return policies.containsKey(id);
    }

    /** The policies laid over. */
    Collection<EgressPolicy> laid() {
        return policies.values();
    }

    /** The ids of the policies laid over. */
    Set<UUID> ids() {
        return policies.keySet();
    }

    @Override
    public Optional<EgressPolicy> get(UUID id) {
        return Optional.ofNullable(policies.get(id)).or(() -> base.policy(id));
    }

    @Override
    public List<EgressPolicy> overlapping(Destination destination) {
        return merged(
                base.overlapping(destination),
                mine().filter(policy -> policy.destination().overlaps(destination))
                        .toList(),
                Orders.BY_ID);
    }

    @Override
    public Collection<EgressPolicy> all() {
        return merged(base.policies(), policies.values(), Orders.BY_ID);
    }

    @Override
    public List<EgressPolicy> in(PolicyState state) {
        return merged(
                base.policies(state),
                mine().filter(policy -> policy.state() == state).toList(),
                Orders.OLDEST_FIRST);
    }

    @Override
    public List<EgressPolicy> globals() {
        return merged(base.globals(), mine().filter(PolicyTable::everywhere).toList(), Orders.BY_ID);
    }

    @Override
    public List<EgressPolicy> marked() {
        return merged(
                base.marked(),
                mine().filter(policy -> !policy.markings().isEmpty()).toList(),
                Orders.BY_ID);
    }

    /** Those of the base's answer that are not laid over, and of mine those that belong. */
    List<EgressPolicy> merged(List<EgressPolicy> under, Predicate<EgressPolicy> belongs) {
        return merged(under, mine().filter(belongs).toList(), Orders.BY_ID);
    }

    private Stream<EgressPolicy> mine() {
        return policies.values().stream();
    }

    /** The base's without those that are laid over, and of mine those that belong. */
    private List<EgressPolicy> merged(
            Collection<EgressPolicy> under, Collection<EgressPolicy> mine, Comparator<EgressPolicy> order) {
        if (policies.isEmpty()) {
            return under instanceof List<EgressPolicy> list ? list : List.copyOf(under);
        }
        List<EgressPolicy> merged = new ArrayList<>(under.size() + mine.size());
        for (EgressPolicy policy : under) {
            if (!policies.containsKey(policy.id())) {
                merged.add(policy);
            }
        }
        merged.addAll(mine);
        merged.sort(order);
        return Collections.unmodifiableList(merged);
    }

    @Override
    public boolean mayHoldName(int nameHash, int port) {
        if (baseOverlaps.mayHoldName(nameHash, port)) {
            return true;
        }
        for (EgressPolicy policy : policies.values()) {
            if (policy.destination().address() instanceof DnsName(String name) && name.hashCode() == nameHash) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean mayHaveActiveNames() {
        return baseOverlaps.mayHaveActiveNames() || !domains.isEmpty();
    }

    @Override
    public int activeUnder(String domain) {
        return baseOverlaps.activeUnder(domain) + domains.under(domain);
    }

    /** {@inheritDoc} The handles of policies laid over are below zero. */
    @Override
    public void visitOverlaps(Destination destination, OverlapVisitor visitor) {
        List<EgressPolicy> mine = List.copyOf(policies.values());
        listed = mine;
        List<EgressPolicy> replaced = new ArrayList<>();
        for (int i = 0; i < mine.size(); i++) {
            EgressPolicy policy = mine.get(i);
            Relation relation = destination.relationOf(policy.destination()).orElse(null);
            if (relation != null) {
                ListedOverlaps.visit(visitor, ~i, relation, policy);
                replaced.add(policy);
            }
        }
        baseOverlaps.visitOverlaps(destination, (handle, relation, facet, address, prefix, ports) -> {
            if (!replaced(replaced, handle, address, prefix, ports)) {
                // The base may be an overlay itself: its handles below zero go behind mine.
                int shifted = handle < 0 ? handle - mine.size() : handle;
                visitor.visit(shifted, relation, facet, address, prefix, ports);
            }
        });
    }

    /** A destination never changes (R5), so only a policy with the same one can have been laid over. */
    private boolean replaced(List<EgressPolicy> mine, int handle, long address, int prefix, int ports) {
        for (EgressPolicy policy : mine) {
            boolean same = policy.destination().address() instanceof Ipv4Block block
                    ? block.first() == address && block.prefix() == prefix
                    : prefix > 32;
            if (same
                    && Ports.pack(policy.destination().ports()) == ports
                    && baseOverlaps.visited(handle).id().equals(policy.id())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public EgressPolicy visited(int handle) {
        if (handle >= 0) {
            return baseOverlaps.visited(handle);
        }
        return ~handle < listed.size() ? listed.get(~handle) : baseOverlaps.visited(handle + listed.size());
    }

    @Override
    public long idHigh(int handle) {
        return handle >= 0 ? baseOverlaps.idHigh(handle) : visited(handle).id().getMostSignificantBits();
    }

    @Override
    public long idLow(int handle) {
        return handle >= 0 ? baseOverlaps.idLow(handle) : visited(handle).id().getLeastSignificantBits();
    }
}
