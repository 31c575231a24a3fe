package io.sluice.console.policies;

import io.sluice.console.review.InboxItem;
import io.sluice.console.review.PolicyList;
import io.sluice.console.support.Latest;
import io.sluice.console.support.TaskExecutor;
import io.sluice.egress.PolicyState;
import io.sluice.replica.Catalog;
import java.util.Objects;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The list of policies: search, state, selection. */
public final class PoliciesViewModel {
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final ObjectProperty<@Nullable PolicyState> state = new SimpleObjectProperty<>(this, "state");
    private final ObjectProperty<@Nullable UUID> selected = new SimpleObjectProperty<>(this, "selected");
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper(this, "total");
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper(this, "loaded");
    private final ObservableList<InboxItem> items = FXCollections.observableArrayList();
    private final ObservableList<InboxItem> readItems = FXCollections.unmodifiableObservableList(items);
    private final Latest reads = new Latest();
    private final PolicyList policies;
    private final Catalog catalog;
    private final TaskExecutor tasks;
    private Catalog.@Nullable Subscription subscription;

    /** A list that shows nothing before it is attached. */
    public PoliciesViewModel(PolicyList policies, Catalog catalog, TaskExecutor tasks) {
        this.policies = policies;
        this.catalog = catalog;
        this.tasks = tasks;
        search.addListener((property, before, now) -> refresh());
        state.addListener((property, before, now) -> refresh());
    }

    /** Follows the catalog from now on. */
    public void attach() {
        detach();
        subscription = catalog.subscribe(tasks.uiThread().coalesced(this::refresh));
        refresh();
    }

    /** Follows it no longer. */
    public void detach() {
        if (subscription != null) {
            subscription.close();
            subscription = null;
        }
        reads.cancel();
    }

    private void refresh() {
        String words = search.get();
        PolicyState only = state.get();
        tasks.task(() -> policies.find(words, only))
                .latestOf(reads)
                .onSuccess(this::show)
                .start();
    }

    private void show(PolicyList.Found found) {
        if (!items.equals(found.items())) {
            items.setAll(found.items());
        }
        total.set(found.total());
        loaded.set(true);
        // A policy that was opened from elsewhere stays, listed or not; one that a search leaves behind does not.
        if (selectedIndex() < 0 && (searching() || selected.get() == null) && !items.isEmpty()) {
            selected.set(items.getFirst().key());
        }
    }

    /** Whether not everything is listed. */
    boolean searching() {
        return !search.get().isBlank() || state.get() != null;
    }

    /** Selects the next one; the last stays selected. */
    public void next() {
        move(1);
    }

    /** Selects the one before; the first stays selected. */
    public void previous() {
        move(-1);
    }

    private void move(int by) {
        if (!items.isEmpty()) {
            int to = Math.clamp((long) selectedIndex() + by, 0, items.size() - 1);
            selected.set(items.get(to).key());
        }
    }

    /** Where the selected policy stands in the list; -1 if it is not listed. */
    public int selectedIndex() {
        for (int i = 0; i < items.size(); i++) {
            if (Objects.equals(items.get(i).key(), selected.get())) {
                return i;
            }
        }
        return -1;
    }

    /** What is searched for. */
    public StringProperty searchProperty() {
        return search;
    }

    /** The one state that is listed; null for all. */
    public ObjectProperty<@Nullable PolicyState> stateProperty() {
        return state;
    }

    /** The policy whose details are shown, listed or not; null if none is. */
    public ObjectProperty<@Nullable UUID> selectedProperty() {
        return selected;
    }

    /** What is listed. Read only. */
    public ObservableList<InboxItem> items() {
        return readItems;
    }

    /** How many match in all. */
    public ReadOnlyIntegerProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    /** Whether the list was read. */
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }
}
