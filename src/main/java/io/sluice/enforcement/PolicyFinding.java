package io.sluice.enforcement;

import org.jspecify.annotations.Nullable;

/**
 * Something that an officer should know of a bucket policy.
 *
 * @param code stable, for programs
 * @param statement the number of the statement it is about; null if about the whole policy
 * @param sid that statement's name; null if it has none
 * @param message what it is, in a sentence
 * @param advice what to do
 */
public record PolicyFinding(
        Code code, @Nullable Integer statement, @Nullable String sid, String message, String advice) {

    /** How bad a finding is. */
    public enum Severity {
        INFO,
        WARNING,
        ERROR
    }

    /** The kinds of findings. */
    public enum Code {
        /** A Deny hits requests over our endpoint. */
        LOCKS_US_OUT(Severity.ERROR),
        /** Nothing lets requests over our endpoint in. */
        NOT_ADMITTED(Severity.ERROR),
        /** Anybody on the internet is let in. */
        PUBLIC(Severity.ERROR),
        /** Anybody is let in over any VPC endpoint, also of other customers of AWS. */
        ANY_ENDPOINT(Severity.ERROR),
        /** Whoever comes over our endpoint is let in, whoever it is. */
        ENDPOINT_ONLY(Severity.WARNING),
        /** Nobody is named, and whether whoever comes over our endpoint is let in depends on what is not known. */
        MAY_BE_ENDPOINT_ONLY(Severity.WARNING),
        /** A Deny hits everybody but those whom it spares: who come over endpoints that it lists, or by who they are. */
        LOCKS_OTHERS_OUT(Severity.WARNING),
        /** A Deny is about endpoints but lets requests pass that come over none. */
        DENY_MISSES_INTERNET(Severity.WARNING),
        /** A Deny may hit requests over our endpoint, depending on what is not known. */
        MAY_LOCK_US_OUT(Severity.WARNING),
        /** Some requests over our endpoint are let in, but not all that reading needs. */
        PARTLY_ADMITTED(Severity.WARNING),
        /** Requests over our endpoint are let in only under further conditions. */
        DEPENDS(Severity.WARNING),
        /** A condition can never be met. */
        NEVER_MATCHES(Severity.WARNING),
        /** An operator for ARNs on what is none. */
        WRONG_OPERATOR(Severity.WARNING),
        /** An action with no resource in its statement that it could be done to. */
        ACTION_WITHOUT_RESOURCE(Severity.WARNING),
        /** Resources of other buckets than the one that the policy is for. */
        SEVERAL_BUCKETS(Severity.WARNING),
        /** Longer than AWS takes. */
        TOO_LONG(Severity.ERROR),
        /** Writing or deleting is denied, or depends on a further condition, or on which objects. */
        WRITES_LIMITED(Severity.INFO),
        /** No Allow speaks of our endpoint, but a Deny spares it. */
        NO_ALLOW(Severity.INFO),
        /** The policy does not say by which version of the language it is written. */
        NO_VERSION(Severity.INFO);

        private final Severity severity;

        Code(Severity severity) {
            this.severity = severity;
        }

        /** How bad it is. */
        public Severity severity() {
            return severity;
        }
    }

    static PolicyFinding of(Code code, String message, String advice) {
        return new PolicyFinding(code, null, null, message, advice);
    }

    static PolicyFinding of(Code code, PolicyStatement statement, String message, String advice) {
        return new PolicyFinding(
                code, statement.number(), statement.sid().orElse(null), statement.title() + " " + message, advice);
    }
}
