package io.sluice.console.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read in a search field.
 *
 * @param pieces the terms that were understood, with where they stand
 * @param problem the first thing that was not; null if all was
 */
public record Parsed(List<Piece> pieces, @Nullable Problem problem) {
    public Parsed {
        pieces = List.copyOf(pieces);
    }

    /** A clause that stands in the text from one place up to another. */
    public record Piece(int from, int to, Query.Clause clause) {}

    /**
     * Something that cannot be a term.
     *
     * @param message what is wrong and what would be accepted
     * @param unfinished whether it stands at the end and could become one with more letters
     */
    public record Problem(int from, int to, String message, boolean unfinished) {}

    /** What is asked for; only right if there is no problem. */
    public Query query() {
        return new Query(pieces.stream().map(Piece::clause).toList());
    }
}
