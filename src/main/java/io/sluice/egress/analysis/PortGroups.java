package io.sluice.egress.analysis;

import java.util.function.IntUnaryOperator;

/** Numbers from 0 up, each with a port, grouped by port without sorting. */
final class PortGroups {
    private final int first;
    /** Where the numbers of a port begin among all of them, counted from the first port. */
    private final int[] begins;

    private final int[] numbers;

    /**
     * So many numbers.
     *
     * @param port their ports; numbers with a port outside the range are left out
     */
    PortGroups(int count, int first, int last, IntUnaryOperator port) {
        this.first = first;
        begins = new int[last - first + 3];
        for (int number = 0; number < count; number++) {
            int at = port.applyAsInt(number);
            if (at >= first && at <= last) {
                begins[at - first + 2]++;
            }
        }
        for (int i = 2; i < begins.length; i++) {
            begins[i] += begins[i - 1];
        }
        numbers = new int[begins[begins.length - 1]];
        // Each port's begin moves on to its end, which is the begin of the next.
        for (int number = 0; number < count; number++) {
            int at = port.applyAsInt(number);
            if (at >= first && at <= last) {
                numbers[begins[at - first + 1]++] = number;
            }
        }
    }

    /** Where the numbers of a port begin; those of the port before it end there. */
    int begin(int port) {
        return begins[port - first];
    }

    int number(int at) {
        return numbers[at];
    }
}
