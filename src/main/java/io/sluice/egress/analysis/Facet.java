package io.sluice.egress.analysis;

import io.sluice.egress.EgressPolicy;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.PolicyState;

/** State, kind and reach of a policy in one byte, and whether it waits for the provider. */
final class Facet {
    private static final PolicyState[] STATES = PolicyState.values();
    private static final int AGENT = 8;
    private static final int GLOBAL = 16;
    private static final int WAITING = 32;

    private Facet() {}

    static byte of(EgressPolicy policy) {
        int facet = number(policy.state());
        facet |= policy.kind() == PolicyKind.AGENT_PROXY ? AGENT : 0;
        facet |= policy.global() ? GLOBAL : 0;
        facet |= policy.life().waitingForProvider() ? WAITING : 0;
        return (byte) facet;
    }

    static PolicyState state(byte facet) {
        return STATES[facet & 7];
    }

    /** Whether workloads that import it may run on it, as {@link EgressPolicy#admits} says. */
    static boolean admits(byte facet) {
        return state(facet) == PolicyState.ACTIVE && (facet & WAITING) == 0;
    }

    static PolicyKind kind(byte facet) {
        return (facet & AGENT) == 0 ? PolicyKind.DIRECT : PolicyKind.AGENT_PROXY;
    }

    static boolean global(byte facet) {
        return (facet & GLOBAL) != 0;
    }

    private static int number(PolicyState state) {
        int number = 0;
        while (STATES[number] != state) {
            number++;
        }
        return number;
    }
}
