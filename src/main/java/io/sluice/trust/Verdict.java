package io.sluice.trust;

/** What the policy decision point says of a request. Reasons are one sentence for a person, and tell an attacker nothing. */
public sealed interface Verdict {

    /** It is served. */
    record Permit() implements Verdict {}

    /** It is not, until somebody signs in. */
    record Deny(String reason) implements Verdict {}

    /** It is not served to this person, who need not sign in again: the reason says what it needs. */
    record Forbid(String reason) implements Verdict {}

    /** It is not served to anybody where it comes from. */
    record Outside(String reason) implements Verdict {}

    /** It is served once this person has signed in anew; until then, the session goes on for everything else. */
    record StepUp(String reason) implements Verdict {}

    /** It is not served, and the session that it names is over (R25). */
    record End(String reason) implements Verdict {}
}
