package io.sluice.egress;

/** A set of IPv4 addresses that share a prefix: one address or a CIDR block. Addresses are unsigned, 0 to 2^32 - 1. */
public sealed interface Ipv4Block extends Address permits Ipv4Address, Ipv4Cidr {

    /** The lowest address. */
    long first();

    /** The number of leading bits that all addresses share, 0 to 32. */
    int prefix();

    /** The highest address. */
    default long last() {
        return first() + size() - 1;
    }

    /** How many addresses, 1 to 2^32. */
    default long size() {
        return 1L << (32 - prefix());
    }

    /** The dotted form of an unsigned address. */
    static String dotted(long address) {
        return (address >>> 24) + "." + (address >>> 16 & 255) + "." + (address >>> 8 & 255) + "." + (address & 255);
    }
}
