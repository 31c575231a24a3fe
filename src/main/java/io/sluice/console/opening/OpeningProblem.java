package io.sluice.console.opening;

import org.jspecify.annotations.Nullable;

/** Why the console cannot be opened; the message is for a person. */
public final class OpeningProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A problem with a sentence that says what happened and what to do. */
    public OpeningProblem(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
