package io.sluice.console.review;

import io.sluice.console.pieces.PeopleSource.Candidate;
import io.sluice.console.review.RolePage.Entry;
import io.sluice.console.support.NaturalOrder;
import io.sluice.egress.Decision.Refused;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.Operation;
import io.sluice.egress.Principal;
import io.sluice.egress.Role;
import io.sluice.egress.Rulebook;
import io.sluice.egress.Workflow;
import io.sluice.replica.Catalog;
import io.sluice.replica.Outbox;
import io.sluice.replica.OutboxEntry;
import io.sluice.replica.OutboxEntry.Status;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads the roles of an enrollment and its markings (R14, R30). May wait for disk: not on the FX thread. */
public final class RoleList {
    private static final Comparator<Entry> ORDER = Comparator.<Entry, Boolean>comparing(
                    entry -> entry.workflows().contains(Workflow.PAUSE_NETWORK_EGRESS))
            .thenComparing(Entry::everyone)
            .thenComparing(Entry::name, NaturalOrder.NAMES);

    private final Catalog catalog;
    private final Outbox outbox;

    /** For the person signed in to this catalog. */
    public RoleList(Catalog catalog, Outbox outbox) {
        this.catalog = catalog;
        this.outbox = outbox;
    }

    /** The roles as things stand. */
    public RolePage read() {
        List<OutboxEntry> entries = outbox.entries();
        return catalog.read(view -> page(view, entries));
    }

    private RolePage page(EnrollmentView view, List<OutboxEntry> undelivered) {
        Deliveries deliveries = new Deliveries(undelivered);
        Set<Workflow> held = view.workflows(catalog.person());
        return new RolePage(
                view.roles().stream()
                        .map(role -> entry(view, role, deliveries))
                        .sorted(ORDER)
                        .toList(),
                undelivered.reversed().stream()
                        .filter(entry -> entry.status() == Status.NEEDS_ATTENTION
                                && onPage(entry.command().operation()))
                        .map(entry -> StorageList.trouble(view, entry))
                        .toList(),
                Rulebook.objection(view, catalog.person(), Operation.CREATE_ROLE),
                MarkingList.page(view, catalog.person(), deliveries),
                held.contains(Workflow.MANAGE_NETWORK_EGRESS) || held.contains(Workflow.MANAGE_ROLES));
    }

    private static boolean onPage(Operation operation) {
        return operation.onRole() || operation.onMarking();
    }

    /** Users and groups that something was given to, groups first, by name. */
    static List<Candidate> holders(EnrollmentView view, List<UUID> ids) {
        return ids.stream()
                .flatMap(holder -> view.principal(holder).stream())
                .map(holder -> People.candidate(view, holder))
                .sorted(Comparator.<Candidate, Boolean>comparing(holder -> holder.type() == Principal.Type.USER)
                        .thenComparing(Candidate::name, NaturalOrder.NAMES))
                .toList();
    }

    private Entry entry(EnrollmentView view, Role role, Deliveries deliveries) {
        return new Entry(
                role.id(),
                role.version(),
                role.name(),
                role.workflows(),
                role.everyone(),
                holders(view, view.holders(role.id())),
                view.people(view.holders(role.id())).size(),
                deliveries.of(role.id()),
                objections(view, role));
    }

    private Map<Operation, Refused> objections(EnrollmentView view, Role role) {
        Map<Operation, Refused> objections = new EnumMap<>(Operation.class);
        for (Operation operation : Operation.values()) {
            if (operation.onRole() && operation != Operation.CREATE_ROLE) {
                Rulebook.objection(view, catalog.person(), operation, role)
                        .ifPresent(refused -> objections.put(operation, refused));
            }
        }
        return objections;
    }
}
