package io.sluice.egress.analysis;

import io.sluice.egress.Ipv4Block;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Blocks of addresses with a label each, as flat arrays: a question is two binary searches a label. Those of one label are
 * added in order of address, a block before those inside it; those of different labels may overlap.
 */
final class Ranges {
    private final Map<String, Blocks> blocks = new HashMap<>();

    /** How many addresses of a block a label holds. */
    record Held(String label, long addresses) {}

    void add(String cidr, String label) {
        blocks.computeIfAbsent(label, _ -> new Blocks()).add(cidr);
    }

    /** The label that holds most addresses of a block; empty if none holds any. */
    Optional<Held> most(Ipv4Block block) {
        Held most = null;
        for (Map.Entry<String, Blocks> entry : blocks.entrySet()) {
            long held = entry.getValue().held(block.first(), block.last());
            if (held > 0
                    && (most == null
                            || held > most.addresses()
                            || (held == most.addresses() && entry.getKey().compareTo(most.label()) < 0))) {
                most = new Held(entry.getKey(), held);
            }
        }
        return Optional.ofNullable(most);
    }

    /** The blocks of one label, ascending. */
    private static final class Blocks {
        private long[] firsts = new long[64];
        private long[] lasts = new long[64];
        /** How many addresses lie in the blocks before one. */
        private long[] before = new long[64];

        private int size;
        private long total;

        void add(String cidr) {
            if (size == firsts.length) {
                firsts = Arrays.copyOf(firsts, size * 2);
                lasts = Arrays.copyOf(lasts, size * 2);
                before = Arrays.copyOf(before, size * 2);
            }
            long first = 0;
            int number = 0;
            int i = 0;
            for (; cidr.charAt(i) != '/'; i++) {
                char c = cidr.charAt(i);
                if (c == '.') {
                    first = first << 8 | number;
                    number = 0;
                } else {
                    number = number * 10 + c - '0';
                }
            }
            first = first << 8 | number;
            int prefix = Integer.parseInt(cidr, i + 1, cidr.length(), 10);
            long addresses = 1L << (32 - prefix);
            if (size > 0 && first < firsts[size - 1]) {
                throw new IllegalStateException("The block " + cidr + " does not follow the one before it.");
            }
            if (size > 0 && first <= lasts[size - 1]) {
                return;
            }
            firsts[size] = first;
            lasts[size] = first + addresses - 1;
            before[size++] = total;
            total += addresses;
        }

        /** How many addresses from one to another lie in the blocks. */
        long held(long from, long to) {
            return upTo(to) - upTo(from - 1);
        }

        /** How many addresses up to one lie in the blocks. */
        private long upTo(long address) {
            int at = Arrays.binarySearch(firsts, 0, size, address);
            int block = at >= 0 ? at : -at - 2;
            return block < 0 ? 0 : before[block] + Math.min(address, lasts[block]) - firsts[block] + 1;
        }
    }
}
