package io.sluice.console.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.InMemoryLocalModel;
import io.sluice.console.pieces.FindingView.Severity;
import io.sluice.console.search.Million;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.PolicyState;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AssessmentsTest {
    private static final Worst WORST = new Worst(Severity.NOTE, 1);

    /** Each time looks at every proposal, and the inbox reads its whole list after it. */
    @Test
    void takesFewTimesForALongList() {
        InMemoryLocalModel local = new InMemoryLocalModel(Million.rows(18_000), Million.PERSON, Clock.systemUTC());
        List<UUID> pending = local.read(view -> view.policies(PolicyState.PENDING_APPROVAL)).stream()
                .map(EgressPolicy::id)
                .toList();
        Assessments assessments = new Assessments(local, (view, policy) -> WORST);
        int times = 0;
        while (assessments.assess(pending)) {
            times++;
            if (times == 1) {
                assertThat(pending.stream().filter(id -> assessments.known(id).isPresent()))
                        .as("as many as are on screen come first")
                        .hasSize(24);
            }
        }
        assertThat(pending)
                .hasSize(3_000)
                .allSatisfy(id -> assertThat(assessments.known(id)).contains(WORST));
        assertThat(times).isLessThan(12);
    }
}
