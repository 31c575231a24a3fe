package io.sluice.bench.analysis;

import io.sluice.egress.Address;
import io.sluice.egress.Destination;
import io.sluice.egress.DnsName;
import io.sluice.egress.Ipv4Address;
import io.sluice.egress.Ipv4Cidr;
import io.sluice.egress.PortRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Destinations like life: 70 % names (some wanted by many, most by few), 20 % single addresses, 10 % blocks from /8 to
 * /30; a third of the addresses in private networks; mostly the usual single ports, one in ten any port, and a
 * fifth of the addresses with a range. A million of them overlap in some 28 million pairs.
 */
final class Mix {
    private static final int[] USUAL = {
        443, 443, 443, 443, 443, 80, 80, 22, 5432, 1521, 3306, 8443, 8080, 21, 25, 6379, 9092
    };

    private final Random random;
    private final int names;

    /** A generator over so many distinct names. */
    Mix(long seed, int names) {
        this.random = new Random(seed);
        this.names = names;
    }

    static List<Destination> policies(int count) {
        Mix mix = new Mix(1, count);
        List<Destination> policies = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            policies.add(mix.next());
        }
        return policies;
    }

    static List<Destination> proposals(int policies, int count) {
        Mix mix = new Mix(2, policies);
        List<Destination> proposals = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            proposals.add(mix.next());
        }
        return proposals;
    }

    /** Blocks from /8 to /12 with ports as in the mix. */
    static List<Destination> wide(int count) {
        Mix mix = new Mix(3, 1);
        List<Destination> wide = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            wide.add(new Destination(mix.block(8, 12), mix.ports(true)));
        }
        return wide;
    }

    Destination next() {
        int kind = random.nextInt(10);
        if (kind < 7) {
            double popularity = random.nextDouble();
            return new Destination(name((int) (names * popularity * popularity / 2)), PortRange.of(port()));
        }
        Address address = kind < 9 ? new Ipv4Address(anywhere()) : block(8, 30);
        return new Destination(address, ports(random.nextInt(5) == 0));
    }

    static DnsName name(int number) {
        return new DnsName("h" + number + ".svc" + number % 97 + ".example.com");
    }

    private Ipv4Cidr block(int shortest, int longest) {
        return Ipv4Cidr.around(anywhere(), shortest + random.nextInt(longest - shortest + 1));
    }

    private long anywhere() {
        int place = random.nextInt(20);
        if (place < 4) {
            return 10L << 24 | random.nextInt(1 << 24);
        }
        if (place < 6) {
            return 172L << 24 | 16L << 16 | random.nextInt(1 << 20);
        }
        return place < 7 ? 192L << 24 | 168L << 16 | random.nextInt(1 << 16) : random.nextLong() & 0xFFFF_FFFFL;
    }

    private PortRange ports(boolean range) {
        int first = port();
        return range
                ? new PortRange(first, Math.min(PortRange.MAX, first + random.nextInt(2_000)))
                : PortRange.of(first);
    }

    private int port() {
        return random.nextInt(10) == 0 ? 1 + random.nextInt(PortRange.MAX) : USUAL[random.nextInt(USUAL.length)];
    }
}
