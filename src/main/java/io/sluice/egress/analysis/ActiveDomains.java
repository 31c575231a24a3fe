package io.sluice.egress.analysis;

import io.sluice.egress.DnsName;
import io.sluice.egress.EgressPolicy;
import org.jspecify.annotations.Nullable;

/**
 * How many active policies have a name that is, or lies below, a domain: counts by open addressing on a hash of the domain,
 * without the names, so that a question costs one look-up however many labels stand before the domain. A domain here is the
 * last two labels of a name and, where registries give out names below two labels, the last three.
 */
final class ActiveDomains {
    private static final long OFFSET = 0xCBF2_9CE4_8422_2325L;
    private static final long PRIME = 0x0000_0100_0000_01B3L;

    private long[] keys = new long[16];
    private int[] counts = new int[16];
    private int size;

    /** Takes notice of a policy in place of what it was before. */
    void changed(@Nullable EgressPolicy before, EgressPolicy now) {
        boolean was = before != null && before.active();
        if (was != now.active() && now.destination().address() instanceof DnsName(String name)) {
            add(name, now.active() ? 1 : -1);
        }
    }

    private void add(String name, int more) {
        int two = begin(name, name.length());
        two = begin(name, two - 1);
        count(key(name, two), more);
        if (two > 0 && !twoLabels(name)) {
            count(key(name, begin(name, two - 1)), more);
        }
    }

    /** Whether names are registered directly below the last label; of others nothing is assumed. */
    private static boolean twoLabels(String name) {
        return name.endsWith(".com") || name.endsWith(".net") || name.endsWith(".org");
    }

    /** Where the label before an index begins. */
    private static int begin(String name, int end) {
        return name.lastIndexOf('.', end - 1) + 1;
    }

    /** How many there are; below zero in a table of differences. */
    int under(String domain) {
        return counts[slot(key(domain, 0))];
    }

    /** Whether there never was one. */
    boolean isEmpty() {
        return size == 0;
    }

    private void count(long key, int more) {
        int slot = slot(key);
        if (keys[slot] == 0) {
            if (++size * 3 > keys.length * 2) {
                grow();
                slot = slot(key);
            }
            keys[slot] = key;
        }
        counts[slot] += more;
    }

    private static long key(String name, int from) {
        long hash = OFFSET;
        for (int i = from; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * PRIME;
        }
        hash ^= hash >>> 32;
        // Zero marks an empty slot.
        return hash == 0 ? 1 : hash;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key ^ key >>> 20) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldCounts = counts;
        keys = new long[oldKeys.length * 2];
        counts = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                counts[slot] = oldCounts[i];
            }
        }
    }
}
