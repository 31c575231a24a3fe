package io.sluice.tour;

/** The job could not be done: what was waited for, or done, in vain. */
public final class TourFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TourFailure(String message) {
        super(message);
    }

    TourFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
