package io.sluice.backend;

/** A body beyond the limit of the interface. */
final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1;
}
