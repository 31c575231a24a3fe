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

    /**
     * It is not served to this person, who need not sign in again.
     *
     * @param reason one sentence for a person: what it needs
     */
    record Forbid(String reason) implements Verdict {}
}
