package io.sluice.console.search;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.support.Days;
import io.sluice.egress.Address;
import io.sluice.egress.AddressForm;
import io.sluice.egress.Checked;
import io.sluice.egress.DnsName;
import io.sluice.egress.Excerpt;
import io.sluice.egress.Ipv4Block;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.PortRange;
import io.sluice.egress.Violation;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** Reads what stands after a filter's colon. */
final class Values {
    /** What came of reading a value. */
    sealed interface Read {
        /** It makes this term. */
        record Good(Term term) implements Read {}

        /** It makes none: what is wrong, and what would be accepted. */
        record Bad(String message) implements Read {}
    }

    private static final int LATEST_YEAR = 9999;

    private Values() {}

    /** The term of a filter with a value that is not blank; or what it takes instead. */
    static Read read(Keyword keyword, String value) {
        return switch (keyword) {
            case STATE -> several(keyword, value, Values::standing, Term.State::new);
            case KIND ->
                several(
                        keyword,
                        value,
                        word -> word.equals("direct") ? PolicyKind.DIRECT : PolicyKind.AGENT_PROXY,
                        Term.Kind::new);
            case FORM -> several(keyword, value, word -> AddressForm.valueOf(upper(word)), Term.Form::new);
            case GLOBAL -> one(keyword, value, word -> new Term.Global(word.equals("yes")));
            case SNI -> one(keyword, value, word -> new Term.Sni(word.equals("on")));
            case CIDR -> block(value);
            case PORT -> ports(value);
            case SINCE -> day(keyword, value, Term.Since::new);
            case UNTIL -> day(keyword, value, Term.Until::new);
            case NAME -> valid(new Term.Text(Term.Field.NAME, value));
            case ADDRESS -> valid(new Term.Text(Term.Field.ADDRESS, value));
            case DESCRIPTION -> valid(new Term.Text(Term.Field.DESCRIPTION, value));
            case PROPOSER -> valid(new Term.Person(Term.Part.PROPOSER, value));
            case IMPORTER -> valid(new Term.Person(Term.Part.IMPORTER, value));
            case GRANT -> valid(new Term.Person(Term.Part.GRANT, value));
            case PROJECT -> valid(new Term.Project(value));
            case WORKLOAD -> valid(new Term.Workload(value));
            case SUPERSEDES -> valid(new Term.Supersedes(value));
            case MARKING -> valid(new Term.Marking(value));
        };
    }

    private static Read valid(Term term) {
        return new Read.Good(term);
    }

    private static Term.Standing standing(String word) {
        return Term.Standing.valueOf(upper(word));
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }

    /** One or more of the filter's own values, with commas between them. */
    private static <V> Read several(
            Keyword keyword, String value, Function<String, V> reader, Function<Set<V>, Term> made) {
        Set<V> read = new LinkedHashSet<>();
        for (String part : value.split(",", -1)) {
            String word = part.toLowerCase(Locale.ROOT);
            if (!keyword.known().contains(word)) {
                return wrong(keyword, part);
            }
            read.add(reader.apply(word));
        }
        return valid(made.apply(read));
    }

    private static Read one(Keyword keyword, String value, Function<String, Term> made) {
        String word = value.toLowerCase(Locale.ROOT);
        return keyword.known().contains(word) ? valid(made.apply(word)) : wrong(keyword, value);
    }

    private static Read block(String value) {
        return switch (Address.parse(value)) {
            case Checked.Valid<Address>(Ipv4Block block) -> valid(new Term.Overlapping(block));
            case Checked.Valid<Address>(DnsName _) ->
                new Read.Bad(text("search.problem.cidr.name", Excerpt.shown(value)));
            case Checked.Invalid<Address>(Violation violation) -> within(Keyword.CIDR, violation);
        };
    }

    private static Read ports(String value) {
        return switch (PortRange.parse(value)) {
            case Checked.Valid<PortRange>(PortRange ports) -> valid(new Term.OnPort(ports));
            case Checked.Invalid<PortRange>(Violation violation) -> within(Keyword.PORT, violation);
        };
    }

    private static Read within(Keyword keyword, Violation violation) {
        String message = text("search.problem.within", keyword.word(), violation.message());
        return new Read.Bad(
                violation.suggestions().isEmpty()
                        ? message
                        : text(
                                "search.problem.instead",
                                message,
                                keyword.word(),
                                violation.suggestions().getFirst()));
    }

    private static Read day(Keyword keyword, String value, Function<LocalDate, Term> made) {
        try {
            LocalDate day = LocalDate.parse(value);
            return day.getYear() < 1 || day.getYear() > LATEST_YEAR ? wrong(keyword, value) : valid(made.apply(day));
        } catch (DateTimeParseException e) {
            return Days.isWritten(value)
                    ? new Read.Bad(text("search.problem.no-day", keyword.word(), value))
                    : wrong(keyword, value);
        }
    }

    private static Read wrong(Keyword keyword, String value) {
        return new Read.Bad(text("search.problem.wrong", keyword.word(), keyword.takes(), Excerpt.quoted(value)));
    }
}
