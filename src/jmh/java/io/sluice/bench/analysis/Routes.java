package io.sluice.bench.analysis;

import io.sluice.egress.Destination;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Life;
import io.sluice.egress.Origin;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.PolicyState;
import io.sluice.egress.SniVerification;
import io.sluice.egress.Step;
import io.sluice.egress.Words;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Makes policies of destinations. */
final class Routes {
    private static final Step STEP = new Step(new UUID(0, 1), Instant.EPOCH, null);

    private final Random random = new Random(11);
    private int made;

    /** One in ten revoked, the others active. */
    EgressPolicy decided(Destination destination) {
        return policy(destination, random.nextInt(10) == 0 ? PolicyState.REVOKED : PolicyState.ACTIVE);
    }

    EgressPolicy policy(Destination destination, PolicyState state) {
        int number = made++;
        return new EgressPolicy(
                new UUID(0x0198_0000_0000_7000L + ((long) number << 16), random.nextLong() | Long.MIN_VALUE),
                1,
                PolicyKind.DIRECT,
                destination,
                List.of(),
                new Words("Policy " + number, "", "The nightly import number " + number),
                SniVerification.ON,
                false,
                life(state),
                Origin.NONE);
    }

    /** The same policy in another state. */
    static EgressPolicy in(PolicyState state, EgressPolicy policy) {
        return new EgressPolicy(
                policy.id(),
                policy.version() + 1,
                policy.kind(),
                policy.destination(),
                policy.agents(),
                policy.words(),
                policy.sni(),
                policy.global(),
                life(state),
                policy.origin());
    }

    private static Life life(PolicyState state) {
        return new Life(state, STEP, null, state == PolicyState.PENDING_APPROVAL ? null : STEP, null, false);
    }
}
