package io.sluice.console.search;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.search.Parsed.Piece;
import io.sluice.console.search.Parsed.Problem;
import io.sluice.console.search.Query.Clause;
import io.sluice.egress.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the query language. This is its grammar; blanks separate clauses, and a policy is found if it meets all of them:
 *
 * <pre>
 *   query   = { clause }
 *   clause  = [ "-" ] term                     a minus sign excludes
 *   term    = filter ":" value                 filters and what they take: {@link Keyword}, {@link Values}
 *           | "never-used" | "unused"          {@link Term.Use}
 *           | words                            anywhere in name, address, description or proposer
 *   value   = words
 *   words   = run of letters without a blank | '"' letters, in which "" stands for a quotation mark '"'
 * </pre>
 *
 * A word with a colon after letters and hyphens is a filter; to look for such a text, put it in quotation marks. The last
 * quotation mark may be missing at the end. Nothing is left out in silence: what cannot be read is a {@link Problem}.
 */
public final class QueryParser {
    private final String text;
    private final List<Piece> pieces = new ArrayList<>();
    private @Nullable Problem problem;
    private int at;

    private QueryParser(String text) {
        this.text = text;
    }

    /** Reads a query. */
    public static Parsed parse(String text) {
        QueryParser parser = new QueryParser(text);
        parser.read();
        return new Parsed(parser.pieces, parser.problem);
    }

    private void read() {
        skipBlanks();
        while (at < text.length()) {
            clause();
            skipBlanks();
        }
    }

    private void clause() {
        int from = at;
        boolean not = text.charAt(at) == '-';
        if (not) {
            at++;
        }
        if (at == text.length() || blank(at)) {
            problem(from, text("search.problem.minus"), at == text.length());
            return;
        }
        if (text.charAt(at) == '"') {
            words(from, not, Term.Field.ANYWHERE, quoted());
            return;
        }
        int colon = filterEnd();
        if (colon >= 0) {
            filter(from, not, text.substring(at, colon), colon + 1);
            return;
        }
        String word = bare();
        for (Term.Use use : Term.Use.values()) {
            if (word.equalsIgnoreCase(use.word())) {
                found(from, not, new Term.Unused(use));
                return;
            }
        }
        words(from, not, Term.Field.ANYWHERE, word);
    }

    private void words(int from, boolean not, Term.Field field, String words) {
        if (words.isBlank()) {
            problem(from, text("search.problem.empty"), at == text.length());
        } else {
            found(from, not, new Term.Text(field, words));
        }
    }

    private void filter(int from, boolean not, String word, int valueAt) {
        at = valueAt;
        boolean marked = at < text.length() && text.charAt(at) == '"';
        String value = marked ? quoted() : bare();
        Keyword keyword = Keyword.of(word).orElse(null);
        if (keyword == null) {
            problem(from, text("search.problem.filter", Excerpt.shown(word), near(word)), false);
            return;
        }
        boolean last = at == text.length();
        if (value.isBlank()) {
            problem(from, text("search.problem.value", keyword.word(), keyword.takes()), last);
            return;
        }
        switch (Values.read(keyword, value)) {
            case Values.Read.Good(Term term) -> found(from, not, term);
            case Values.Read.Bad(String message) -> problem(from, message, last && begins(keyword, value));
        }
    }

    /** Whether more letters could make it a value that is taken. */
    private static boolean begins(Keyword keyword, String value) {
        String lastOne = Folding.fold(value.substring(value.lastIndexOf(',') + 1));
        return switch (keyword) {
            case CIDR -> value.matches("[0-9.]*/?[0-9]*");
            case PORT -> value.matches("[0-9]+-");
            case SINCE, UNTIL -> value.length() < "2026-01-31".length() && value.matches("[0-9-]*");
            default -> keyword.known().stream().anyMatch(each -> each.startsWith(lastOne));
        };
    }

    /** The filters that a wrong one may be meant as: those that begin alike; else all of them. */
    private static String near(String word) {
        String first = Folding.fold(word.substring(0, 1));
        List<String> all = Stream.of(Keyword.values()).map(Keyword::word).toList();
        List<String> alike = all.stream().filter(each -> each.startsWith(first)).toList();
        return (alike.isEmpty() ? all : alike).stream().map(each -> each + ":").collect(Collectors.joining(", "));
    }

    private void found(int from, boolean not, Term term) {
        pieces.add(new Piece(from, at, new Clause(not, term)));
    }

    private void problem(int from, String message, boolean unfinished) {
        if (problem == null) {
            problem = new Problem(from, at, message, unfinished);
        }
    }

    /** Where the colon of a filter stands that begins here; below zero if none does. */
    private int filterEnd() {
        int end = at;
        while (end < text.length() && (letter(text.charAt(end)) || (end > at && text.charAt(end) == '-'))) {
            end++;
        }
        return end > at && end < text.length() && text.charAt(end) == ':' ? end : -1;
    }

    private static boolean letter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private String bare() {
        int from = at;
        while (at < text.length() && !blank(at)) {
            at++;
        }
        return text.substring(from, at);
    }

    private String quoted() {
        StringBuilder words = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                if (at + 1 == text.length() || text.charAt(at + 1) != '"') {
                    at++;
                    break;
                }
                at++;
            }
            words.append(c);
        }
        return words.toString();
    }

    private boolean blank(int place) {
        return Character.isWhitespace(text.charAt(place));
    }

    private void skipBlanks() {
        while (at < text.length() && blank(at)) {
            at++;
        }
    }
}
