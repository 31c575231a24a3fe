package io.sluice.console.check;

import io.sluice.console.check.SourceQuestion.Kind;
import io.sluice.console.review.StoragePage.Trouble;
import io.sluice.console.review.WorkloadFile;
import io.sluice.egress.Hosting;
import io.sluice.egress.Violation;
import io.sluice.egress.analysis.SourceCheck;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the source check answers to what is asked so far.
 *
 * @param kind where the source keeps its data, as asked
 * @param workload null if none is named
 * @param troubles decisions on sources that the backend did not accept, the newest first
 */
record SourceAnswer(
        Hosting hosting, Kind kind, Place place, @Nullable WorkloadFile workload, List<Trouble> troubles) {
    public SourceAnswer {
        troubles = List.copyOf(troubles);
    }

    /** Where the source keeps its data. */
    sealed interface Place {

        /** Nothing is written. */
        record NotAsked() implements Place {}

        /** What is written names no such place. */
        record Invalid(Violation violation) implements Place {}

        /**
         * Here is the reasoning.
         *
         * @param policies the names of the policies that it speaks of
         * @param undelivered whether decisions that are not delivered yet make the answer another than it is without them
         */
        record Checked(SourceCheck check, Map<UUID, String> policies, boolean undelivered) implements Place {
            public Checked {
                policies = Map.copyOf(policies);
            }
        }
    }
}
