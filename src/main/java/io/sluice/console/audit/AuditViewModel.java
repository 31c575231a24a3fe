package io.sluice.console.audit;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.audit.AuditState.Failed;
import io.sluice.console.audit.AuditState.NotPermitted;
import io.sluice.console.audit.AuditState.Offline;
import io.sluice.console.audit.AuditState.Reading;
import io.sluice.console.audit.AuditState.Shown;
import io.sluice.console.pieces.PeopleSource;
import io.sluice.console.pieces.PeopleSource.Candidate;
import io.sluice.console.support.Latest;
import io.sluice.console.support.TaskExecutor;
import io.sluice.egress.Principal;
import io.sluice.egress.Rule;
import io.sluice.egress.Rulebook;
import io.sluice.egress.Workflow;
import io.sluice.protocol.AuditEvent;
import io.sluice.protocol.AuditPage;
import io.sluice.protocol.AuditQuery;
import io.sluice.replica.Catalog;
import io.sluice.sync.Refusal;
import io.sluice.sync.Sync;
import io.sluice.sync.SyncStatus;
import io.sluice.sync.SyncStatus.Connection;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The events that are asked for, page by page. The log lies on the backend: without a connection nothing new is shown. */
public final class AuditViewModel {
    private final ReadOnlyObjectWrapper<AuditState> state = new ReadOnlyObjectWrapper<>(this, "state", new Reading());
    private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper(this, "more");
    private final ObservableList<AuditEvent> events = FXCollections.observableArrayList();
    private final ObservableList<AuditEvent> readEvents = FXCollections.unmodifiableObservableList(events);
    private final AuditFilter filter = new AuditFilter();
    private final Latest reads = new Latest();
    private final Catalog catalog;
    private final Sync sync;
    private final PeopleSource people;
    private final Clock clock;
    private final TaskExecutor tasks;
    private @Nullable AuditQuery older;
    private boolean attached;
    private Connection connection;
    private Catalog.@Nullable Subscription news;

    /** The part that says which events may be asked for, and by whom. */
    private record Asked(Optional<String> objection, Optional<UUID> actor, boolean nobody) {}

    /** Nothing is read before it is attached. */
    public AuditViewModel(Catalog catalog, Sync sync, PeopleSource people, Clock clock, TaskExecutor tasks) {
        this.catalog = catalog;
        this.sync = sync;
        this.people = people;
        this.clock = clock;
        this.tasks = tasks;
        this.connection = sync.status().connection();
        filter.subscribe(this::refresh);
    }

    /** Reads the log now, and again whenever the connection comes back. */
    public void attach() {
        detach();
        attached = true;
        connection = sync.status().connection();
        news = sync.subscribe(status -> tasks.uiThread().execute(() -> connected(status)));
        refresh();
    }

    /** Follows the connection no longer. */
    public void detach() {
        attached = false;
        if (news != null) {
            news.close();
            news = null;
        }
        reads.cancel();
    }

    private void connected(SyncStatus status) {
        boolean was = connection.isReached();
        connection = status.connection();
        if (attached && was != connection.isReached()) {
            refresh();
        }
    }

    /** Asks for the newest events that fit the filter. */
    public void refresh() {
        if (!attached) {
            return;
        }
        String name = filter.personProperty().get().strip();
        tasks.task(() -> asked(name)).latestOf(reads).onSuccess(this::ask).start();
    }

    private Asked asked(String name) {
        Optional<String> objection = objection();
        if (name.isEmpty() || objection.isPresent()) {
            return new Asked(objection, Optional.empty(), false);
        }
        Optional<UUID> actor = people.search(name, Integer.MAX_VALUE).stream()
                .filter(candidate -> candidate.type() == Principal.Type.USER)
                .findFirst()
                .map(Candidate::id);
        return new Asked(objection, actor, actor.isEmpty());
    }

    /** Before the first synchronization nobody's roles are known; the backend decides in any case. */
    private Optional<String> objection() {
        return catalog.read(view -> view.roles().isEmpty() || Rulebook.readsAuditLog(view, catalog.person())
                ? Optional.empty()
                : Optional.of(text("audit.denied.what", Workflow.READ_AUDIT_LOG.title(), Rule.R14.name())));
    }

    private void ask(Asked asked) {
        if (asked.objection().isPresent()) {
            show(new NotPermitted(asked.objection().get()), true);
        } else if (!connection.isReached()) {
            show(new Offline(), false);
        } else if (asked.nobody()) {
            events.clear();
            more.set(false);
            show(new Shown(clock.instant()), false);
        } else {
            AuditQuery query = filter.query(asked.actor().orElse(null), clock.instant());
            if (events.isEmpty()) {
                show(new Reading(), false);
            }
            read(query, true);
        }
    }

    /** Why the log cannot be read at the moment; empty if it can, as far as is known here. */
    Optional<String> unreadable() {
        return objection()
                .or(() -> sync.status().connection().isReached()
                        ? Optional.empty()
                        : Optional.of(text("audit.offline.what")));
    }

    /** Asks for the events before those on screen. */
    public void readOlder() {
        if (older != null && attached) {
            read(older, false);
        }
    }

    private void read(AuditQuery query, boolean anew) {
        tasks.task(() -> sync.auditLog().page(query))
                .latestOf(reads)
                .onSuccess(page -> take(query, page, anew))
                .onFailure(Refusal.class, refusal -> show(refused(refusal), true))
                .onFailure(
                        IOException.class,
                        failure -> show(
                                new Failed(text("audit.failed.what", String.valueOf(failure.getMessage()))), false))
                .start();
    }

    private static AuditState refused(Refusal refusal) {
        String said = String.valueOf(refusal.getMessage());
        return switch (refusal.problem().type()) {
            case FORBIDDEN -> new NotPermitted(text("audit.denied.backend", said, Rule.R14.name()));
            case NOT_FOUND -> new Failed(text("audit.failed.older"));
            default -> new Failed(said);
        };
    }

    private void take(AuditQuery query, AuditPage page, boolean anew) {
        Long next = page.next();
        older = next == null ? null : query.before(next);
        more.set(next != null);
        if (anew) {
            events.setAll(page.events());
        } else {
            events.addAll(page.events());
        }
        show(new Shown(clock.instant()), false);
    }

    private void show(AuditState now, boolean nothingElse) {
        if (nothingElse) {
            events.clear();
            more.set(false);
        }
        state.set(now);
    }

    /** How the page stands. */
    public ReadOnlyObjectProperty<AuditState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The events on screen, the newest first. */
    public ObservableList<AuditEvent> events() {
        return readEvents;
    }

    /** Whether there are older ones. */
    public ReadOnlyBooleanProperty moreProperty() {
        return more.getReadOnlyProperty();
    }

    /** Which ones are asked for. */
    public AuditFilter filter() {
        return filter;
    }
}
