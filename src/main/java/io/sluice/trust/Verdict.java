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

    /** It is served once it shows anew which device it comes from; the session goes on. */
    record Prove(String reason) implements Verdict {}

    /** The same, and what it shows was shown before. */
    record ProveAgain(String reason) implements Verdict {}

    /**
     * It is not served, and the session that it names is over: what is required of the device, the network or the person is
     * not met (R24). Signing in helps only once it is.
     *
     * @param reason what, for whoever asks
     * @param recorded the same for the audit log, which may know more than whoever asks may be told
     */
    record Unmet(String reason, String recorded) implements Verdict {}

    /** It is not served, and the session that it names is over (R25). */
    record End(String reason) implements Verdict {}
}
