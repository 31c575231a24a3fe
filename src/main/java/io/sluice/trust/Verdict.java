package io.sluice.trust;

/** What the policy decision point says of a request. */
public sealed interface Verdict {

    /** It is served. */
    record Permit() implements Verdict {}

    /**
     * It is not.
     *
     * @param reason one sentence for a person, which tells an attacker nothing
     */
    record Deny(String reason) implements Verdict {}
}
