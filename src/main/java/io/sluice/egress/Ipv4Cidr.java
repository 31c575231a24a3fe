package io.sluice.egress;

/**
 * An IPv4 block in CIDR notation.
 *
 * @param first the network address, with no host bits set
 * @param prefix 0 to 32
 */
public record Ipv4Cidr(long first, int prefix) implements Ipv4Block {
    public Ipv4Cidr {
        if (prefix < 0 || prefix > 32 || first < 0 || first > 0xFFFF_FFFFL) {
            throw new IllegalArgumentException("Not an IPv4 block: " + first + "/" + prefix);
        }
        if ((first & ((1L << (32 - prefix)) - 1)) != 0) {
            throw new IllegalArgumentException("Host bits are set: " + Ipv4Block.dotted(first) + "/" + prefix);
        }
    }

    /** The block with this prefix that holds an address. */
    public static Ipv4Cidr around(long address, int prefix) {
        return new Ipv4Cidr(address & -(1L << (32 - prefix)) & 0xFFFF_FFFFL, prefix);
    }

    @Override
    public AddressForm form() {
        return AddressForm.CIDR;
    }

    @Override
    public String canonical() {
        return Ipv4Block.dotted(first) + "/" + prefix;
    }

    @Override
    public String toString() {
        return canonical();
    }
}
