package io.sluice.console.opening;

/**
 * What was answered.
 *
 * @param identity who signs in; empty if that was not asked
 * @param passphrase empty if that was not asked
 */
public record Answers(String identity, String passphrase) {
    /** For when nothing was asked. */
    public static final Answers NONE = new Answers("", "");

    /** Without the passphrase. */
    @Override
    public String toString() {
        return "Answers[identity=" + identity + "]";
    }
}
