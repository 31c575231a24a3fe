package io.sluice.sync;

/** A sign-in at the identity provider came to nothing; the message is for a person. */
public final class NotSignedIn extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why, in a sentence. */
    public NotSignedIn(String sentence) {
        super(sentence);
    }
}
