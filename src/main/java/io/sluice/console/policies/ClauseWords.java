package io.sluice.console.policies;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.search.Query;
import io.sluice.console.search.Term;
import java.util.Locale;

/** A clause as a chip says it. */
final class ClauseWords {
    private ClauseWords() {}

    static String of(Query.Clause clause) {
        String words = of(clause.term());
        return clause.not() ? text("policies.chip.not", words) : words;
    }

    private static String of(Term term) {
        return switch (term) {
            case Term.Text(Term.Field field, String words) ->
                switch (field) {
                    case ANYWHERE -> text("policies.chip.words", words);
                    case NAME -> text("policies.chip.name", words);
                    case ADDRESS -> text("policies.chip.address", words);
                    case DESCRIPTION -> text("policies.chip.description", words);
                };
            case Term.State state -> text("policies.chip.state", joined(state));
            case Term.Kind kind -> text("policies.chip.kind", joined(kind));
            case Term.Form form -> text("policies.chip.form", joined(form).toUpperCase(Locale.ROOT));
            case Term.Overlapping(var block) -> text("policies.chip.overlapping", block);
            case Term.OnPort(var ports) -> text("policies.chip.port", ports);
            case Term.Global(boolean yes) -> yes ? text("policies.chip.global") : text("policies.chip.global.no");
            case Term.Sni(boolean on) -> on ? text("policies.chip.sni.on") : text("policies.chip.sni.off");
            case Term.Person(Term.Part part, String words) ->
                switch (part) {
                    case PROPOSER -> text("policies.chip.proposer", words);
                    case IMPORTER -> text("policies.chip.importer", words);
                    case GRANT -> text("policies.chip.grant", words);
                };
            case Term.Project(String words) -> text("policies.chip.project", words);
            case Term.Workload(String words) -> text("policies.chip.workload", words);
            case Term.Supersedes(String words) -> text("policies.chip.supersedes", words);
            case Term.Marking(String words) -> text("policies.chip.marking", words);
            case Term.Since(var day) -> text("policies.chip.since", day);
            case Term.Until(var day) -> text("policies.chip.until", day);
            case Term.Unused(Term.Use use) ->
                use == Term.Use.NEVER ? text("policies.chip.never") : text("policies.chip.unused");
        };
    }

    /** The values of a term that takes several. */
    private static String joined(Term term) {
        String written = term.toString();
        return written.substring(written.indexOf(':') + 1).replace(",", text("policies.chip.or") + " ");
    }
}
