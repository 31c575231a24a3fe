package io.sluice.egress;

/**
 * One IPv4 address.
 *
 * @param first the address, 0 to 2^32 - 1
 */
public record Ipv4Address(long first) implements Ipv4Block {
    public Ipv4Address {
        if (first < 0 || first > 0xFFFF_FFFFL) {
            throw new IllegalArgumentException("Not an IPv4 address: " + first);
        }
    }

    @Override
    public int prefix() {
        return 32;
    }

    @Override
    public AddressForm form() {
        return AddressForm.IP;
    }

    @Override
    public String canonical() {
        return Ipv4Block.dotted(first);
    }

    @Override
    public String toString() {
        return canonical();
    }
}
