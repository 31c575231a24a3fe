package io.sluice.egress;

import java.util.List;

/** What the rulebook says of a command. */
public sealed interface Decision {

    /** It takes effect by putting these rows, the policy's event among them. */
    record Accepted(List<EnrollmentRow> rows) implements Decision {
        public Accepted {
            rows = List.copyOf(rows);
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
            GRANT
        }
    }
}
