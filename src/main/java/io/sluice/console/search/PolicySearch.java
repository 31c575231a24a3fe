package io.sluice.console.search;

import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Principal;
import io.sluice.egress.analysis.PolicyRows;
import io.sluice.egress.analysis.PolicyScan;
import io.sluice.replica.Catalog;
import java.time.Instant;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import java.util.function.IntUnaryOperator;

/**
 * Answers queries from the local model. It keeps what it knows of each policy in flat arrays and brings them up to date
 * when the model has changed; then it costs what changed. One question at a time: others wait. Not on the FX thread.
 */
public final class PolicySearch {
    private final Columns columns = new Columns();
    private final FoldedTexts texts = new FoldedTexts();
    private final SortedRows sorted = new SortedRows(columns);
    private final Catalog catalog;
    private final TermRows terms;
    private long revision = -1;
    private boolean textsRead;

    /**
     * A search over this catalog.
     *
     * @param zone where a day begins and ends
     */
    public PolicySearch(Catalog catalog, ZoneId zone) {
        this.catalog = catalog;
        this.terms = new TermRows(columns, texts, catalog, zone);
    }

    /** When a policy was last changed: the latest step of its life. */
    public static Instant changed(EgressPolicy policy) {
        return Columns.changed(policy);
    }

    /** The policies that meet a query, in an order. */
    public synchronized Answer find(Query query, Order order, boolean descending) {
        update();
        return answer(found(query), order, descending);
    }

    /** The policies that have each of these words, as it is written, in name or destination, by name. */
    public synchronized Answer named(String words) {
        update();
        readTexts();
        BitSet found = new BitSet(columns.size());
        found.set(0, columns.size());
        Query.split(words).map(FoldedTexts::searchable).forEach(word -> {
            BitSet rows = texts.find(word, Term.Field.NAME);
            rows.or(texts.find(word, Term.Field.ADDRESS));
            found.and(rows);
        });
        return answer(found, Order.NAME, false);
    }

    private Answer answer(BitSet found, Order order, boolean descending) {
        int[] places = new int[found.cardinality()];
        int[] all = sorted.in(order, () -> order == Order.PEOPLE ? people() : proposers());
        int at = 0;
        for (int i = 0; at < places.length; i++) {
            int row = all[descending ? all.length - 1 - i : i];
            if (found.get(row)) {
                places[at++] = row;
            }
        }
        return new Answer(columns.rows(), places);
    }

    /** How many policies meet a query. */
    public synchronized int count(Query query) {
        update();
        return found(query).cardinality();
    }

    /** Reads what words are looked for in ahead of the first words, so that these need not wait for it. */
    public synchronized void prepare() {
        update();
        readTexts();
    }

    private void update() {
        long now = catalog.revision();
        if (now != revision) {
            PolicyRows rows = catalog.read(view -> PolicyScan.of(view).rows());
            columns.update(rows);
            revision = now;
            textsRead = false;
        }
    }

    private void readTexts() {
        if (!textsRead) {
            texts.update(columns.rows());
            textsRead = true;
        }
    }

    private BitSet found(Query query) {
        BitSet found = new BitSet(columns.size());
        found.set(0, columns.size());
        for (Query.Clause clause : query.clauses()) {
            if (clause.term() instanceof Term.Text) {
                readTexts();
            }
            BitSet rows = terms.of(clause.term());
            if (clause.not()) {
                found.andNot(rows);
            } else {
                found.and(rows);
            }
        }
        return found;
    }

    private IntUnaryOperator proposers() {
        List<String> names = catalog.read(view -> columns.people().stream()
                .map((UUID id) -> view.principal(id).map(Principal::name).orElse(""))
                .toList());
        int[] ranks = SortedRows.ranks(names);
        return row -> ranks[columns.proposer(row)];
    }

    private IntUnaryOperator people() {
        int[] counts = new PeopleCounts(catalog).of(columns.rows());
        return row -> counts[row];
    }
}
