package io.sluice.egress.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.sluice.egress.Destination;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Ipv4Block;
import io.sluice.egress.Ipv4Cidr;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.PolicyState;
import io.sluice.egress.PortRange;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReachChangeTest {
    private static final long CORNER = 0x0A00_0000L;
    private static final int SIZE = 64;
    private static final int PORTS = 12;

    private static Opens opens(List<EgressPolicy> policies, Destination proposal) {
        return ReachChange.of(InMemoryEnrollment.of(policies), PolicyKind.DIRECT, proposal, Set.of());
    }

    private static Destination small(Random random, int widest) {
        int prefix = widest + random.nextInt(33 - widest);
        int first = 1 + random.nextInt(PORTS);
        int last = random.nextBoolean() ? first : first + random.nextInt(PORTS - first + 1);
        return new Destination(Ipv4Cidr.around(CORNER + random.nextInt(SIZE), prefix), new PortRange(first, last));
    }

    /** The minimal cover by the definition: every port on its own, then equal neighbours merged. */
    private static List<CoverBlock> naiveCover(List<Destination> reached, Destination proposal) {
        List<CoverBlock> cover = new ArrayList<>();
        List<Ipv4Cidr> band = List.of();
        int from = proposal.ports().first();
        for (int port = from; port <= proposal.ports().last() + 1; port++) {
            List<Ipv4Cidr> blocks = port > proposal.ports().last() ? null : naiveBlocks(reached, proposal, port);
            if (port > from && !band.equals(blocks)) {
                for (Ipv4Cidr block : band) {
                    cover.add(new CoverBlock(block, new PortRange(from, port - 1)));
                }
                from = port;
            }
            band = blocks == null ? List.of() : blocks;
        }
        return cover;
    }

    private static List<Ipv4Cidr> naiveBlocks(List<Destination> reached, Destination proposal, int port) {
        Ipv4Block block = (Ipv4Block) proposal.address();
        BitSet open = new BitSet();
        open.set(0, (int) block.size());
        for (Destination other : reached) {
            Ipv4Block its = (Ipv4Block) other.address();
            if (other.ports().contains(port)) {
                long first = Math.max(its.first(), block.first());
                long last = Math.min(its.last(), block.last());
                if (first <= last) {
                    open.clear((int) (first - block.first()), (int) (last - block.first()) + 1);
                }
            }
        }
        List<Ipv4Cidr> blocks = new ArrayList<>();
        split(open, block.first(), block.first(), block.prefix(), blocks);
        return blocks;
    }

    private static void split(BitSet open, long origin, long first, int prefix, List<Ipv4Cidr> blocks) {
        int from = (int) (first - origin);
        int size = 1 << (32 - prefix);
        int set = open.get(from, from + size).cardinality();
        if (set == size) {
            blocks.add(new Ipv4Cidr(first, prefix));
        } else if (set > 0) {
            split(open, origin, first, prefix + 1, blocks);
            split(open, origin, first + size / 2, prefix + 1, blocks);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void newReachAndItsCoverAreExactAndMinimal(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 150; round++) {
            List<EgressPolicy> policies = new ArrayList<>();
            List<Destination> reached = new ArrayList<>();
            int count = random.nextInt(40);
            for (int i = 0; i < count; i++) {
                Destination destination = small(random, random.nextInt(6) == 0 ? 24 : 28);
                boolean active = random.nextInt(4) > 0;
                policies.add(Rows.policy(i, destination, active ? PolicyState.ACTIVE : PolicyState.REVOKED));
                if (active) {
                    reached.add(destination);
                }
            }
            Destination proposal = small(random, 25);
            List<CoverBlock> expected = naiveCover(reached, proposal);
            Opens opens = opens(policies, proposal);
            assertEquals(expected, opens.cover().blocks(), () -> proposal + " beside " + reached);
            assertEquals(expected.stream().mapToLong(CoverBlock::pairs).sum(), opens.newPairs());
            assertReadInPart(expected, opens.cover(), random.nextInt(expected.size() + 2));
        }
    }

    private static void assertReadInPart(List<CoverBlock> all, Cover cover, int atMost) {
        List<CoverBlock> first = all.subList(0, Math.min(atMost, all.size()));
        assertEquals(first, cover.blocks(atMost));
        assertEquals(first, cover.list(atMost));
        assertEquals(all.size(), cover.list(atMost).total());
        assertEquals(all.size(), cover.count());
    }

    /** Wide blocks hide narrower ones on some ports and stop to do so on others; many boundaries change nothing. */
    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void bandsEndOnlyWhereWhatIsReachedChanges(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 20; round++) {
            List<EgressPolicy> policies = new ArrayList<>();
            List<Destination> reached = new ArrayList<>();
            int count = random.nextInt(60);
            for (int i = 0; i < count; i++) {
                int first = 60_000 + random.nextInt(600);
                Destination destination = new Destination(
                        Ipv4Cidr.around(CORNER + random.nextInt(SIZE), 26 + random.nextInt(7)),
                        new PortRange(first, first + random.nextInt(400)));
                policies.add(Rows.policy(i, destination, PolicyState.ACTIVE));
                reached.add(destination);
            }
            Destination proposal = Destinations.of("10.0.0.0/26", "60000-61000");
            List<CoverBlock> expected = naiveCover(reached, proposal);
            Cover cover = opens(policies, proposal).cover();
            assertEquals(expected, cover.blocks());
            assertReadInPart(expected, cover, random.nextInt(expected.size() + 2));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void theCoverOfRandomBlocksIsDisjointFromWhatIsReachedAndAsLargeAsTheCount(long seed) {
        Destinations destinations = new Destinations(seed);
        List<EgressPolicy> policies = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            policies.add(Rows.policy(i, destinations.nextBlock(), PolicyState.ACTIVE));
        }
        DestinationIndex cover = new DestinationIndex();
        Destination proposal = Destinations.of("0.0.0.0/0", "80-60000");
        Opens opens = opens(policies, proposal);
        long sum = 0;
        for (CoverBlock block : opens.cover().blocks(20_000)) {
            Destination covered = new Destination(block.block(), block.ports());
            policies.forEach(policy -> assertFalse(policy.destination().overlaps(covered)));
            assertEquals(RelationCounts.NONE, cover.count(covered), "blocks of a cover share nothing");
            cover.add(covered);
            sum += block.pairs();
        }
        assertEquals(sum, opens.newPairs());
    }

    @Test
    void countsEverythingExactly() {
        Opens opens = opens(List.of(), Destinations.of("0.0.0.0/0", "1-65535"));
        assertEquals((1L << 32) * 65_535, opens.newPairs());
        assertEquals("[0.0.0.0/0:1-65535]", opens.cover().blocks().toString());
    }

    @Test
    void onlyActivePoliciesOfTheSameKindReach() {
        Destination name = Destinations.of("api.example.com", "443");
        EgressPolicy agent = Rows.policy(Rows.id(1), name, PolicyState.ACTIVE, PolicyKind.AGENT_PROXY, true);
        EgressPolicy paused = Rows.policy(2, name, PolicyState.PAUSED);
        assertEquals(1, opens(List.of(agent, paused), name).newPairs());
        EgressPolicy global = Rows.policy(Rows.id(3), name, PolicyState.ACTIVE, PolicyKind.DIRECT, true);
        assertEquals(0, opens(List.of(agent, paused, global), name).newPairs());
    }

    /** Until the provider has applied it, no workload is admitted on it (R13). */
    @Test
    void aPolicyThatWaitsForTheProviderReachesNothingYet() {
        EgressPolicy route = Rows.policy(1, "10.0.0.0/25", "443", PolicyState.ACTIVE);
        Destination proposal = Destinations.of("10.0.0.0/24", "443");
        InMemoryEnrollment enrollment = InMemoryEnrollment.of(List.of(Rows.waiting(route)));
        assertEquals(
                256,
                ReachChange.of(enrollment, PolicyKind.DIRECT, proposal, Set.of())
                        .newPairs());
        enrollment.put(route);
        assertEquals(
                128,
                ReachChange.of(enrollment, PolicyKind.DIRECT, proposal, Set.of())
                        .newPairs());
        OverlaidEnrollment overlaid = OverlaidEnrollment.of(enrollment, List.of(Rows.waiting(route)));
        assertEquals(
                256,
                ReachChange.of(overlaid, PolicyKind.DIRECT, proposal, Set.of()).newPairs());
    }

    @Test
    void aPolicyCanBeThoughtAway() {
        EgressPolicy policy = Rows.policy(1, "10.0.0.0/24", "443", PolicyState.ACTIVE);
        Opens opens = ReachChange.of(
                InMemoryEnrollment.of(List.of(policy)), PolicyKind.DIRECT, policy.destination(), Set.of(policy.id()));
        assertEquals(256, opens.newPairs());
    }

    @Test
    void theCoverCanBeReadInPart() {
        EgressPolicy policy = Rows.policy(1, "10.0.0.64", "443", PolicyState.ACTIVE);
        Cover cover =
                opens(List.of(policy), Destinations.of("10.0.0.0/24", "443")).cover();
        assertEquals("[10.0.0.0/26:443, 10.0.0.65/32:443]", cover.blocks(2).toString());
    }
}
