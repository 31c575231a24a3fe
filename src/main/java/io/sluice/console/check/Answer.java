package io.sluice.console.check;

import io.sluice.egress.Destination;
import io.sluice.egress.Violation;
import io.sluice.egress.analysis.Admission;
import io.sluice.egress.analysis.ConnectionCheck;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the connection check answers to what is asked so far. */
public sealed interface Answer {

    /** The person sees only what is shared with them, so that an answer could be wrong (R14). */
    record NotPermitted() implements Answer {}

    /** It is being looked up: what was asked before has another answer, which must not stand under this question. */
    record Pending() implements Answer {}

    /** It is not said which workload is meant. */
    record NoWorkload(Target target) implements Answer {}

    /**
     * Whether a workload may run (R7), and what is known of where it wants to connect.
     *
     * @param undelivered whether decisions that are not delivered yet make the answer another than it is without them
     */
    record Of(WorkloadChoice workload, Admission admission, Target target, boolean undelivered) implements Answer {}

    /** Where the workload wants to connect. */
    sealed interface Target {

        /** Nothing is written. */
        record NotAsked() implements Target {}

        /** What is written may become a host and a port, if the person goes on. */
        record Unfinished(Violation violation) implements Target {}

        /**
         * What is written is no host and port.
         *
         * @param suggestions what could be written instead, each of which is one; often empty
         */
        record Invalid(Violation violation, List<String> suggestions) implements Target {
            public Invalid {
                suggestions = List.copyOf(suggestions);
            }
        }

        /** It is a host and a port, for which no workload is named. */
        record Named(Destination destination) implements Target {}

        /**
         * It is a host and a port, and here is the reasoning.
         *
         * @param policies the names of the policies that the reasoning speaks of
         */
        record Checked(Destination destination, ConnectionCheck check, Map<UUID, String> policies) implements Target {
            public Checked {
                policies = Map.copyOf(policies);
            }

            /** The one step that decides: what stands in the way first, else what allows it. */
            Optional<ConnectionCheck.Link> decisive() {
                ConnectionCheck.Outcome wanted =
                        check.allowed() ? ConnectionCheck.Outcome.YES : ConnectionCheck.Outcome.NO;
                return check.chain().stream()
                        .filter(link -> link.outcome() == wanted)
                        .filter(link -> !check.allowed() || !link.policies().isEmpty())
                        .findFirst();
            }
        }
    }
}
