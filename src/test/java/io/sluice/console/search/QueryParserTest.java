package io.sluice.console.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.sluice.console.search.Parsed.Problem;
import io.sluice.console.search.Query.Clause;
import io.sluice.egress.Address;
import io.sluice.egress.Ipv4Block;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.PortRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {
    private static Query read(String text) {
        Parsed parsed = QueryParser.parse(text);
        assertThat(parsed.problem()).as(text).isNull();
        return parsed.query();
    }

    private static Problem problem(String text) {
        return Objects.requireNonNull(QueryParser.parse(text).problem(), text);
    }

    private static Clause clause(Term term) {
        return new Clause(false, term);
    }

    @Test
    void readsEveryFilter() {
        assertThat(read("state:active,Waiting kind:agent cidr:10.0.0.0/8 port:8000-8100 importer:billing never-used"
            + " since:2026-01-01 \"free text\" -state:denied global:yes sni:off supersedes:any marking:secret")
                        .clauses())
                .containsExactly(
                        clause(new Term.State(Set.of(Term.Standing.ACTIVE, Term.Standing.WAITING))),
                        clause(new Term.Kind(Set.of(PolicyKind.AGENT_PROXY))),
                        clause(new Term.Overlapping(
                                (Ipv4Block) Address.parse("10.0.0.0/8").orThrow())),
                        clause(new Term.OnPort(new PortRange(8000, 8100))),
                        clause(new Term.Person(Term.Part.IMPORTER, "billing")),
                        clause(new Term.Unused(Term.Use.NEVER)),
                        clause(new Term.Since(LocalDate.of(2026, 1, 1))),
                        clause(new Term.Text(Term.Field.ANYWHERE, "free text")),
                        new Clause(true, new Term.State(Set.of(Term.Standing.DENIED))),
                        clause(new Term.Global(true)),
                        clause(new Term.Sni(false)),
                        clause(new Term.Supersedes("any")),
                        clause(new Term.Marking("secret")));
    }

    @Test
    void readsADestinationAsWords() {
        assertThat(read("api.stripe.com:443 10.0.0.0/8:22").clauses())
                .containsExactly(
                        clause(new Term.Text(Term.Field.ANYWHERE, "api.stripe.com:443")),
                        clause(new Term.Text(Term.Field.ANYWHERE, "10.0.0.0/8:22")));
    }

    @Test
    void readsWhatIsQuotedAsItStands() {
        assertThat(read("\"never-used\" -\"state:active\" proposer:\"Ada \"\"the\"\" officer\" \"left open")
                        .clauses())
                .containsExactly(
                        clause(new Term.Text(Term.Field.ANYWHERE, "never-used")),
                        new Clause(true, new Term.Text(Term.Field.ANYWHERE, "state:active")),
                        clause(new Term.Person(Term.Part.PROPOSER, "Ada \"the\" officer")),
                        clause(new Term.Text(Term.Field.ANYWHERE, "left open")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "state:open | pending, active, waiting",
                "state:active, | several with commas",
                "stat:active | state:",
                "xyz:1 | To look for this text, put it in quotation marks",
                "kind:both | direct, agent",
                "cidr:10.1.2.3/8 | Write cidr:10.0.0.0/8",
                "cidr:example.org | address:example.org",
                "port:0443 | Write port:443",
                "port:https | port:",
                "global:maybe | yes or no",
                "since:yesterday | 2026-01-31",
                "since:2026-02-30 | there is no day 2026-02-30",
                "until:+12026-01-01 | 2026-01-31",
                "proposer: | part of the name",
                "- | -state:denied",
                "\"\" | between the quotation marks",
            })
    void saysWhatWouldBeAcceptedInstead(String text, String accepted) {
        assertThat(problem(text).message()).contains(accepted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"state:", "state:act", "kind:direct,a", "port:80-", "since:2026-0", "cidr:10.0", "-"})
    void takesWhatStandsAtTheEndAsUnfinished(String text) {
        assertThat(problem(text).unfinished()).isTrue();
        assertThat(problem(text + " stripe").unfinished()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"state:acx", "port:99999", "foo:1", "since:2026-13-01"})
    void takesWhatNoLetterCouldMendAsWrong(String text) {
        assertThat(problem(text).unfinished()).isFalse();
    }

    @Test
    void keepsTheTermsAroundAWrongOne() {
        Parsed parsed = QueryParser.parse("state:active foo:1 stripe");
        assertThat(parsed.pieces())
                .extracting(Parsed.Piece::from, Parsed.Piece::to)
                .containsExactly(tuple(0, 12), tuple(19, 25));
        assertThat(Objects.requireNonNull(parsed.problem()).from()).isEqualTo(13);
    }

    /** What is printed reads back as the same query, whatever is in the words. */
    @Test
    void printsWhatItReads() {
        Random random = new Random(20_261_122);
        for (int i = 0; i < 20_000; i++) {
            Query query = Queries.random(random);
            assertThat(read(query.toString())).as(query.toString()).isEqualTo(query);
        }
    }

    /** Every text is either understood whole or has a problem; no letter is passed over. */
    @Test
    void passesOverNothing() {
        Random random = new Random(4);
        String letters = "ab:-\" ,state:kind:1.0/é";
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(14); n > 0; n--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            Parsed parsed = QueryParser.parse(text.toString());
            StringBuilder rest = new StringBuilder(text);
            parsed.pieces().forEach(piece -> blank(rest, piece.from(), piece.to()));
            if (parsed.problem() == null) {
                assertThat(rest.toString()).as(text.toString()).isBlank();
            } else {
                assertThat(rest.substring(
                                parsed.problem().from(), parsed.problem().to()))
                        .as(text.toString())
                        .isNotBlank();
            }
        }
    }

    private static void blank(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) {
            text.setCharAt(i, ' ');
        }
    }

    @Test
    void wordsOfThePaletteAreNeverFilters() {
        assertThat(Query.words(" state:active  never-used ").clauses())
                .isEqualTo(List.of(
                        clause(new Term.Text(Term.Field.ANYWHERE, "state:active")),
                        clause(new Term.Text(Term.Field.ANYWHERE, "never-used"))));
    }
}
