package io.sluice.console.opening;

/** Opens what the console stands on. */
public interface Opener<T> {

    /** What must be asked first. Does not wait. */
    Question question();

    /** Who signs in, as far as that is known; what was asked begins with it. */
    default String identity() {
        return "";
    }

    /**
     * Does what must be done before anything is asked or opened. Called in the background.
     *
     * @throws OpeningProblem if that failed; what was asked for can be opened all the same
     */
    default void prepare() {}

    /**
     * Opens it. Called in the background.
     *
     * @throws OpeningProblem if it cannot be opened, with a sentence for a person
     */
    T open(Answers answers);
}
