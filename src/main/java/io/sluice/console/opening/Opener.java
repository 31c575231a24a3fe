package io.sluice.console.opening;

import io.sluice.sync.SigningIn;

/** Opens what the console stands on. */
public interface Opener<T> {

    /** What must be asked first, as far as that is known; after {@link #prepare} it may be something else. Does not wait. */
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

    /** Who leads the person to the identity provider, where opening takes that; told before anything is opened. */
    default void signingIn(SigningIn person) {}

    /**
     * Opens it. Called in the background.
     *
     * @throws OpeningProblem if it cannot be opened, with a sentence for a person
     */
    T open(Answers answers);
}
