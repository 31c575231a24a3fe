package io.sluice.console.shell;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.support.Latest;
import io.sluice.console.support.TaskExecutor;
import io.sluice.console.support.Times;
import io.sluice.egress.Enrollment;
import io.sluice.egress.Principal;
import io.sluice.replica.Catalog;
import io.sluice.replica.Outbox;
import io.sluice.replica.OutboxEntry;
import io.sluice.sync.Sync;
import io.sluice.sync.SyncStatus;
import java.util.List;
import java.util.StringJoiner;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/** What the window's frame shows: the enrollment, the person, the connection, and what can be done about it. */
public final class ShellViewModel implements AutoCloseable {
    private final Sync sync;
    private final Catalog catalog;
    private final Outbox outbox;
    private final TaskExecutor tasks;
    private final Times times;
    private final @Nullable Plug plug;
    private final Latest reads = new Latest();
    private final ReadOnlyBooleanWrapper awaited = new ReadOnlyBooleanWrapper(this, "awaited");
    private final ReadOnlyStringWrapper enrollment = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper person = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<ConnectionLine> connection;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper attention = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper queued = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper heldBack = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper signedOut = new ReadOnlyBooleanWrapper(this, "signedOut");
    private final ReadOnlyBooleanWrapper untrusted = new ReadOnlyBooleanWrapper(this, "untrusted");
    private final ReadOnlyLongWrapper ages = new ReadOnlyLongWrapper(this, "ages");
    private final BooleanProperty offline = new SimpleBooleanProperty();
    private final BooleanProperty plugPulled = new SimpleBooleanProperty();
    private final Catalog.Subscription statusNews;
    private final Catalog.Subscription catalogNews;
    private SyncStatus status;

    /**
     * A view model that follows its services until it is closed.
     *
     * @param plug the demo backend's; null if the backend is not the demo's
     */
    public ShellViewModel(
            Sync sync, Catalog catalog, Outbox outbox, TaskExecutor tasks, Times times, @Nullable Plug plug) {
        this.sync = sync;
        this.catalog = catalog;
        this.outbox = outbox;
        this.tasks = tasks;
        this.times = times;
        this.plug = plug;
        status = sync.status();
        awaited.set(status.lastSynced() == null);
        connection = new ReadOnlyObjectWrapper<>(ConnectionLine.of(status, 0, 0, times));
        offline.set(status.connection() == SyncStatus.Connection.WORKING_OFFLINE);
        offline.subscribe((before, now) -> sync.workOffline(now));
        plugPulled.subscribe((before, now) -> pull(now));
        statusNews = sync.subscribe(news -> tasks.uiThread().execute(() -> show(news)));
        catalogNews = catalog.subscribe(tasks.uiThread().coalesced(this::read));
        read();
    }

    private void show(SyncStatus news) {
        boolean first = status.lastSynced() == null && news.lastSynced() != null;
        status = news;
        if (first) {
            read();
        }
        tick();
    }

    private String told() {
        if (status.problem() == null) {
            return "";
        }
        StringJoiner told = new StringJoiner(" ").add(times.within(status.problem()));
        if (stepUpWanted()) {
            told.add(text("shell.step-up.what"));
        }
        if (queued.get() > 0 && status.connection() == SyncStatus.Connection.OFFLINE) {
            told.add(text("shell.kept.offline"));
        } else if (queued.get() > 0 && mustSignIn()) {
            told.add(text("shell.kept"));
        }
        if (status.refusedAt() != null) {
            told.add(text("shell.refused-at", times.precise(status.refusedAt())));
        }
        return told.toString();
    }

    /** Before the first pull there is no enrollment to name. */
    private void read() {
        boolean known = status.lastSynced() != null;
        tasks.task(() -> new Facts(
                        known ? catalog.read(view -> describe(view.enrollment())) : "",
                        catalog.read(view -> view.principal(catalog.person())
                                .map(Principal::name)
                                .orElse("")),
                        outbox.entries()))
                .latestOf(reads)
                .onSuccess(facts -> {
                    awaited.set(!known);
                    enrollment.set(facts.enrollment());
                    person.set(facts.person());
                    queued.set(facts.count(OutboxEntry.Status.QUEUED) + facts.count(OutboxEntry.Status.SENDING));
                    attention.set(facts.count(OutboxEntry.Status.NEEDS_ATTENTION));
                    tick();
                })
                .start();
    }

