package io.sluice.console.search;

import io.sluice.egress.Address;
import io.sluice.egress.Destination;
import io.sluice.egress.DnsName;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Enrollment;
import io.sluice.egress.EnrollmentRow;
import io.sluice.egress.Hosting;
import io.sluice.egress.Ipv4Block;
import io.sluice.egress.Life;
import io.sluice.egress.Origin;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.PolicyManagement;
import io.sluice.egress.PolicyState;
import io.sluice.egress.PortRange;
import io.sluice.egress.Principal;
import io.sluice.egress.SniVerification;
import io.sluice.egress.Step;
import io.sluice.egress.Words;
import java.time.Instant;
import java.util.AbstractList;
import java.util.List;
import java.util.UUID;

/** Very many policies, half of them names, half addresses of 10.0.0.0/8, one row at a time. */
public final class Million {
    /** Who looks at them. */
    public static final UUID PERSON = id(2);

    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    private static final int PEOPLE = 1_000;
    private static final PolicyState[] STATES = PolicyState.values();

    private Million() {}

    private static UUID id(int number) {
        return new UUID(0x0198_0000_0000_7000L | number, 0x8000_0000_0000_0000L | number);
    }

    /** The name of a policy. */
    public static String name(int number) {
        return "Route %06d".formatted(number);
    }

    /** So many policies, and the people who proposed them. */
    public static List<EnrollmentRow> rows(int count) {
        return new AbstractList<>() {
            @Override
            public EnrollmentRow get(int index) {
                if (index == 0) {
                    return new Enrollment(
                            id(1),
                            "many",
                            Hosting.AWS,
                            null,
                            null,
                            List.of(),
                            List.of(),
                            PolicyManagement.SELF_SERVICE,
                            false);
                }
                return index <= PEOPLE
                        ? new Principal(id(1 + index), Principal.Type.USER, "Engineer " + index)
                        : policy(index - PEOPLE - 1);
            }

            @Override
            public int size() {
                return count + PEOPLE + 1;
            }
        };
    }

    private static EgressPolicy policy(int number) {
        Address address = number % 2 == 0
                ? Address.parse(Ipv4Block.dotted((10L << 24) + number)).orThrow()
                : new DnsName("host-" + number + ".partner-" + number % 977 + ".example");
        Step step = new Step(id(2 + number % PEOPLE), START.plusSeconds(number * 31L), null);
        PolicyState state = STATES[number % STATES.length];
        return new EgressPolicy(
                id(10_000 + number),
                1,
                PolicyKind.DIRECT,
                new Destination(address, PortRange.of(1 + number % 60_000)),
                List.of(),
                new Words(
                        name(number),
                        "Nightly exchange number " + number + " with partner " + number % 977
                                + ", read by the pipelines of the region and checked by the team on call",
                        "Needed."),
                SniVerification.ON,
                number % 5_000 == 0,
                new Life(state, step, null, state == PolicyState.PENDING_APPROVAL ? null : step, null, false),
                Origin.NONE);
    }
}
