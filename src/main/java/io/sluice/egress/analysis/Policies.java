package io.sluice.egress.analysis;

import io.sluice.egress.Destination;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.PolicyState;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What an enrollment keeps its policies in; answers as {@link io.sluice.egress.EnrollmentView} promises. */
interface Policies extends OverlapSource {
    Optional<EgressPolicy> get(UUID id);

    List<EgressPolicy> overlapping(Destination destination);

    Collection<EgressPolicy> all();

    List<EgressPolicy> in(PolicyState state);

    List<EgressPolicy> globals();

    List<EgressPolicy> marked();
}
