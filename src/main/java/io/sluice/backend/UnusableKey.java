package io.sluice.backend;

/** The key of a backend's file is missing, open to others, or not the one that the file is encrypted under (R26). */
public final class UnusableKey extends IllegalStateException {
    private static final long serialVersionUID = 1;

    UnusableKey(String sentence) {
        super(sentence);
    }

    UnusableKey(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
