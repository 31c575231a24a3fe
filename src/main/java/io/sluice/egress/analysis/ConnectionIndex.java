package io.sluice.egress.analysis;

import io.sluice.egress.Destination;
import io.sluice.egress.DnsName;
import io.sluice.egress.Ipv4Block;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Which of a workload's policies apply to a connection. Attachments are found by workload, target and port together, so a
 * check costs one look-up for a name and at most one for each prefix length in use for an address, plus what it finds;
 * how many policies there are, or how many a workload has, is of no matter. Allocates nothing while asking.
 *
 * <p>Workloads and policies are small numbers that the caller gives out, below 2^24. Not thread safe.
 */
public final class ConnectionIndex {
    /** The workload that stands for all of them: what is attached to it applies everywhere. */
    public static final int EVERY_WORKLOAD = 0xFF_FFFF;

    private static final int LIMIT = 1 << 24;
    private static final int NONE = -1;

    private final TargetIds targets = new TargetIds();

    /** Two longs for each slot: the key, and what is attached first. */
    private long[] slots = new long[64];

    private int used;

    /** Attachments, three numbers each so that they lie together: the policy, its ports, the next of the same key. */
    private int[] links = new int[3 * 16];

    private int attached;
    private int free = NONE;

    /**
     * Lets a policy apply to a workload.
     *
     * @throws IllegalArgumentException if a number is too large
     */
    public void attach(int workload, int policy, Destination destination) {
        int slot = slotOrNew(key(workload, target(destination), destination));
        int link = take();
        links[link] = policy;
        links[link + 1] = Ports.pack(destination.ports());
        links[link + 2] = (int) slots[2 * slot + 1] - 1;
        slots[2 * slot + 1] = link + 1L;
    }

    /** Takes a policy away from a workload; tells whether it was attached. */
    public boolean detach(int workload, int policy, Destination destination) {
        int slot = find(key(workload, target(destination), destination));
        int before = NONE;
        for (int link = slot < 0 ? NONE : (int) slots[2 * slot + 1] - 1; link >= 0; link = links[link + 2]) {
            if (links[link] == policy) {
                if (before >= 0) {
                    links[before + 2] = links[link + 2];
                } else {
                    slots[2 * slot + 1] = links[link + 2] + 1L;
                }
                links[link + 2] = free;
                free = link;
                return true;
            }
            before = link;
        }
        return false;
    }

    /**
     * Gives the sink every policy that is attached to a workload, or to every one, and matches.
     *
     * @param host a name in its canonical form, or an IPv4 address; anything else matches nothing
     */
    public void applying(int workload, String host, int port, IntConsumer sink) {
        long address = HostText.address(host);
        if (address == HostText.NAME) {
            ofName(workload, host, port, sink);
        } else {
            ofAddress(workload, address, port, sink);
        }
    }

    /** The same for a target of one host and one port. */
    void applying(int workload, Destination target, IntConsumer sink) {
        int port = target.ports().first();
        switch (target.address()) {
            case DnsName(String name) -> ofName(workload, name, port, sink);
            case Ipv4Block block -> ofAddress(workload, block.first(), port, sink);
        }
    }

    private void ofName(int workload, String name, int port, IntConsumer sink) {
        int target = targets.name(name);
        if (target >= 0) {
            collect(workload, target, port, port, sink);
            collect(EVERY_WORKLOAD, target, port, port, sink);
        }
    }

    private void ofAddress(int workload, long address, int port, IntConsumer sink) {
        for (long lengths = targets.prefixes(); lengths != 0; lengths &= lengths - 1) {
            int length = Long.numberOfTrailingZeros(lengths);
            int target = targets.block(address & BlockIndex.mask(length), length);
            if (target >= 0) {
                collect(workload, target, port, port, sink);
                collect(workload, target, 0, port, sink);
                collect(EVERY_WORKLOAD, target, port, port, sink);
                collect(EVERY_WORKLOAD, target, 0, port, sink);
            }
        }
    }

    private void collect(int workload, int target, int keyPort, int port, IntConsumer sink) {
        int slot = find(key(workload, target, keyPort));
        if (slot < 0) {
            return;
        }
        for (int link = (int) slots[2 * slot + 1] - 1; link >= 0; link = links[link + 2]) {
            if (Ports.first(links[link + 1]) <= port && port <= Ports.last(links[link + 1])) {
                sink.accept(links[link]);
            }
        }
    }

    private int target(Destination destination) {
        return switch (destination.address()) {
            case DnsName(String name) -> targets.nameOrNew(name);
            case Ipv4Block block -> targets.blockOrNew(block.first(), block.prefix());
        };
    }

    /** Ranges of ports share the key of port 0, which is no port. */
    private static long key(int workload, int target, Destination destination) {
        boolean single = destination.ports().size() == 1;
        return key(workload, target, single ? destination.ports().first() : 0);
    }

    private static long key(int workload, int target, int port) {
        if (workload < 0 || workload >= LIMIT || target >= LIMIT - 1) {
            throw new IllegalArgumentException("More than 2^24 workloads or targets: " + workload + ", " + target);
        }
        // The target's number is raised by one, so that no key is 0.
        return (long) workload << 40 | (target + 1L) << 16 | port;
    }

    private int find(long key) {
        int mask = slots.length / 2 - 1;
        int slot = home(key) & mask;
        while (slots[2 * slot] != 0) {
            if (slots[2 * slot] == key) {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
        return NONE;
    }

    private int slotOrNew(long key) {
        int known = find(key);
        if (known >= 0) {
            return known;
        }
        if (++used * 3 > slots.length) {
            rebuild();
        }
        return put(key, 0);
    }

    private int put(long key, long first) {
        int mask = slots.length / 2 - 1;
        int slot = home(key) & mask;
        while (slots[2 * slot] != 0) {
            slot = (slot + 1) & mask;
        }
        slots[2 * slot] = key;
        slots[2 * slot + 1] = first;
        return slot;
    }

    /** Leaves out the keys that nothing is attached to any more; grows if there are still too many. */
    private void rebuild() {
        long[] old = slots;
        int live = 1;
        for (int i = 1; i < old.length; i += 2) {
            live += old[i] == 0 ? 0 : 1;
        }
        slots = new long[live * 6 > old.length ? old.length * 2 : old.length];
        used = live;
        for (int i = 0; i < old.length; i += 2) {
            if (old[i + 1] != 0) {
                put(old[i], old[i + 1]);
            }
        }
    }

    private int take() {
        if (free >= 0) {
            int link = free;
            free = links[link + 2];
            return link;
        }
        if (attached + 3 > links.length) {
            links = Arrays.copyOf(links, links.length + (links.length >> 1));
        }
        int link = attached;
        attached += 3;
        return link;
    }

    private static int home(long key) {
        long h = key * 0x9E3779B97F4A7C15L;
        return (int) (h >>> 32 ^ h >>> 11);
    }
}
