package io.sluice.console.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is asked for: policies that meet every clause; without any, all policies. */
public record Query(List<Clause> clauses) {
    /** All policies. */
    public static final Query ALL = new Query(List.of());

    public Query {
        clauses = List.copyOf(clauses);
    }

    /**
     * A term that is to be met, or not to be.
     *
     * @param not whether it must not be met
     */
    public record Clause(boolean not, Term term) {
        @Override
        public String toString() {
            return not ? "-" + term : term.toString();
        }
    }

    /** Policies that have each of these words somewhere; nothing in them is read as a filter. */
    public static Query words(String words) {
        return new Query(split(words)
                .map(word -> new Clause(false, new Term.Text(Term.Field.ANYWHERE, word)))
                .toList());
    }

    /** The words of what was typed. */
    static Stream<String> split(String words) {
        return Stream.of(words.strip().split("\\s+", -1)).filter(word -> !word.isEmpty());
    }

    /** The same, and one more thing to be met. */
    public Query and(Term term) {
        List<Clause> more = new ArrayList<>(clauses);
        more.add(new Clause(false, term));
        return new Query(more);
    }

    /** As a person would write it; {@link QueryParser} reads it back as the same query. */
    @Override
    public String toString() {
        return clauses.stream().map(Clause::toString).collect(Collectors.joining(" "));
    }
}
