package io.sluice.bench.analysis;

import io.sluice.egress.Destination;
import io.sluice.egress.DnsName;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Enrollment;
import io.sluice.egress.Hosting;
import io.sluice.egress.Ipv4Address;
import io.sluice.egress.Ipv4Block;
import io.sluice.egress.Ipv4Cidr;
import io.sluice.egress.PolicyManagement;
import io.sluice.egress.PolicyState;
import io.sluice.egress.PortRange;
import io.sluice.egress.analysis.Briefing;
import io.sluice.egress.analysis.DecisionBrief;
import io.sluice.egress.analysis.InMemoryEnrollment;
import io.sluice.egress.analysis.RulePack;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;

/** What the enrollment, in which the program keeps its policies, and the briefs on it have limits for. */
final class EnrollmentLimits {
    /** A sixtieth of a second, in milliseconds. */
    private static final double FRAME = 16.6;

    /** What may be asked of another thread while somebody waits, in milliseconds. */
    private static final double MOMENT = 200;

    /** How many proposals are shown, and how often one alone is asked about. */
    private static final int PANES = 256;

    private static final int ROUNDS = 100;

    /** What a brief on one /8 must bear. */
    private static final int MOST_RELATIONS = 112_309;

    private final Table table;
    private final int size;
    private final int rounds;
    private final Random random = new Random(12);
    private final Routes routes = new Routes();
    private final InMemoryEnrollment enrollment = new InMemoryEnrollment();
    private final PaneModel pane = new PaneModel(enrollment);

    /**
     * Limits at one size.
     *
     * @param rounds how many times as many turns the quick ones have
     */
    EnrollmentLimits(Table table, int size, int rounds) {
        this.table = table;
        this.size = size;
        this.rounds = rounds;
    }

    void print() {
        RulePack.prepare();
        enrollment.put(new Enrollment(
                new UUID(0, 1),
                "bench",
                Hosting.AWS,
                "us-east-1",
                null,
                List.of(),
                List.of(),
                PolicyManagement.SELF_SERVICE,
                false));
        filling();
        changing();
        briefs("mix", Mix.proposals(size, 4_000 * rounds));
        briefs("/8-to-/12", Mix.wide(PANES));
        Destination allPorts = block(10L << 24, 8, 1, 65_535);
        dense(allPorts);
        for (Destination eight : List.of(allPorts, block(10L << 24, 8, 443, 443))) {
            table.say("%s has %,d relations.", eight, relations(eight));
            briefs("/8:" + eight.ports(), List.of(eight));
        }
        wide("443", block(0, 0, 443, 443));
        wide("1-1024", block(0, 0, 1, 1_024));
        wide("1-65535", block(0, 0, 1, 65_535));
    }

    /** Puts all policies; what the indexes over them take beside the policies themselves. */
    private void filling() {
        List<EgressPolicy> policies =
                Mix.policies(size).stream().map(routes::decided).toList();
        long without = Timing.usedMemory();
        policies.forEach(enrollment::put);
        long with = Timing.usedMemory();
        table.limit("enrollment-memory", policies.size(), (double) (with - without) / size, 200, "bytes-a-policy");
    }

    /** Fills a block until a brief on it has {@value #MOST_RELATIONS} relations. */
    private void dense(Destination block) {
        for (int i = relations(block); i < MOST_RELATIONS; i++) {
            long address = 10L << 24 | random.nextInt(1 << 24);
            enrollment.put(routes.decided(
                    new Destination(Ipv4Cidr.around(address, 12 + random.nextInt(21)), PortRange.of(443))));
        }
    }

    private int relations(Destination destination) {
        return enrollment.overlapping(destination).size();
    }

    /** The brief on each of these, and then all that the pane reads to show it, the first new blocks among it. */
    private void briefs(String what, List<Destination> destinations) {
        List<EgressPolicy> proposals = destinations.stream()
                .map(destination -> routes.policy(destination, PolicyState.PENDING_APPROVAL))
                .toList();
        frame("brief-" + what, Math.max(ROUNDS, proposals.size()), i -> brief(proposals.get(i % proposals.size())));
        // The pane shows what is among the policies.
        List<EgressPolicy> shown = proposals.subList(0, Math.min(PANES, proposals.size()));
        shown.forEach(enrollment::put);
        frame(
                "pane-reads-" + what,
                Math.max(ROUNDS, shown.size()),
                i -> pane.read(shown.get(i % shown.size())).brief());
        shown.forEach(proposal -> enrollment.put(Routes.in(PolicyState.WITHDRAWN, proposal)));
    }

    private void frame(String what, int runs, IntFunction<DecisionBrief> made) {
        Timing took = Timing.p99(
                runs,
                i -> Timing.of(() -> {
                    if (made.apply(i).conclusion().isEmpty()) {
                        throw new IllegalStateException("A brief without a conclusion");
                    }
                }));
        table.limit(what + "-p99", size, took, FRAME);
    }

    /** A block wider than /8: counts at once, and of the cover the first page, the number of blocks and the evidence. */
    private void wide(String ports, Destination all) {
        EgressPolicy proposal = routes.policy(all, PolicyState.PENDING_APPROVAL);
        DecisionBrief made = brief(proposal);
        table.say(
                "%s has %,d relations, and its cover %,d blocks.",
                all, made.related().counts().total(), made.opens().cover().count());
        table.limit("counts-/0-" + ports, size, Timing.p99(10, _ -> Timing.of(() -> brief(proposal))), MOMENT);
        table.limit(
                "cover-/0-%s-first-blocks".formatted(ports),
                size,
                Timing.p99(10, _ -> Timing.of(() -> made.opens().cover().blocks(13))),
                MOMENT);
        table.limit(
                "cover-/0-%s-page-and-count".formatted(ports),
                size,
                Timing.p99(5, _ -> Timing.of(() -> made.opens().cover().list(10_000))),
                MOMENT);
    }

    /** A policy is added, and then revoked; each time the next question sees it. */
    private void changing() {
        Mix mix = new Mix(9, size);
        EgressPolicy[] added = new EgressPolicy[1];
        Timing took = Timing.p99(4_000 * rounds, i -> {
            added[0] = i % 2 == 0
                    ? routes.policy(mix.next(), PolicyState.ACTIVE)
                    : Routes.in(PolicyState.REVOKED, added[0]);
            Destination point = point(added[0].destination());
            return Timing.of(() -> {
                enrollment.put(added[0]);
                seen(point, added[0]);
            });
        });
        table.limit("enrollment-change-visible-p99", size, took, 1);
    }

    private void seen(Destination point, EgressPolicy policy) {
        if (!enrollment.overlapping(point).contains(policy)) {
            throw new IllegalStateException("A change was not seen: " + policy);
        }
    }

    /** One address and port of a destination. */
    private static Destination point(Destination destination) {
        PortRange port = PortRange.of(destination.ports().first());
        return switch (destination.address()) {
            case DnsName name -> new Destination(name, port);
            case Ipv4Block block -> new Destination(new Ipv4Address(block.first()), port);
        };
    }

    private DecisionBrief brief(EgressPolicy proposal) {
        return Briefing.of(enrollment, proposal);
    }

    private static Destination block(long first, int prefix, int firstPort, int lastPort) {
        return new Destination(new Ipv4Cidr(first, prefix), new PortRange(firstPort, lastPort));
    }
}
