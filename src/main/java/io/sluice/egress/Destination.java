package io.sluice.egress;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a policy opens: an address and its ports. A set of pairs (address, port), in which a name counts as one address
 * and relates only to the identical name. Never changes after creation (R5).
 */
public record Destination(Address address, PortRange ports) {

    public Destination {
        if (address instanceof DnsName && ports.size() > 1) {
            throw new IllegalArgumentException("R2: a DNS name takes exactly one port, not " + ports);
        }
    }

    /** Reads a destination: R1 and R2. What a kind of policy takes is told by the {@link RuleProfile}. */
    public static Checked<Destination> parse(String address, String ports) {
        return Address.parse(address)
                .flatMap(parsed -> PortRange.parse(ports).flatMap(range -> of(parsed, ports, range)));
    }

    private static Checked<Destination> of(Address address, String written, PortRange ports) {
        if (address instanceof DnsName && written.indexOf('-') >= 0) {
            // Of a longer range, nobody knows which ports were meant; surely not its two ends.
            Stream<Integer> each = ports.size() <= 2 ? Stream.of(ports.first(), ports.last()) : Stream.empty();
            return new Checked.Invalid<>(new Violation(
                    Rule.R2,
                    written,
                    "A DNS name takes exactly one port, not a range. Propose one policy for each port.",
                    each.map(port -> Integer.toString(port)).distinct().toList()));
        }
        return new Checked.Valid<>(new Destination(address, ports));
    }

    /** How many addresses, 1 to 2^32; a name counts as one. */
    public long addresses() {
        return address instanceof Ipv4Block block ? block.size() : 1;
    }

    /** How many pairs of address and port, 1 to 2^32 × 65535. */
    public long pairs() {
        return addresses() * ports.size();
    }

    /** How many pairs both destinations have; 0 if they are disjoint. */
    public long sharedPairs(Destination other) {
        long sharedPorts =
                Math.min(ports.last(), other.ports.last()) - Math.max(ports.first(), other.ports.first()) + 1L;
        return sharedPorts <= 0 ? 0 : sharedPorts * sharedAddresses(other);
    }

    private long sharedAddresses(Destination other) {
        if (address instanceof Ipv4Block a && other.address instanceof Ipv4Block b) {
            return Math.max(0, Math.min(a.last(), b.last()) - Math.max(a.first(), b.first()) + 1);
        }
        return address.equals(other.address) ? 1 : 0;
    }

    /** Whether the two share a pair. */
    public boolean overlaps(Destination other) {
        return sharedPairs(other) > 0;
    }

    /** Whether every pair of the other is also one of this. */
    public boolean contains(Destination other) {
        return sharedPairs(other) == other.pairs();
    }

    /** How an existing destination lies to this proposed one; empty if they are disjoint. */
    public Optional<Relation> relationOf(Destination existing) {
        long shared = sharedPairs(existing);
        if (shared == 0) {
            return Optional.empty();
        }
        boolean all = shared == pairs();
        boolean allOfExisting = shared == existing.pairs();
        return Optional.of(
                all
                        ? (allOfExisting ? Relation.IDENTICAL : Relation.CONTAINING)
                        : (allOfExisting ? Relation.CONTAINED : Relation.OVERLAPPING));
    }

    /** {@code address:ports}, for example {@code 10.0.0.0/8:80-443}. */
    @Override
    public String toString() {
        return address.canonical() + ":" + ports;
    }
}