    private static String describe(Enrollment enrollment) {
        String hosting = enrollment.hosting().title();
        return enrollment.region() == null
                ? text("shell.enrollment", enrollment.name(), hosting)
                : text("shell.enrollment.region", enrollment.name(), hosting, enrollment.region());
    }

    private void pull(boolean out) {
        Plug held = plug;
        if (held != null) {
            tasks.task(() -> {
                        held.pulled(out);
                        return out;
                    })
                    .onSuccess(pulled -> {
                        if (!pulled) {
                            sync.syncNow();
                        }
                    })
                    .start();
        }
    }

    /** Brings "synced 4 s ago" up to date, and other ages now and then; called once a second while the window shows. */
    void tick() {
        ages.set(times.step());
        problem.set(told());
        connection.set(ConnectionLine.of(status, queued.get(), attention.get(), times));
        heldBack.set(mustSignIn() ? queued.get() : 0);
        signedOut.set(mustSignIn() && !awaited.get());
        untrusted.set(status.connection() == SyncStatus.Connection.UNTRUSTED);
    }

    /** Signs in again after the session has expired. */
    void signIn() {
        sync.signIn();
    }

    /** Changes whenever the ages on screen are to be told anew. */
    ReadOnlyLongProperty agesProperty() {
        return ages.getReadOnlyProperty();
    }

    /** Whether everything stays here because the person chose so. */
    boolean worksOffline() {
        return status.connection() == SyncStatus.Connection.WORKING_OFFLINE;
    }

    /** Whether nothing goes out before the person signs in again. */
    boolean mustSignIn() {
        return status.connection() == SyncStatus.Connection.SIGN_IN_REQUIRED || stepUpWanted();
    }

    /** Whether only what is queued waits for a sign-in. */
    boolean stepUpWanted() {
        return status.connection() == SyncStatus.Connection.STEP_UP_REQUIRED;
    }

    void syncNow() {
        sync.syncNow();
    }

    boolean hasPlug() {
        return plug != null;
    }

    ReadOnlyStringProperty enrollmentProperty() {
        return enrollment.getReadOnlyProperty();
    }

    /** Whether the enrollment has not arrived yet: nothing true can be said of it before its first synchronization. */
    ReadOnlyBooleanProperty awaitedProperty() {
        return awaited.getReadOnlyProperty();
    }

    ReadOnlyStringProperty personProperty() {
        return person.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<ConnectionLine> connectionProperty() {
        return connection.getReadOnlyProperty();
    }

    /** Why it is not online and what to do; empty if nothing is wrong. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** How many decisions wait to be sent or are being sent. */
    public ReadOnlyIntegerProperty queuedProperty() {
        return queued.getReadOnlyProperty();
    }

    /** Whether nothing goes out until the person signs in again; not before the first synchronization, which says so itself. */
    ReadOnlyBooleanProperty signedOutProperty() {
        return signedOut.getReadOnlyProperty();
    }

    /** Whether somebody answers in the backend's place (R23). */
    ReadOnlyBooleanProperty untrustedProperty() {
        return untrusted.getReadOnlyProperty();
    }

    /** How many decisions are not delivered before the person signs in again (R25). */
    ReadOnlyIntegerProperty heldBackProperty() {
        return heldBack.getReadOnlyProperty();
    }

    /** How many decisions need a person's attention. */
    public ReadOnlyIntegerProperty attentionProperty() {
        return attention.getReadOnlyProperty();
    }

    /** Whether the person works offline. */
    public BooleanProperty offlineProperty() {
        return offline;
    }

    /** Whether the demo backend's plug is out. */
    public BooleanProperty plugPulledProperty() {
        return plugPulled;
    }

    /** Follows the services no longer. */
    @Override
    public void close() {
        statusNews.close();
        catalogNews.close();
        reads.cancel();
    }

    private record Facts(String enrollment, String person, List<OutboxEntry> entries) {
        int count(OutboxEntry.Status wanted) {
            return (int)
                    entries.stream().filter(entry -> entry.status() == wanted).count();
        }
    }
}
