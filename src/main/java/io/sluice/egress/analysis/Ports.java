package io.sluice.egress.analysis;

import io.sluice.egress.PortRange;

/** Port ranges packed into an int: the first port in the upper, the last in the lower half. */
final class Ports {
    private Ports() {}

    static int pack(PortRange ports) {
        return pack(ports.first(), ports.last());
    }

    static int pack(int first, int last) {
        return first << 16 | last;
    }

    static int first(int ports) {
        return ports >>> 16;
    }

    static int last(int ports) {
        return ports & 0xFFFF;
    }

    static int size(int ports) {
        return last(ports) - first(ports) + 1;
    }

    static boolean overlap(int one, int other) {
        return first(one) <= last(other) && first(other) <= last(one);
    }

    static boolean contains(int one, int other) {
        return first(one) <= first(other) && last(other) <= last(one);
    }

    static PortRange range(int ports) {
        return new PortRange(first(ports), last(ports));
    }
}
