package io.sluice.egress;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What the rulebook says of a command. */
public sealed interface Decision {

    /** It takes effect by putting these rows, the policy's event among them. */
    record Accepted(List<EnrollmentRow> rows) implements Decision {
        public Accepted {
            rows = List.copyOf(rows);
        }

        /** What comes of a command that takes effect by these rows, unless it is refused. */
        static Decision unless(Optional<Refused> refused, Supplier<? extends List<? extends EnrollmentRow>> rows) {
            return refused.<Decision>map(why -> why).orElseGet(() -> new Accepted(List.copyOf(rows.get())));
        }
    }

    /** It breaks a rule and changes nothing. */
    record Refused(Rule rule, String reason) implements Decision {}

    /** It was decided on knowledge that has since changed, and changes nothing. */
    record Conflict(Cause cause, String message) implements Decision {
        /** What changed since the command was decided. */
        public enum Cause {
            VERSION,
            EVIDENCE,
            GRANT,
            /** An earlier decision of the same person, on whose effect it was made, was not accepted. */
            EARLIER
        }
    }
}
