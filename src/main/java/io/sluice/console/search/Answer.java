package io.sluice.console.search;

import io.sluice.egress.EgressPolicy;
import io.sluice.egress.analysis.PolicyRows;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** The policies that a query found, sorted: four bytes for each, whatever a policy holds. Nothing changes it. */
public final class Answer {
    /** Nothing found among nothing. */
    public static final Answer NONE = new Answer(PolicyRows.NONE, new int[0]);

    private final PolicyRows rows;
    private final int[] found;

    Answer(PolicyRows rows, int[] found) {
        this.rows = rows;
        this.found = found;
    }

    /** How many were found. */
    public int size() {
        return found.length;
    }

    /** How many policies there are in all. */
    public int all() {
        return rows.size();
    }

    /** The policy that stands at a place. */
    public EgressPolicy policy(int place) {
        return rows.policy(found[place]);
    }

    /** How many workloads import the policy at a place. */
    public int workloads(int place) {
        return rows.imports(found[place]);
    }

    /** The row of the policy at a place, as {@link io.sluice.egress.analysis.PolicyScan} numbers them. */
    public int row(int place) {
        return found[place];
    }

    /** The policy of a row, found or not. */
    public EgressPolicy policyOfRow(int row) {
        return rows.policy(row);
    }

    /** Where a policy stands; below zero if it was not found. Linear, but over numbers. */
    public int indexOf(UUID policy) {
        for (int place = 0; place < found.length; place++) {
            if (rows.policy(found[place]).id().equals(policy)) {
                return place;
            }
        }
        return -1;
    }

    /** The rows of everything that was found. */
    public BitSet rowsFound() {
        BitSet set = new BitSet(rows.size());
        for (int row : found) {
            set.set(row);
        }
        return set;
    }

    /** The ids of the first, at most so many. */
    public List<UUID> first(int atMost) {
        return IntStream.range(0, Math.min(atMost, found.length))
                .mapToObj(place -> policy(place).id())
                .toList();
    }

    /** The rows selected of an earlier answer, as this one numbers them; what is gone is left out. */
    public BitSet carried(BitSet selected, Answer earlier) {
        BitSet carried = new BitSet(rows.size());
        BitSet moved = new BitSet();
        for (int row = selected.nextSetBit(0); row >= 0; row = selected.nextSetBit(row + 1)) {
            boolean here = row < rows.size()
                    && rows.policy(row).id().equals(earlier.policyOfRow(row).id());
            (here ? carried : moved).set(row);
        }
        if (!moved.isEmpty()) {
            UUID[] ids = moved.stream()
                    .mapToObj(row -> earlier.policyOfRow(row).id())
                    .sorted()
                    .toArray(UUID[]::new);
            for (int row = 0; row < rows.size(); row++) {
                if (Arrays.binarySearch(ids, rows.policy(row).id()) >= 0) {
                    carried.set(row);
                }
            }
        }
        return carried;
    }
}
