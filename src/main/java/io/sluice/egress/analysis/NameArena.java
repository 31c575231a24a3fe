package io.sluice.egress.analysis;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Names in one row of bytes, each once and known by where it begins; given once, never taken back. */
final class NameArena {
    private byte[] bytes = new byte[256];
    private int end;
    /** Where a name begins, raised by one, by open addressing. */
    private int[] slots = new int[16];

    private int count;

    /** Where a name begins, or -1. */
    int find(String name) {
        return slots[slot(name)] - 1;
    }

    int findOrAdd(String name) {
        int slot = slot(name);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        if (++count * 2 > slots.length) {
            grow();
            slot = slot(name);
        }
        int begin = append(name);
        slots[slot] = begin + 1;
        return begin;
    }

    /** Whether the name that begins somewhere is this one. */
    boolean is(int begin, String name) {
        int length = bytes[begin] & 0xFF;
        if (length != name.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (bytes[begin + 1 + i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** A name has at most 253 octets (R1), so one tells its length. */
    private int append(String name) {
        int length = name.length();
        if (end + 1 + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.addExact(end + 1 + length, bytes.length >> 1));
        }
        int begin = end;
        bytes[end++] = (byte) length;
        for (int i = 0; i < length; i++) {
            bytes[end++] = (byte) name.charAt(i);
        }
        return begin;
    }

    private String name(int begin) {
        return new String(bytes, begin + 1, bytes[begin] & 0xFF, StandardCharsets.ISO_8859_1);
    }

    private int slot(String name) {
        int mask = slots.length - 1;
        int hash = name.hashCode() * 0x7FEB352D;
        int slot = (hash ^ hash >>> 15) & mask;
        while (slots[slot] != 0 && !is(slots[slot] - 1, name)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        int[] old = slots;
        slots = new int[old.length * 2];
        for (int begin : old) {
            if (begin != 0) {
                slots[slot(name(begin - 1))] = begin;
            }
        }
    }
}
