package io.sluice.console.review;

import io.sluice.console.review.MarkingPage.Entry;
import io.sluice.console.support.NaturalOrder;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.Marking;
import io.sluice.egress.Operation;
import io.sluice.egress.Rulebook;
import io.sluice.egress.Workflow;
import io.sluice.replica.Catalog;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Reads the markings of an enrollment (R30), as far as the person signed in sees them. Not on the FX thread. */
public final class MarkingList {
    private final Catalog catalog;

    /** For the person signed in to this catalog. */
    public MarkingList(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Those that the person holds, by name. */
    public List<MarkingChoice> held() {
        return catalog.read(view -> held(view, catalog.person()));
    }

    static List<MarkingChoice> held(EnrollmentView view, UUID person) {
        return view.markings().stream()
                .filter(marking -> view.holdsMarking(person, marking.id()))
                .map(marking -> new MarkingChoice(marking.id(), marking.name(), marking.purpose()))
                .sorted(Comparator.comparing(MarkingChoice::name, NaturalOrder.NAMES))
                .toList();
    }

    static MarkingPage page(EnrollmentView view, UUID person, Deliveries deliveries) {
        Set<Workflow> workflows = view.workflows(person);
        boolean complete = workflows.contains(Workflow.MANAGE_ROLES);
        return new MarkingPage(
                view.markings().stream()
                        .map(marking -> entry(view, marking, deliveries))
                        .sorted(Comparator.comparing(Entry::name, NaturalOrder.NAMES))
                        .toList(),
                Rulebook.objection(view, person, Operation.CREATE_MARKING),
                complete,
                complete || workflows.contains(Workflow.MANAGE_NETWORK_EGRESS));
    }

    private static Entry entry(EnrollmentView view, Marking marking, Deliveries deliveries) {
        List<UUID> holders = view.markingHolders(marking.id());
        return new Entry(
                marking.id(),
                marking.version(),
                marking.name(),
                marking.purpose(),
                RoleList.holders(view, holders),
                view.people(holders).size(),
                deliveries.of(marking.id()));
    }
}
