package io.sluice.backend;

/** The file that signals are to be read from does not hold them, so the backend does not start (R24). */
public final class UnusableSignals extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    UnusableSignals(String message) {
        super(message);
    }
}
