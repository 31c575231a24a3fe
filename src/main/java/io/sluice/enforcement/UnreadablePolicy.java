package io.sluice.enforcement;

/** A text that is not a bucket policy; the message says to a person where and why. */
public final class UnreadablePolicy extends Exception {
    private static final long serialVersionUID = 1L;

    /** Says where and why, in a sentence. */
    public UnreadablePolicy(String message) {
        super(message);
    }

    /** Why, in a sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
