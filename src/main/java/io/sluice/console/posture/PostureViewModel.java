package io.sluice.console.posture;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.support.Latest;
import io.sluice.console.support.TaskExecutor;
import io.sluice.protocol.Posture;
import io.sluice.replica.Catalog;
import io.sluice.sync.Refusal;
import io.sluice.sync.Sync;
import io.sluice.sync.SyncStatus;
import io.sluice.sync.SyncStatus.Connection;
import java.io.IOException;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What the backend decides on with every request from here, as it said last; read anew whenever the connection comes back. */
public final class PostureViewModel {
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(this, "page", Page.NOTHING);
    private final Latest reads = new Latest();
    private final Sync sync;
    private final String device;
    private final TaskExecutor tasks;
    private Catalog.@Nullable Subscription news;
    private @Nullable Connection connection;

    /**
     * What the page shows.
     *
     * @param known what the backend says; null while it says nothing
     * @param problem why it says nothing, in sentences; null while it is asked, and where the window says it above every page
     * @param mustSignIn whether a sign-in is the next thing to try
     */
    public record Page(@Nullable Posture known, @Nullable String problem, boolean mustSignIn) {
        static final Page NOTHING = new Page(null, null, false);
    }

    /**
     * Nothing is read before it is attached.
     *
     * @param device by what this device is registered
     */
    public PostureViewModel(Sync sync, String device, TaskExecutor tasks) {
        this.sync = sync;
        this.device = device;
        this.tasks = tasks;
    }

    /** Asks the backend now, and again whenever the connection changes. */
    public void attach() {
        detach();
        news = sync.subscribe(status -> tasks.uiThread().execute(() -> connected(status)));
        refresh();
    }

    /** Follows the connection no longer. */
    public void detach() {
        if (news != null) {
            news.close();
            news = null;
        }
        connection = null;
        reads.cancel();
    }

    private void connected(SyncStatus status) {
        if (news != null && connection != status.connection()) {
            refresh();
        }
    }

    /** Asks the backend anew. */
    public void refresh() {
        SyncStatus status = sync.status();
        connection = status.connection();
        if (!connection.isReached()) {
            reads.cancel();
            String problem = status.problem();
            page.set(
                    isSaidAbove(status)
                            ? Page.NOTHING
                            : new Page(
                                    null,
                                    problem == null ? text("posture.offline") : problem,
                                    connection == Connection.SIGN_IN_REQUIRED));
            return;
        }
        tasks.task(sync::posture)
                .latestOf(reads)
                .onSuccess(known -> page.set(new Page(known, null, false)))
                .onFailure(Refusal.class, refusal -> page.set(refused(refusal)))
                .onFailure(
                        IOException.class,
                        failure -> page.set(
                                new Page(null, text("posture.failed", String.valueOf(failure.getMessage())), false)))
                .start();
    }

    /** Whether the window says it above every page, with its button, so that the page would say it twice. */
    private static boolean isSaidAbove(SyncStatus status) {
        return switch (status.connection()) {
            case SIGN_IN_REQUIRED -> status.lastSynced() != null;
            case UNTRUSTED -> true;
            default -> false;
        };
    }

    private static Page refused(Refusal refusal) {
        return new Page(
                null,
                String.valueOf(refusal.getMessage()),
                refusal.problem().type().asksToSignIn());
    }

    /** Signs in again, as the same person. */
    public void signIn() {
        sync.signIn();
    }

    /** By what this device is registered. */
    public String device() {
        return device;
    }

    /** What the page shows. */
    public ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }
}
