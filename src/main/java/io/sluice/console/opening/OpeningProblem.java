package io.sluice.console.opening;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Why the console cannot be opened; the message is for a person. */
public final class OpeningProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Supplier<String> setAside;
    private final @Nullable Asked about;

    /** A problem with a sentence that says what happened and what to do. */
    public OpeningProblem(String sentence, @Nullable Throwable cause) {
        this(sentence, cause, null, null);
    }

    /** A problem of one answer: with another one there, it may open. */
    public OpeningProblem(String sentence, @Nullable Throwable cause, Asked about) {
        this(sentence, cause, null, about);
    }

    /**
     * A problem of a store that cannot be read and may be set aside.
     *
     * @param setAside puts the store's files out of the way and says what became of them; may throw an OpeningProblem
     */
    public OpeningProblem(String sentence, @Nullable Throwable cause, Supplier<String> setAside) {
        this(sentence, cause, setAside, null);
    }

    private OpeningProblem(
            String sentence, @Nullable Throwable cause, @Nullable Supplier<String> setAside, @Nullable Asked about) {
        super(sentence, cause);
        this.setAside = setAside;
        this.about = about;
    }

    /** Which answer it concerns; empty if none. */
    public Optional<Asked> about() {
        return Optional.ofNullable(about);
    }

    /** What puts the store aside, so that a new one can start; empty if that would not help. */
    public Optional<Supplier<String>> setAside() {
        return Optional.ofNullable(setAside);
    }
}
