package io.sluice.console.opening;

/** Opens what the console stands on. */
public interface Opener<T> {

    /** What must be asked first. Does not wait. */
    Question question();

    /**
     * Opens it. Called in the background.
     *
     * @throws OpeningProblem if it cannot be opened, with a sentence for a person
     */
    T open(Answers answers);
}
