package io.sluice.console.opening;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Why the console cannot be opened; the message is for a person. */
public final class OpeningProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Supplier<String> setAside;

    /** A problem with a sentence that says what happened and what to do. */
    public OpeningProblem(String sentence, @Nullable Throwable cause) {
        this(sentence, cause, null);
    }

    /**
     * A problem of a store that cannot be read and may be set aside.
     *
     * @param setAside puts the store's files out of the way and says what became of them; may throw an OpeningProblem
     */
    public OpeningProblem(String sentence, @Nullable Throwable cause, @Nullable Supplier<String> setAside) {
        super(sentence, cause);
        this.setAside = setAside;
    }

    /** What puts the store aside, so that a new one can start; empty if that would not help. */
    public Optional<Supplier<String>> setAside() {
        return Optional.ofNullable(setAside);
    }
}
