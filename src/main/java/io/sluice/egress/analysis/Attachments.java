package io.sluice.egress.analysis;

import io.sluice.egress.Destination;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Which policies are attached to workloads or apply to all of them, found by where a connection goes. */
final class Attachments {
    /** A workload that nothing is attached to. */
    private static final int NOBODY = 0;

    private final ConnectionIndex index = new ConnectionIndex();
    private final Map<UUID, Integer> numbers = new HashMap<>();

    void attach(UUID workload, int policy, Destination destination) {
        index.attach(numbers.computeIfAbsent(workload, _ -> numbers.size() + 1), policy, destination);
    }

    void detach(UUID workload, int policy, Destination destination) {
        index.detach(numbers.getOrDefault(workload, NOBODY), policy, destination);
    }

    void attachEverywhere(int policy, Destination destination) {
        index.attach(ConnectionIndex.EVERY_WORKLOAD, policy, destination);
    }

    void detachEverywhere(int policy, Destination destination) {
        index.detach(ConnectionIndex.EVERY_WORKLOAD, policy, destination);
    }

    /** The policies that apply to a workload or everywhere and contain a target, each once. */
    IntStream applying(UUID workload, Destination target) {
        return applying(numbers.getOrDefault(workload, NOBODY), target);
    }

    /** The policies that apply everywhere and contain a target. */
    IntStream everywhere(Destination target) {
        return applying(NOBODY, target);
    }

    private IntStream applying(int workload, Destination target) {
        Found found = new Found();
        index.applying(workload, target, found::add);
        return Arrays.stream(found.policies, 0, found.size).distinct();
    }

    private static final class Found {
        private int[] policies = new int[8];
        private int size;

        void add(int policy) {
            if (size == policies.length) {
                policies = Arrays.copyOf(policies, size * 2);
            }
            policies[size++] = policy;
        }
    }
}
