package io.sluice.console.search;

import io.sluice.egress.Address;
import io.sluice.egress.Destination;
import io.sluice.egress.DnsName;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Enrollment;
import io.sluice.egress.EnrollmentRow;
import io.sluice.egress.Grant;
import io.sluice.egress.GrantLevel;
import io.sluice.egress.GroupMember;
import io.sluice.egress.Hosting;
import io.sluice.egress.Ipv4Block;
import io.sluice.egress.Life;
import io.sluice.egress.Marking;
import io.sluice.egress.Origin;
import io.sluice.egress.PolicyImport;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.PolicyManagement;
import io.sluice.egress.PolicyState;
import io.sluice.egress.PortRange;
import io.sluice.egress.Principal;
import io.sluice.egress.Project;
import io.sluice.egress.SniVerification;
import io.sluice.egress.Step;
import io.sluice.egress.Words;
import io.sluice.egress.Workload;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of an enrollment with something of everything that a query can ask for; the same for the same seed. */
final class SeededEnrollment {
    static final List<String> NAMES =
            List.of("Ada", "Straße", "BÜCHER", "Bu\u0308cher", "billing", "Nord", "ﬁsh", "ΣΊΣΥΦΟΣ", "x", "me");
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int FEW = 14;

    private final Random random;
    private final Map<UUID, Destination> made = new HashMap<>();
    private final int policies;

    SeededEnrollment(long seed, int policies) {
        this.random = new Random(seed);
        this.policies = policies;
    }

    static UUID id(int number) {
        return new UUID(0x0198_0000_0000_7000L, 0x8000_0000_0000_0000L | number);
    }

    UUID person() {
        return id(3);
    }

    List<EnrollmentRow> first() {
        List<EnrollmentRow> rows = new ArrayList<>();
        rows.add(new Enrollment(
                id(1), "seeded", Hosting.AWS, null, null, List.of(), List.of(), PolicyManagement.SELF_SERVICE, false));
        for (int i = 0; i < FEW; i++) {
            rows.add(new Principal(id(i), i < 9 ? Principal.Type.USER : Principal.Type.GROUP, name()));
            rows.add(new Project(id(i), name()));
            rows.add(new Marking(id(i), name(), ""));
            rows.add(new Workload(id(i), few(), Workload.Type.SOURCE, name()));
        }
        rows.addAll(some(policies * 6));
        return rows;
    }

    /** Further rows, which replace and remove some of the earlier ones. */
    List<EnrollmentRow> some(int count) {
        List<EnrollmentRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(
                    switch (random.nextInt(8)) {
                        case 0 -> new Grant(any(), few(), pick(GrantLevel.values()), 1, random.nextInt(4) == 0);
                        case 1, 2 -> new PolicyImport(any(), few(), step(), random.nextInt(3) == 0);
                        case 3 ->
                            new GroupMember(
                                    id(9 + random.nextInt(FEW - 9)), id(random.nextInt(9)), random.nextInt(4) == 0);
                        default -> policy(any());
                    });
        }
        return rows;
    }

    private EgressPolicy policy(UUID id) {
        Destination destination = made.computeIfAbsent(id, _ -> destination());
        boolean agent = destination.address() instanceof DnsName && id.getLeastSignificantBits() % 3 == 0;
        PolicyState state = pick(PolicyState.values());
        boolean pending = state == PolicyState.PENDING_APPROVAL;
        return new EgressPolicy(
                id,
                1,
                agent ? PolicyKind.AGENT_PROXY : PolicyKind.DIRECT,
                destination,
                agent ? List.of(id(1)) : List.of(),
                new Words(name() + " " + name(), random.nextBoolean() ? "" : "for " + name() + "\u0001", "why"),
                random.nextInt(3) == 0 ? SniVerification.off("ftp") : SniVerification.ON,
                random.nextInt(4) == 0,
                new Life(
                        state,
                        step(),
                        pending && random.nextBoolean() ? step() : null,
                        pending ? null : step(),
                        random.nextInt(3) == 0 ? step() : null,
                        state == PolicyState.ACTIVE && random.nextBoolean()),
                new Origin(null, maybe(few()), maybe(few()), maybe(any())),
                random.nextInt(4) == 0 ? Set.of(few()) : Set.of());
    }

    private Destination destination() {
        int port = 1 + random.nextInt(9000);
        if (random.nextBoolean()) {
            String name = pick("xn--bcher-kva.example", "api.stripe.com", "x.example", "api.nord.example");
            return new Destination(new DnsName(name), PortRange.of(random.nextInt(4) == 0 ? 443 : port));
        }
        int prefix = 20 + random.nextInt(13);
        long first = (10L << 24 | random.nextInt(1 << 14)) & -1L << (32 - prefix);
        String text = Ipv4Block.dotted(first) + (prefix == 32 ? "" : "/" + prefix);
        return new Destination(
                Address.parse(text).orThrow(), new PortRange(port, Math.min(65535, port + random.nextInt(600))));
    }

    private Step step() {
        return new Step(few(), START.plusSeconds(random.nextInt(330 * 24 * 3600)), null);
    }

    private @Nullable UUID maybe(UUID id) {
        return random.nextBoolean() ? id : null;
    }

    private String name() {
        return NAMES.get(random.nextInt(NAMES.size()));
    }

    private UUID few() {
        return id(random.nextInt(FEW));
    }

    private UUID any() {
        return id(1000 + random.nextInt(policies));
    }

    @SafeVarargs
    private <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }
}
