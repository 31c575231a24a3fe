package io.sluice.egress.analysis;

import io.sluice.egress.Destination;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Ids;
import io.sluice.egress.PolicyState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The policies of an enrollment by handle, with the indexes over them. A policy is put by its id and never goes away (R5). */
final class PolicyTable implements Policies {
    private final DestinationIndex index = new DestinationIndex();
    private final IdTable ids = new IdTable();
    private final ActiveDomains domains = new ActiveDomains();
    private final Map<PolicyState, StateList> states = new EnumMap<>(PolicyState.class);
    private final Map<UUID, EgressPolicy> globals = new TreeMap<>(Ids.ORDER);
    private final Map<UUID, EgressPolicy> marked = new TreeMap<>(Ids.ORDER);
    private @Nullable EgressPolicy[] policies = new EgressPolicy[16];
    private byte[] facets = new byte[16];
    private int[] positions = new int[16];

    PolicyTable() {
        for (PolicyState state : PolicyState.values()) {
            states.put(state, new StateList());
        }
    }

    void put(EgressPolicy policy) {
        int handle = ids.handle(policy.id());
        if (handle < 0) {
            handle = index.add(policy.destination());
            grow(handle);
            ids.put(policy.id(), handle);
            list(policy.state()).add(handle);
            domains.changed(null, policy);
        } else {
            EgressPolicy before = visited(handle);
            if (!before.destination().equals(policy.destination())) {
                throw new IllegalArgumentException("R5: the destination of policy %s never changes (it is %s, not %s)"
                        .formatted(policy.id(), before.destination(), policy.destination()));
            }
            if (before.state() != policy.state()) {
                list(before.state()).remove(handle);
                list(policy.state()).add(handle);
            }
            list(policy.state()).forget();
            domains.changed(before, policy);
        }
        policies[handle] = policy;
        facets[handle] = Facet.of(policy);
        keep(globals, policy, everywhere(policy));
        keep(marked, policy, !policy.markings().isEmpty());
    }

    private static void keep(Map<UUID, EgressPolicy> few, EgressPolicy policy, boolean belongs) {
        if (belongs) {
            few.put(policy.id(), policy);
        } else {
            few.remove(policy.id());
        }
    }

    /** The handle of a policy, or below zero if there is none. */
    int handle(UUID id) {
        return ids.handle(id);
    }

    /** Policies that contain a target and are wanted, the narrowest first, at most so many. */
    List<EgressPolicy> around(Destination target, Predicate<EgressPolicy> wanted, int atMost) {
        List<EgressPolicy> around = new ArrayList<>();
        index.around(target, handle -> {
            EgressPolicy policy = visited(handle);
            if (wanted.test(policy)) {
                around.add(policy);
            }
            return around.size() < atMost;
        });
        around.sort(Orders.NARROWEST_FIRST);
        return Collections.unmodifiableList(around);
    }

    /** Whether a policy applies to every workload, or would if it were not paused. */
    static boolean everywhere(EgressPolicy policy) {
        return policy.global() && (policy.active() || policy.state() == PolicyState.PAUSED);
    }

    @Override
    public Optional<EgressPolicy> get(UUID id) {
        int handle = ids.handle(id);
        return handle < 0 ? Optional.empty() : Optional.ofNullable(policies[handle]);
    }

    int size() {
        return index.size();
    }

    /** All of them, by handle. */
    EgressPolicy[] copy() {
        EgressPolicy[] copy = new EgressPolicy[size()];
        for (int handle = 0; handle < copy.length; handle++) {
            copy[handle] = visited(handle);
        }
        return copy;
    }

    /** Gives the sink the handle of every policy that shares a pair with a destination. */
    void overlaps(Destination destination, IntConsumer sink) {
        index.search(destination, (handle, _) -> sink.accept(handle));
    }

    /** All of them, sorted by id. */
    @Override
    public List<EgressPolicy> all() {
        List<EgressPolicy> all = new ArrayList<>(size());
        for (int handle = 0; handle < size(); handle++) {
            all.add(visited(handle));
        }
        all.sort(Orders.BY_ID);
        return Collections.unmodifiableList(all);
    }

    @Override
    public List<EgressPolicy> in(PolicyState state) {
        return list(state).sorted();
    }

    @Override
    public List<EgressPolicy> globals() {
        return List.copyOf(globals.values());
    }

    @Override
    public List<EgressPolicy> marked() {
        return List.copyOf(marked.values());
    }

    @Override
    public List<EgressPolicy> overlapping(Destination destination) {
        List<EgressPolicy> found = new ArrayList<>();
        index.search(destination, (handle, _) -> found.add(visited(handle)));
        found.sort(Orders.BY_ID);
        return Collections.unmodifiableList(found);
    }

    @Override
    public boolean mayHoldName(int nameHash, int port) {
        return index.mayHoldName(nameHash, port);
    }

    @Override
    public boolean mayHaveActiveNames() {
        return !domains.isEmpty();
    }

    @Override
    public int activeUnder(String domain) {
        return domains.under(domain);
    }

    @Override
    public void visitOverlaps(Destination destination, OverlapVisitor visitor) {
        index.search(destination, new RowVisits(destination, facets, visitor));
    }

    @Override
    public EgressPolicy visited(int handle) {
        EgressPolicy policy = policies[handle];
        if (policy == null) {
            throw new IllegalArgumentException("No policy has the handle " + handle);
        }
        return policy;
    }

    @Override
    public long idHigh(int handle) {
        return ids.idHigh(handle);
    }

    @Override
    public long idLow(int handle) {
        return ids.idLow(handle);
    }

    private StateList list(PolicyState state) {
        return Objects.requireNonNull(states.get(state));
    }

    private void grow(int handle) {
        if (handle >= policies.length) {
            int length = handle + (handle >> 1) + 1;
            policies = Arrays.copyOf(policies, length);
            facets = Arrays.copyOf(facets, length);
            positions = Arrays.copyOf(positions, length);
        }
    }

    /** The policies in one state, unordered until somebody asks. */
    private final class StateList {
        private int[] handles = new int[4];
        private int size;
        private @Nullable List<EgressPolicy> sorted;

        void add(int handle) {
            if (size == handles.length) {
                handles = Arrays.copyOf(handles, size * 2);
            }
            positions[handle] = size;
            handles[size++] = handle;
            forget();
        }

        void remove(int handle) {
            int last = handles[--size];
            handles[positions[handle]] = last;
            positions[last] = positions[handle];
            forget();
        }

        void forget() {
            sorted = null;
        }

        List<EgressPolicy> sorted() {
            if (sorted == null) {
                List<EgressPolicy> list = new ArrayList<>(size);
                for (int i = 0; i < size; i++) {
                    list.add(visited(handles[i]));
                }
                list.sort(Orders.OLDEST_FIRST);
                sorted = Collections.unmodifiableList(list);
            }
            return sorted;
        }
    }
}
