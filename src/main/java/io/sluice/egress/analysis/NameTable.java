package io.sluice.egress.analysis;

import java.util.Objects;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the destinations of a name and port: open addressing, linear probing, one long for each slot, so that most
 * searches touch one slot and the name itself.
 */
final class NameTable {
    /** Where the parts of a slot lie: the number of the list in 24 bits, the port in 16, the rest of the hash in 24. */
    private static final int PORT = 24;

    private static final int HASH = 40;
    private static final long NUMBER = (1L << PORT) - 1;
    private static final long KEY = -1L << PORT;

    private final Slots slots;
    private final Postings postings;
    /** Empty slots are 0: a list's number is kept raised by one. */
    private long[] table = new long[16];

    private @Nullable String[] names = new String[16];

    private int size;

    NameTable(Slots slots, Postings postings) {
        this.slots = slots;
        this.postings = postings;
    }

    /** The number of the list of a name and port, or {@link Postings#EMPTY}. */
    int find(String name, int port) {
        int hash = hash(name, port);
        return (int) (table[slot(hash, key(hash, port), name)] & NUMBER) - 1;
    }

    /** Whether a name with this hash code may be there on a port; false if none is. Reads no name. */
    boolean mayHold(int nameHash, int port) {
        int hash = hash(nameHash, port);
        long key = key(hash, port);
        int mask = table.length - 1;
        for (int slot = home(hash, mask); table[slot] != 0; slot = (slot + 1) & mask) {
            if ((table[slot] & KEY) == key) {
                return true;
            }
        }
        return false;
    }

    void add(String name, int port, int handle) {
        int hash = hash(name, port);
        long key = key(hash, port);
        int slot = slot(hash, key, name);
        if (table[slot] == 0 && ++size * 3 > table.length * 2) {
            grow();
            slot = slot(hash, key, name);
        }
        int number = (int) (table[slot] & NUMBER) - 1;
        table[slot] = key | (postings.add(number, handle, slots.ports()) + 1);
        names[slot] = name;
    }

    void remove(String name, int port, int handle) {
        int hash = hash(name, port);
        long key = key(hash, port);
        int slot = slot(hash, key, name);
        int number = postings.remove((int) (table[slot] & NUMBER) - 1, handle);
        if (number == Postings.EMPTY) {
            close(slot);
        } else {
            table[slot] = key | (number + 1);
        }
    }

    /** Visits the number of every list. */
    void forEach(IntConsumer visitor) {
        for (long slot : table) {
            if (slot != 0) {
                visitor.accept((int) (slot & NUMBER) - 1);
            }
        }
    }

    private static int hash(String name, int port) {
        return hash(name.hashCode(), port);
    }

    private static int hash(int nameHash, int port) {
        int h = nameHash * 31 + port;
        h ^= h >>> 16;
        h *= 0x7feb352d;
        h ^= h >>> 15;
        return h * 0x846ca68b;
    }

    private static long key(int hash, int port) {
        return (long) hash << HASH | (long) port << PORT;
    }

    /** The slot of a name, or the one where it would go. */
    private int slot(int hash, long key, String name) {
        int mask = table.length - 1;
        int slot = home(hash, mask);
        while (table[slot] != 0) {
            if ((table[slot] & KEY) == key && name.equals(names[slot])) {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** The upper bits of a hash find the home, the lower ones are kept. */
    private static int home(int hash, int mask) {
        return (hash >>> 8 ^ hash << 8) & mask;
    }

    private void close(int slot) {
        int mask = table.length - 1;
        int gap = slot;
        table[gap] = 0;
        names[gap] = null;
        size--;
        for (int i = (gap + 1) & mask; table[i] != 0; i = (i + 1) & mask) {
            int home = homeOf(i, mask);
            if (((i - home) & mask) >= ((i - gap) & mask)) {
                table[gap] = table[i];
                names[gap] = names[i];
                table[i] = 0;
                names[i] = null;
                gap = i;
            }
        }
    }

    private int homeOf(int slot, int mask) {
        return home(hash(Objects.requireNonNull(names[slot]), (int) (table[slot] >>> PORT) & 0xFFFF), mask);
    }

    private void grow() {
        long[] old = table;
        @Nullable String[] oldNames = names;
        table = new long[old.length * 2];
        names = new String[table.length];
        int mask = table.length - 1;
        for (int i = 0; i < old.length; i++) {
            String name = oldNames[i];
            if (name != null) {
                int slot = home(hash(name, (int) (old[i] >>> PORT) & 0xFFFF), mask);
                while (table[slot] != 0) {
                    slot = (slot + 1) & mask;
                }
                table[slot] = old[i];
                names[slot] = name;
            }
        }
    }
}
