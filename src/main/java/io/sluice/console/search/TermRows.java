package io.sluice.console.search;

import io.sluice.egress.AddressForm;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.PolicyState;
import io.sluice.egress.PortRange;
import io.sluice.replica.Catalog;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.Set;
import java.util.function.IntPredicate;

/** The rows that meet a term: by the flat columns and texts, else by {@link LinkRows}. */
final class TermRows {
    private final Columns columns;
    private final FoldedTexts texts;
    private final LinkRows links;
    private final ZoneId zone;

    /**
     * For these rows.
     *
     * @param zone where a day begins and ends
     */
    TermRows(Columns columns, FoldedTexts texts, Catalog catalog, ZoneId zone) {
        this.columns = columns;
        this.texts = texts;
        this.links = new LinkRows(columns, catalog);
        this.zone = zone;
    }

    /** The rows that meet a term: by the flat columns and texts, else by {@link LinkRows}. */
    BitSet of(Term term) {
        return switch (term) {
            case Term.Text(Term.Field field, String words) -> text(field, FoldedTexts.searchable(words));
            case Term.State(Set<Term.Standing> standings) -> states(standings);
            case Term.Kind(Set<PolicyKind> kinds) -> columns.rows(row -> kinds.contains(columns.kind(row)));
            case Term.Form(Set<AddressForm> forms) -> columns.rows(row -> forms.contains(columns.form(row)));
            case Term.Overlapping(var block) -> links.overlapping(block);
            case Term.OnPort(PortRange ports) ->
                columns.rows(row -> columns.firstPort(row) <= ports.last() && ports.first() <= columns.lastPort(row));
            case Term.Global(boolean yes) -> columns.rows(row -> columns.global(row) == yes);
            case Term.Sni(boolean on) -> columns.rows(row -> on ? verifies(row) : columns.sniOff(row));
            case Term.Person(Term.Part part, String words) -> links.person(part, words);
            case Term.Project(String words) -> links.project(words);
            case Term.Workload(String words) -> links.workload(words);
            case Term.Supersedes(String words) -> links.supersedes(words);
            case Term.Marking(String words) -> links.marking(words);
            case Term.Since(LocalDate day) -> {
                long begin = begin(day);
                yield columns.rows(row -> columns.changed(row) >= begin);
            }
            case Term.Until(LocalDate day) -> {
                long end = begin(day.plusDays(1));
                yield columns.rows(row -> columns.changed(row) < end);
            }
            case Term.Unused(Term.Use use) -> columns.rows(row -> !columns.global(row) && unused(row, use));
        };
    }

    private BitSet text(Term.Field field, String words) {
        BitSet rows = texts.find(words, field);
        if (field == Term.Field.ANYWHERE) {
            rows.or(links.proposedBy(links.named(words)));
        }
        return rows;
    }

    private BitSet states(Set<Term.Standing> standings) {
        BitSet rows = new BitSet(columns.size());
        for (Term.Standing standing : standings) {
            rows.or(columns.rows(stands(standing)));
        }
        return rows;
    }

    private IntPredicate stands(Term.Standing standing) {
        return switch (standing) {
            case PENDING -> row -> columns.state(row) == PolicyState.PENDING_APPROVAL;
            case ACTIVE -> row -> columns.state(row) == PolicyState.ACTIVE;
            case PAUSED -> row -> columns.state(row) == PolicyState.PAUSED;
            case REVOKED -> row -> columns.state(row) == PolicyState.REVOKED;
            case DENIED -> row -> columns.state(row) == PolicyState.DENIED;
            case WITHDRAWN -> row -> columns.state(row) == PolicyState.WITHDRAWN;
            case WAITING -> row -> columns.waiting(row) && columns.state(row) == PolicyState.ACTIVE;
            case ASKED -> row -> columns.asked(row) && columns.state(row) == PolicyState.PENDING_APPROVAL;
        };
    }

    private boolean verifies(int row) {
        return !columns.sniOff(row) && columns.firstPort(row) <= 443 && 443 <= columns.lastPort(row);
    }

    private boolean unused(int row, Term.Use use) {
        PolicyState state = columns.state(row);
        if (state != PolicyState.ACTIVE && state != PolicyState.PAUSED) {
            return false;
        }
        return use == Term.Use.NEVER
                ? !columns.rows().everImported(row)
                : columns.rows().imports(row) == 0;
    }

    private long begin(LocalDate day) {
        return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }
}
