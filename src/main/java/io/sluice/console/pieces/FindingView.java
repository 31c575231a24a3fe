package io.sluice.console.pieces;

import org.jspecify.annotations.Nullable;

/**
 * A finding as it is shown.
 *
 * @param title one sentence
 * @param why why it matters, what to do
 * @param side on whose side it lies (R28); null if nobody has to settle anything
 * @param id what found it, {@code F-} and a word, by which people speak of it
 * @param detail more, shown when asked for; null if there is no more
 */
public record FindingView(
        Severity severity,
        String title,
        String why,
        @Nullable String side,
        String id,
        @Nullable String detail) {
    /** How much a finding weighs, the heaviest first. */
    public enum Severity {
        CRITICAL,
        WARNING,
        NOTE,
        /** Looked at, and in order. */
        FINE
    }
}
