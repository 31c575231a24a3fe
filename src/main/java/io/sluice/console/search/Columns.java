package io.sluice.console.search;

import io.sluice.egress.AddressForm;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Life;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.PolicyState;
import io.sluice.egress.Step;
import io.sluice.egress.analysis.PolicyRows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** What filters compare, of every policy, in flat arrays: some 18 bytes each. */
final class Columns {
    private static final PolicyState[] STATES = PolicyState.values();
    private static final AddressForm[] FORMS = AddressForm.values();
    private static final int STATE = 7;
    private static final int FORM = 3 << 3;
    private static final int AGENT = 1 << 5;
    private static final int GLOBAL = 1 << 6;
    private static final int SNI_OFF = 1 << 7;
    private static final int WAITING = 1 << 8;
    private static final int ASKED = 1 << 9;
    private static final int SUPERSEDES = 1 << 10;
    private static final int MARKED = 1 << 11;

    private PolicyRows rows = PolicyRows.NONE;
    private short[] facets = new short[0];
    private int[] ports = new int[0];
    private int[] proposers = new int[0];
    private long[] changed = new long[0];
    private final Map<UUID, Integer> numbers = new HashMap<>();
    private final List<UUID> people = new ArrayList<>();

    /** When a policy was last changed: its latest step. */
    static Instant changed(EgressPolicy policy) {
        Life life = policy.life();
        Instant latest = life.proposed().at();
        for (Step step : new @Nullable Step[] {life.changesRequested(), life.decided(), life.changed()}) {
            if (step != null && step.at().isAfter(latest)) {
                latest = step.at();
            }
        }
        return latest;
    }

    /** Brings the columns up to these rows; those of policies that are the same as before stay. */
    void update(PolicyRows now) {
        int size = now.size();
        facets = Arrays.copyOf(facets, size);
        ports = Arrays.copyOf(ports, size);
        proposers = Arrays.copyOf(proposers, size);
        changed = Arrays.copyOf(changed, size);
        for (int row = 0; row < size; row++) {
            if (!now.unchanged(row, rows)) {
                read(row, now.policy(row));
            }
        }
        rows = now;
    }

    private void read(int row, EgressPolicy policy) {
        int facet = indexOf(STATES, policy.state())
                | indexOf(FORMS, policy.destination().address().form()) << 3;
        facet |= policy.kind() == PolicyKind.AGENT_PROXY ? AGENT : 0;
        facet |= policy.global() ? GLOBAL : 0;
        facet |= policy.sni().on() ? 0 : SNI_OFF;
        facet |= policy.life().waitingForProvider() ? WAITING : 0;
        facet |= policy.life().changesRequested() != null ? ASKED : 0;
        facet |= policy.origin().supersedes() != null ? SUPERSEDES : 0;
        facet |= policy.markings().isEmpty() ? 0 : MARKED;
        facets[row] = (short) facet;
        ports[row] = policy.destination().ports().first() << 16
                | policy.destination().ports().last();
        proposers[row] = numbers.computeIfAbsent(policy.proposer(), id -> {
            people.add(id);
            return people.size() - 1;
        });
        changed[row] = changed(policy).toEpochMilli();
    }

    private static int indexOf(Object[] values, Object value) {
        return Arrays.asList(values).indexOf(value);
    }

    PolicyRows rows() {
        return rows;
    }

    /** The rows that meet a condition. */
    BitSet rows(IntPredicate meets) {
        BitSet rows = new BitSet(size());
        for (int row = 0; row < size(); row++) {
            if (meets.test(row)) {
                rows.set(row);
            }
        }
        return rows;
    }

    int size() {
        return facets.length;
    }

    /** The place of a row's state among all states. */
    int stateNumber(int row) {
        return facets[row] & STATE;
    }

    PolicyState state(int row) {
        return STATES[facets[row] & STATE];
    }

    AddressForm form(int row) {
        return FORMS[(facets[row] & FORM) >> 3];
    }

    PolicyKind kind(int row) {
        return has(row, AGENT) ? PolicyKind.AGENT_PROXY : PolicyKind.DIRECT;
    }

    boolean global(int row) {
        return has(row, GLOBAL);
    }

    boolean sniOff(int row) {
        return has(row, SNI_OFF);
    }

    boolean waiting(int row) {
        return has(row, WAITING);
    }

    boolean asked(int row) {
        return has(row, ASKED);
    }

    boolean supersedes(int row) {
        return has(row, SUPERSEDES);
    }

    /** Whether it carries a marking (R30). */
    boolean marked(int row) {
        return has(row, MARKED);
    }

    private boolean has(int row, int flag) {
        return (facets[row] & flag) != 0;
    }

    int firstPort(int row) {
        return ports[row] >>> 16;
    }

    int lastPort(int row) {
        return ports[row] & 0xFFFF;
    }

    /** When the policy of a row was last changed, in milliseconds. */
    long changed(int row) {
        return changed[row];
    }

    /** The number of the proposer of a row, as in {@link #people}. */
    int proposer(int row) {
        return proposers[row];
    }

    /** Everybody who proposed something. */
    List<UUID> people() {
        return people;
    }
}
