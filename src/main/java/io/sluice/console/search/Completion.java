package io.sluice.console.search;

import io.sluice.console.search.Term.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is being written at the cursor of a search field, to be completed: a filter, or the value of one.
 *
 * @param from where in the text it begins
 * @param to where the cursor is
 * @param keyword the filter whose value is written; null while a filter or a word is
 * @param letters what is there so far
 */
public record Completion(int from, int to, @Nullable Keyword keyword, String letters) {

    /**
     * Something to write.
     *
     * @param insert what takes the place of the letters
     * @param what what it finds; empty for a value
     */
    public record Suggestion(String insert, String what) {}

    /** What is written at a place of a text. */
    public static Completion at(String text, int cursor) {
        int begin = tokenAt(text, cursor);
        String token = text.substring(begin, cursor);
        if (token.startsWith("-")) {
            begin++;
            token = token.substring(1);
        }
        int colon = token.indexOf(':');
        Keyword keyword = colon < 0 || token.startsWith("\"")
                ? null
                : Keyword.of(token.substring(0, colon)).orElse(null);
        if (keyword == null) {
            return new Completion(begin, cursor, null, token);
        }
        int value = colon + 1;
        if (severalValues(keyword)) {
            value = Math.max(value, token.lastIndexOf(',') + 1);
        }
        String letters = token.substring(value);
        return new Completion(
                begin + value, cursor, keyword, letters.startsWith("\"") ? letters.substring(1) : letters);
    }

    private static boolean severalValues(Keyword keyword) {
        return keyword == Keyword.STATE || keyword == Keyword.KIND || keyword == Keyword.FORM;
    }

    /** Where the run of letters begins in which the cursor stands; a blank between quotation marks ends none. */
    private static int tokenAt(String text, int cursor) {
        int begin = 0;
        boolean quoted = false;
        for (int i = 0; i < cursor; i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (!quoted && Character.isWhitespace(c)) {
                begin = i + 1;
            }
        }
        return begin;
    }

    /** Whether the values to suggest are names that the enrollment has. */
    public boolean asksForNames() {
        return keyword != null
                && switch (keyword) {
                    case PROPOSER, IMPORTER, GRANT, PROJECT, WORKLOAD -> true;
                    default -> false;
                };
    }

    /**
     * What to suggest.
     *
     * @param names names that the enrollment has, for {@link #asksForNames}
     */
    public List<Suggestion> suggestions(List<String> names) {
        String folded = Folding.fold(letters);
        if (keyword != null) {
            return Stream.concat(keyword.known().stream().filter(each -> each.startsWith(folded)), names.stream())
                    .filter(each -> !each.equals(letters))
                    .map(each -> new Suggestion(Quoting.value(each) + " ", ""))
                    .toList();
        }
        List<Suggestion> found = new ArrayList<>();
        for (Keyword each : Keyword.values()) {
            if (each.word().startsWith(folded)) {
                found.add(new Suggestion(each.word() + ":", each.finds()));
            }
        }
        for (Use use : Use.values()) {
            if (use.word().startsWith(folded) && !use.word().equals(folded)) {
                found.add(new Suggestion(use.word() + " ", use.finds()));
            }
        }
        return found;
    }
}
