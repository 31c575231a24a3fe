package io.sluice.protocol;

import io.sluice.egress.Rule;
import io.sluice.egress.Violation;
import org.jspecify.annotations.Nullable;

/** What was sent does not say what it should: names the field, what is wrong with it, and the rule where there is one. */
public final class Malformed extends Exception {
    private static final long serialVersionUID = 1;

    private final @Nullable Rule rule;

    /** Something that is not as the interface describes it. */
    public Malformed(String message) {
        this(null, message);
    }

    private Malformed(@Nullable Rule rule, String message) {
        super(message);
        this.rule = rule;
    }

    /** A field whose value breaks a rule, with the forms that would be accepted. */
    static Malformed of(String field, Violation violation) {
        String accepted = violation.suggestions().stream().allMatch(violation.message()::contains)
                ? ""
                : " Accepted would be: " + String.join(" or ", violation.suggestions()) + ".";
        return new Malformed(violation.rule(), "“" + field + "”: " + violation.message() + accepted);
    }

    /** The sentence for a person; never null. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /** The rule of the product that it breaks; null if it is only not as the interface describes it. */
    public @Nullable Rule rule() {
        return rule;
    }
}
