package io.sluice.egress.analysis;

import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Ids;
import io.sluice.egress.PolicyEvent;
import java.util.Comparator;

/** The orders in which policies and what happened to them are answered; each is total, so that answers can be compared. */
final class Orders {
    private Orders() {}

    static final Comparator<EgressPolicy> OLDEST_FIRST = Comparator.comparing(
                    (EgressPolicy policy) -> policy.life().proposed().at())
            .thenComparing(EgressPolicy::id, Ids.ORDER);

    static final Comparator<EgressPolicy> BY_ID = Comparator.comparing(EgressPolicy::id, Ids.ORDER);

    static final Comparator<EgressPolicy> NARROWEST_FIRST = Comparator.comparingLong(
                    (EgressPolicy policy) -> policy.destination().pairs())
            .thenComparing(BY_ID);

    /** Imports leave the version alone, so time orders among equal versions. */
    static final Comparator<PolicyEvent> OLDEST_EVENT_FIRST = Comparator.comparingLong(PolicyEvent::version)
            .thenComparing(event -> event.step().at())
            .thenComparing(PolicyEvent::command, Ids.ORDER);
}
