package io.sluice.egress.analysis;

import io.sluice.egress.Ipv4Cidr;
import io.sluice.egress.PortRange;

/** Every address of a block on every port of a range. */
public record CoverBlock(Ipv4Cidr block, PortRange ports) {

    /** How many pairs of address and port. */
    public long pairs() {
        return block.size() * ports.size();
    }

    /** {@code 10.0.0.0/8:443}. */
    @Override
    public String toString() {
        return block.canonical() + ":" + ports;
    }
}
