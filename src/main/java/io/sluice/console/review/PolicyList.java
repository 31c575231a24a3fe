package io.sluice.console.review;

import io.sluice.console.pieces.Delivery;
import io.sluice.console.search.Answer;
import io.sluice.console.search.Order;
import io.sluice.console.search.PolicySearch;
import io.sluice.console.search.Query;
import io.sluice.console.search.Term;
import io.sluice.egress.Destination;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.Grant;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.PolicyState;
import io.sluice.egress.Workflow;
import io.sluice.replica.Catalog;
import io.sluice.replica.Outbox;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Lists policies of every state: finds them all at once, and reads the lines of those that are looked at. Not on the FX thread. */
public final class PolicyList {
    private static final Term MINE = new Term.Person(Term.Part.PROPOSER, "me");

    private final Catalog catalog;
    private final Outbox outbox;
    private final PolicySearch search;
    private final boolean own;

    private PolicyList(Catalog catalog, Outbox outbox, PolicySearch search, boolean own) {
        this.catalog = catalog;
        this.outbox = outbox;
        this.search = search;
        this.own = own;
    }

    /** The policies that the person signed in may see. */
    public static PolicyList all(Catalog catalog, Outbox outbox, PolicySearch search) {
        return new PolicyList(catalog, outbox, search, false);
    }

    /** The policies that the person signed in has proposed or created. */
    public static PolicyList own(Catalog catalog, Outbox outbox, PolicySearch search) {
        return new PolicyList(catalog, outbox, search, true);
    }

    /**
     * One line of the list.
     *
     * @param waiting whether it is active, but not applied by the provider yet (R13)
     * @param changesRequested whether its proposer was asked for better words and has not answered
     * @param workloads how many import it
     * @param people how many may see or import it
     * @param proposed when it was
     * @param changed when it was changed last
     * @param markings the names of the markings that it carries (R30)
     */
    public record Line(
            UUID id,
            String name,
            Destination destination,
            PolicyKind kind,
            PolicyState state,
            boolean waiting,
            boolean changesRequested,
            boolean global,
            boolean sniOff,
            int workloads,
            int people,
            String proposer,
            Instant proposed,
            Instant changed,
            List<String> markings,
            Delivery delivery) {
        /** Keeps the list as it is. */
        public Line {
            markings = List.copyOf(markings);
        }
    }

    /** The policies of this list that meet a query. */
    public Answer find(Query query, Order order, boolean descending) {
        return search.find(mine(query), order, descending);
    }

    /** Whether everybody's grants and imports are shown, as they are to managers (R14); to others, those that concern them. */
    public boolean seesAllUse() {
        return catalog.read(view -> view.workflows(catalog.person()).contains(Workflow.MANAGE_NETWORK_EGRESS));
    }

    /** How many meet a query. */
    public int count(Query query) {
        return search.count(mine(query));
    }

    /** Reads ahead what words are looked for in. */
    public void prepare() {
        search.prepare();
    }

    private Query mine(Query query) {
        return own ? query.and(MINE) : query;
    }

    /** The lines from one place of an answer up to another, as things stand now. */
    public List<Line> lines(Answer answer, int from, int to) {
        return lines(answer, IntStream.range(from, to).toArray());
    }

    /** The lines at some places of an answer, as things stand now. */
    public List<Line> lines(Answer answer, int[] places) {
        Deliveries deliveries = new Deliveries(outbox.entries());
        return catalog.read(view -> IntStream.of(places)
                .mapToObj(place -> line(view, answer.policy(place), answer.workloads(place), deliveries))
                .toList());
    }

    /** One policy; empty if there is none to be seen. */
    public Optional<Line> item(UUID policy) {
        Deliveries deliveries = new Deliveries(outbox.entries());
        return catalog.read(view -> view.policy(policy)
                .map(found -> line(view, found, view.imports(policy).size(), deliveries)));
    }

    /** The first policies of all that have each of these words in name or destination, by name; no word is read as a filter. */
    public List<Line> named(String words, int limit) {
        Answer answer = search.named(words);
        return lines(answer, 0, Math.min(limit, answer.size()));
    }

    private static Line line(EnrollmentView view, EgressPolicy policy, int workloads, Deliveries deliveries) {
        return new Line(
                policy.id(),
                policy.name(),
                policy.destination(),
                policy.kind(),
                policy.state(),
                policy.active() && policy.life().waitingForProvider(),
                policy.state() == PolicyState.PENDING_APPROVAL && policy.life().changesRequested() != null,
                policy.global(),
                !policy.sni().on(),
                workloads,
                view.people(view.grants(policy.id()).stream()
                                .map(Grant::principal)
                                .toList())
                        .size(),
                Names.of(view, policy.proposer()),
                policy.life().proposed().at(),
                PolicySearch.changed(policy),
                Names.listed(view, policy.markings()),
                deliveries.of(policy.id()));
    }
}
