package io.sluice.egress.analysis;

import io.sluice.egress.Address;
import io.sluice.egress.Destination;
import io.sluice.egress.DnsName;
import io.sluice.egress.Ipv4Address;
import io.sluice.egress.Ipv4Cidr;
import io.sluice.egress.PortRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Seeded generators of destinations that are close enough to each other to overlap often. */
final class Destinations {
    private final Random random;
    private final int[] ports;

    /** Few distinct ports, as in life. */
    Destinations(long seed) {
        this(seed, 22, 80, 443, 1521, 5432, 8080);
    }

    Destinations(long seed, int... ports) {
        this.random = new Random(seed);
        this.ports = ports;
    }

    static Destination of(String address, String ports) {
        return Destination.parse(address, ports).orThrow();
    }

    Random random() {
        return random;
    }

    Destination next() {
        int kind = random.nextInt(10);
        if (kind < 3) {
            return new Destination(new DnsName("host" + random.nextInt(8) + ".example.com"), PortRange.of(port()));
        }
        return new Destination(kind < 6 ? address() : block(), portRange());
    }

    List<Destination> list(int size) {
        List<Destination> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            list.add(next());
        }
        return list;
    }

    /** An IPv4 destination in a small corner of the space, now and then everywhere. */
    Destination nextBlock() {
        return new Destination(block(), portRange());
    }

    private Address address() {
        return new Ipv4Address(near());
    }

    private Address block() {
        int prefix = random.nextInt(8) == 0 ? random.nextInt(33) : 20 + random.nextInt(13);
        return Ipv4Cidr.around(near(), prefix);
    }

    private long near() {
        return random.nextInt(20) == 0
                ? random.nextLong() & 0xFFFF_FFFFL
                : 0x0A000000L + (random.nextInt(1 << 7) << random.nextInt(6));
    }

    private int port() {
        return random.nextInt(4) == 0 ? 1 + random.nextInt(PortRange.MAX) : ports[random.nextInt(ports.length)];
    }

    PortRange portRange() {
        return switch (random.nextInt(6)) {
            case 0 -> upTo(1 + random.nextInt(PortRange.MAX), PortRange.MAX);
            case 1 -> upTo(port(), 100);
            case 2 -> random.nextBoolean() ? new PortRange(1, PortRange.MAX) : new PortRange(80, 443);
            default -> PortRange.of(port());
        };
    }

    private PortRange upTo(int first, int more) {
        return new PortRange(first, first + random.nextInt(Math.min(more, PortRange.MAX - first) + 1));
    }
}
