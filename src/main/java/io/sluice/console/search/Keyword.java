package io.sluice.console.search;

import static io.sluice.console.support.Texts.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The filters of the query language, each written as its word, a colon and a value. */
public enum Keyword {
    STATE("state", List.of("pending", "active", "waiting", "paused", "revoked", "denied", "withdrawn", "asked")),
    KIND("kind", List.of("direct", "agent")),
    FORM("form", List.of("dns", "ip", "cidr")),
    CIDR("cidr", List.of()),
    PORT("port", List.of()),
    GLOBAL("global", List.of("yes", "no")),
    SNI("sni", List.of("on", "off")),
    NAME("name", List.of()),
    ADDRESS("address", List.of()),
    DESCRIPTION("description", List.of()),
    PROPOSER("proposer", List.of("me")),
    IMPORTER("importer", List.of("me")),
    GRANT("grant", List.of("me")),
    PROJECT("project", List.of()),
    WORKLOAD("workload", List.of()),
    SUPERSEDES("supersedes", List.of("any")),
    MARKING("marking", List.of("any")),
    SINCE("since", List.of()),
    UNTIL("until", List.of());

    private final String word;
    private final List<String> values;

    Keyword(String word, List<String> values) {
        this.word = word;
        this.values = values;
    }

    /** How it is written, without the colon. */
    public String word() {
        return word;
    }

    /** The values that always exist, as written; empty for filters that take a text, a number or a day. */
    public List<String> known() {
        return values;
    }

    /** The filter of a word, in any case. */
    static Optional<Keyword> of(String word) {
        String wanted = word.toLowerCase(Locale.ROOT);
        return List.of(values()).stream()
                .filter(keyword -> keyword.word.equals(wanted))
                .findFirst();
    }

    /** What it takes, to go into "state: takes …". */
    public String takes() {
        return switch (this) {
            case STATE, KIND, FORM -> text("search.takes.several", String.join(", ", values));
            case GLOBAL, SNI -> text("search.takes.one", values.getFirst(), values.getLast());
            case CIDR -> text("search.takes.cidr");
            case PORT -> text("search.takes.port");
            case NAME, ADDRESS, DESCRIPTION -> text("search.takes.words");
            case PROPOSER, IMPORTER, GRANT -> text("search.takes.person");
            case PROJECT -> text("search.takes.project");
            case WORKLOAD -> text("search.takes.workload");
            case SUPERSEDES -> text("search.takes.supersedes");
            case MARKING -> text("search.takes.marking");
            case SINCE, UNTIL -> text("search.takes.day");
        };
    }

    /** What it finds, one sentence for the page's help. */
    public String finds() {
        return switch (this) {
            case STATE -> text("search.finds.state");
            case KIND -> text("search.finds.kind");
            case FORM -> text("search.finds.form");
            case CIDR -> text("search.finds.cidr");
            case PORT -> text("search.finds.port");
            case GLOBAL -> text("search.finds.global");
            case SNI -> text("search.finds.sni");
            case NAME -> text("search.finds.name");
            case ADDRESS -> text("search.finds.address");
            case DESCRIPTION -> text("search.finds.description");
            case PROPOSER -> text("search.finds.proposer");
            case IMPORTER -> text("search.finds.importer");
            case GRANT -> text("search.finds.grant");
            case PROJECT -> text("search.finds.project");
            case WORKLOAD -> text("search.finds.workload");
            case SUPERSEDES -> text("search.finds.supersedes");
            case MARKING -> text("search.finds.marking");
            case SINCE -> text("search.finds.since");
            case UNTIL -> text("search.finds.until");
        };
    }
}
