package io.sluice.egress;

import java.util.List;

/**
 * Why an input is refused.
 *
 * @param rule the rule it breaks
 * @param offending the part of the input that breaks it, verbatim; empty if the input is
 * @param message one sentence for a person
 * @param suggestions inputs that would be accepted instead, best first; each is itself valid; often empty
 */
public record Violation(Rule rule, String offending, String message, List<String> suggestions) {
    public Violation {
        suggestions = List.copyOf(suggestions);
    }

    /** A violation for which no acceptable form is known. */
    public static Violation of(Rule rule, String offending, String message) {
        return new Violation(rule, offending, message, List.of());
    }
}
