package io.sluice.egress.analysis;

import io.sluice.egress.Destination;
import io.sluice.egress.DnsName;
import io.sluice.egress.Ipv4Block;
import java.util.function.IntConsumer;

/**
 * Attachments of policies to workloads by open addressing. The key is the workload, the port (0 for a range of ports) and
 * a part of the target's hash; beside it lies the policy with the whole target, so that a look-up touches one line of
 * memory, and for a name the line with its letters. Several policies of one key are chained. Blocks are asked for once for
 * each prefix length that the workload has, if the filter does not rule them out.
 */
final class AttachmentTable {
    /** Workloads and policies are below this. */
    static final int LIMIT = (1 << 24) - 1;

    private static final int NONE = -1;
    private static final int TARGET_BITS = 38;
    private static final long TARGET = (1L << TARGET_BITS) - 1;
    /** In what lies beside a key: one policy with its target, rather than the first link of a chain raised by one. */
    private static final long SINGLE = Long.MIN_VALUE;
    /** In the key of a block; that of a name has a 0 there. */
    private static final int BLOCK = 1;

    private static final int FILTER_BITS_FOR_A_SLOT = 4;

    private final NameArena names = new NameArena();
    private final PolicyChains chains = new PolicyChains();
    private final BlockFilter filter = new BlockFilter();

    /** Two numbers for each slot: the key, and what is attached; 0 if nothing is any more. */
    private long[] slots = new long[64];

    private int used;

    void attach(int workload, int policy, Destination destination) {
        long target = switch (destination.address()) {
            case DnsName(String name) -> names.findOrAdd(name);
            case Ipv4Block block -> BlockFilter.block(block.first(), block.prefix());
        };
        long key = key(workload, destination);
        int slot = find(key);
        if (slot < 0) {
            slot = newSlot(key);
        }
        int ports = Ports.pack(destination.ports());
        long value = slots[2 * slot + 1];
        if (value == 0 && Ports.size(ports) == 1) {
            slots[2 * slot + 1] = SINGLE | (long) policy << TARGET_BITS | target;
        } else {
            int next = value < 0 ? chains.add(policy(value), ports, value & TARGET, PolicyChains.END) : (int) value - 1;
            slots[2 * slot + 1] = chains.add(policy, ports, target, next) + 1L;
        }
        if ((key & BLOCK) != 0) {
            filter.add(workload, target);
        }
    }

    /** Takes a policy away from a workload; tells whether it was attached. */
    boolean detach(int workload, int policy, Destination destination) {
        int slot = find(key(workload, destination));
        long value = slot < 0 ? 0 : slots[2 * slot + 1];
        if (value < 0) {
            slots[2 * slot + 1] = policy(value) == policy ? 0 : value;
            return policy(value) == policy;
        }
        int link = chains.find((int) value - 1, policy);
        if (link < 0) {
            return false;
        }
        slots[2 * slot + 1] = chains.remove((int) value - 1, link) + 1L;
        return true;
    }

    /** Gives the sink every policy of a workload for a name on a port. */
    void ofName(int workload, String name, int port, IntConsumer sink) {
        int slot = find(key(workload, port, hash(name)));
        if (slot < 0) {
            return;
        }
        long value = slots[2 * slot + 1];
        if (value < 0) {
            if (names.is((int) (value & TARGET), name)) {
                sink.accept(policy(value));
            }
            return;
        }
        for (int link = (int) value - 1; link >= 0; link = chains.next(link)) {
            if (names.is((int) chains.target(link), name)) {
                sink.accept(chains.policy(link));
            }
        }
    }

    /** Gives the sink every policy of a workload whose block holds an address, on a port. */
    void ofAddress(int workload, long address, int port, IntConsumer sink) {
        for (long rest = filter.lengths(workload); rest != 0; rest &= rest - 1) {
            int length = Long.numberOfTrailingZeros(rest);
            long block = BlockFilter.block(address & BlockIndex.mask(length), length);
            if (filter.mayHold(workload, block)) {
                ofBlock(workload, block, port, port, sink);
                ofBlock(workload, block, 0, port, sink);
            }
        }
    }

    private void ofBlock(int workload, long block, int keyPort, int port, IntConsumer sink) {
        int slot = find(key(workload, keyPort, hash(block)));
        if (slot < 0) {
            return;
        }
        long value = slots[2 * slot + 1];
        if (value < 0) {
            if ((value & TARGET) == block) {
                sink.accept(policy(value));
            }
            return;
        }
        for (int link = (int) value - 1; link >= 0; link = chains.next(link)) {
            int ports = chains.ports(link);
            if (chains.target(link) == block && Ports.first(ports) <= port && port <= Ports.last(ports)) {
                sink.accept(chains.policy(link));
            }
        }
    }

    private int newSlot(long key) {
        if ((used + 1) * 3 > slots.length) {
            rebuild();
        }
        used++;
        int slot = place(key);
        slots[2 * slot] = key;
        return slot;
    }

    /** The first free slot for a key that is not there. */
    private int place(long key) {
        int mask = slots.length / 2 - 1;
        int slot = home(key) & mask;
        while (slots[2 * slot] != 0) {
            slot = (slot + 1) & mask;
        }
        return slot;
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

    /** Leaves out the keys that nothing is attached to any more; grows if there are still many. */
    private void rebuild() {
        long[] old = slots;
        int live = 0;
        for (int i = 1; i < old.length; i += 2) {
            live += old[i] == 0 ? 0 : 1;
        }
        slots = new long[live * 6 > old.length ? old.length * 2 : old.length];
        filter.clear(slots.length / 2 * FILTER_BITS_FOR_A_SLOT);
        used = live;
        for (int i = 0; i < old.length; i += 2) {
            if (old[i + 1] != 0) {
                int slot = place(old[i]);
                slots[2 * slot] = old[i];
                slots[2 * slot + 1] = old[i + 1];
                if ((old[i] & BLOCK) != 0) {
                    filterAll((int) (old[i] >>> 40) - 1, old[i + 1]);
                }
            }
        }
    }

    private void filterAll(int workload, long value) {
        if (value < 0) {
            filter.add(workload, value & TARGET);
        } else {
            for (int link = (int) value - 1; link >= 0; link = chains.next(link)) {
                filter.add(workload, chains.target(link));
            }
        }
    }

    private static int policy(long value) {
        return (int) (value >>> TARGET_BITS) & LIMIT;
    }

    private static long key(int workload, Destination destination) {
        int port = destination.ports().size() == 1 ? destination.ports().first() : 0;
        return switch (destination.address()) {
            case DnsName(String name) -> key(workload, port, hash(name));
            case Ipv4Block block -> key(workload, port, hash(BlockFilter.block(block.first(), block.prefix())));
        };
    }

    /** The workload's number is raised by one, so that no key is 0. */
    private static long key(int workload, int port, int hash) {
        return (workload + 1L) << 40 | (long) port << 24 | (hash & 0xFF_FFFF);
    }

    private static int hash(String name) {
        int hash = name.hashCode() * 0x7FEB352D;
        return (hash ^ hash >>> 15) & ~BLOCK;
    }

    private static int hash(long block) {
        return BlockFilter.hash(block) | BLOCK;
    }

    private static int home(long key) {
        long hash = key * 0x9E3779B97F4A7C15L;
        return (int) (hash >>> 32 ^ hash >>> 11);
    }
}
