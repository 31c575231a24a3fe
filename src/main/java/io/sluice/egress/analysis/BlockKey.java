package io.sluice.egress.analysis;

import io.sluice.egress.Ipv4Block;
import io.sluice.egress.Ipv4Cidr;

/** IPv4 blocks as numbers, {@code address << 6 | prefix}: in order of address, the wider of two first. */
final class BlockKey {
    private BlockKey() {}

    static long of(long address, int prefix) {
        return address << 6 | prefix;
    }

    static long of(Ipv4Block block) {
        return of(block.first(), block.prefix());
    }

    static long address(long key) {
        return key >>> 6;
    }

    static int prefix(long key) {
        return (int) key & 63;
    }

    static Ipv4Cidr block(long key) {
        return new Ipv4Cidr(address(key), prefix(key));
    }

    static boolean contains(long outer, long inner) {
        int prefix = prefix(outer);
        return prefix <= prefix(inner) && ((address(outer) ^ address(inner)) >>> (32 - prefix)) == 0;
    }

    /** The block of this width around an address. */
    static long around(long address, int prefix) {
        return of(address & BlockIndex.mask(prefix), prefix);
    }

    /** The narrowest block that holds two which do not contain each other. */
    static long common(long one, long other) {
        int prefix = Integer.numberOfLeadingZeros((int) (address(one) ^ address(other)));
        return around(address(one), prefix);
    }

    /** Whether an address lies in the upper half of a block of this width, which must be wider than one address. */
    static boolean upper(long address, int prefix) {
        return ((address >>> (31 - prefix)) & 1) == 1;
    }

    /** The lower half of a block. */
    static long lowerHalf(long key) {
        return key + 1;
    }

    /** The upper half of a block. */
    static long upperHalf(long key) {
        return of(address(key) | (1L << (31 - prefix(key))), prefix(key) + 1);
    }
}
