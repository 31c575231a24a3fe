package io.sluice.egress.analysis;

import io.sluice.egress.Destination;
import io.sluice.egress.EgressPolicy;

/** An enrollment that tells overlapping policies one by one, without making a list of them. */
interface OverlapSource {

    /** Visits every policy that shares a pair with a destination, in no particular order. */
    void visitOverlaps(Destination destination, OverlapVisitor visitor);

    /**
     * Whether a policy on a port may have a name with this hash code; false only if none has. Many spellings are asked for
     * that nobody has ever approved, so that even making them would cost more than the answer.
     */
    default boolean mayHoldName(int nameHash, int port) {
        return true;
    }

    /** How many active policies have a name that is, or lies below, a registered domain, whatever their ports. */
    default int activeUnder(String domain) {
        return 0;
    }

    /** Whether there may be an active policy that has a name; false only if there is none. */
    default boolean mayHaveActiveNames() {
        return false;
    }

    /** The policy of a handle that a visitor was given and that has not changed since. */
    EgressPolicy visited(int handle);

    /** The upper half of the id of {@link #visited}; where it can be had without touching the policy, it is. */
    default long idHigh(int handle) {
        return visited(handle).id().getMostSignificantBits();
    }

    /** The lower half of the id of {@link #visited}. */
    default long idLow(int handle) {
        return visited(handle).id().getLeastSignificantBits();
    }
}
