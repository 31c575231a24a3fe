package io.sluice.egress.analysis;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * Policies by what justifies them. Only hashes are kept, some thirty bytes a policy at most, so whoever asks compares the
 * words; the hash 0 stands for no words.
 */
final class Justifications {
    private static final int NONE = -1;

    /** The hash of each policy's words, and the policy put before it with the same. */
    private int[] hashes = new int[16];

    private int[] before = new int[16];

    /** By open addressing: a hash, and the policy put last with it. */
    private int[] keys = new int[16];

    private int[] heads = new int[16];
    private int used;

    /** How two justifications are compared. */
    static String normal(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static int hash(String text) {
        int hash = normal(text).hashCode() * 0x9E3779B9;
        return hash ^ hash >>> 15;
    }

    /** Puts a policy by what justifies it, or moves it if that was something else. */
    void put(int policy, String justification) {
        if (policy >= hashes.length) {
            int length = policy + (policy >> 1) + 1;
            hashes = Arrays.copyOf(hashes, length);
            before = Arrays.copyOf(before, length);
        }
        int hash = hash(justification);
        if (hashes[policy] == hash) {
            return;
        }
        if (hashes[policy] != 0) {
            unlink(policy);
        }
        hashes[policy] = hash;
        if (hash != 0) {
            link(policy);
        }
    }

    /** Visits policies that may have this justification, the one put last first, until the visitor has enough. */
    void visit(String justification, IntPredicate more) {
        int slot = slot(hash(justification));
        int policy = keys[slot] == 0 ? NONE : heads[slot];
        while (policy >= 0 && more.test(policy)) {
            policy = before[policy];
        }
    }

    private void link(int policy) {
        int slot = slot(hashes[policy]);
        if (keys[slot] == 0) {
            if (++used * 3 > keys.length * 2) {
                grow();
                slot = slot(hashes[policy]);
            }
            keys[slot] = hashes[policy];
            heads[slot] = NONE;
        }
        before[policy] = heads[slot];
        heads[slot] = policy;
    }

    private void unlink(int policy) {
        int slot = slot(hashes[policy]);
        if (heads[slot] == policy) {
            heads[slot] = before[policy];
            return;
        }
        int after = heads[slot];
        while (before[after] != policy) {
            after = before[after];
        }
        before[after] = before[policy];
    }

    private int slot(int hash) {
        int mask = keys.length - 1;
        int slot = hash & mask;
        while (keys[slot] != 0 && keys[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldHeads = heads;
        keys = new int[oldKeys.length * 2];
        heads = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                heads[slot] = oldHeads[i];
            }
        }
    }
}
