package io.sluice.console.approvals;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.review.Assessments;
import io.sluice.console.review.Inbox;
import io.sluice.console.review.InboxItem;
import io.sluice.console.review.InboxOrder;
import io.sluice.console.review.InboxPage;
import io.sluice.console.review.InboxQuery;
import io.sluice.console.review.InboxTab;
import io.sluice.console.support.Latest;
import io.sluice.console.support.TaskExecutor;
import io.sluice.egress.PolicyKind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The list of the inbox: tabs, search, order, the selection and the marks. Undecided items keep their order; when the
 * selected one leaves, the selection goes to the next.
 */
public final class InboxViewModel {
    /** What stands in the place of the list. */
    public enum Content {
        LOADING,
        LIST,
        /** Nothing is there at all. */
        EMPTY,
        /** Nothing matches the search. */
        NO_MATCH,
        FAILED
    }

    private final ObjectProperty<InboxTab> tab = new SimpleObjectProperty<>(this, "tab", InboxTab.PENDING);
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final ObjectProperty<@Nullable PolicyKind> kind = new SimpleObjectProperty<>(this, "kind");
    private final ObjectProperty<InboxOrder> order = new SimpleObjectProperty<>(this, "order", InboxOrder.OLDEST_FIRST);
    private final ObjectProperty<@Nullable InboxItem> selected = new SimpleObjectProperty<>(this, "selected");
    private final ReadOnlyObjectWrapper<Content> content =
            new ReadOnlyObjectWrapper<>(this, "content", Content.LOADING);
    private final ReadOnlyIntegerWrapper pending = new ReadOnlyIntegerWrapper(this, "pending");
    private final ReadOnlyIntegerWrapper attention = new ReadOnlyIntegerWrapper(this, "attention");
    private final ReadOnlyStringWrapper position = new ReadOnlyStringWrapper(this, "position", "");
    private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper(this, "more");
    private final ReadOnlyObjectWrapper<Set<UUID>> marked = new ReadOnlyObjectWrapper<>(this, "marked", Set.of());
    private final ObservableList<InboxItem> items = FXCollections.observableArrayList();
    private final ObservableList<InboxItem> readItems = FXCollections.unmodifiableObservableList(items);
    private final Latest reads = new Latest();
    private final Latest assessing = new Latest();
    private final Inbox inbox;
    private final Assessments assessments;
    private final TaskExecutor tasks;
    private @Nullable UUID wanted;

    /** An inbox that shows nothing before the first {@link #refresh}. */
    public InboxViewModel(Inbox inbox, Assessments assessments, TaskExecutor tasks) {
        this.inbox = inbox;
        this.assessments = assessments;
        this.tasks = tasks;
        tab.addListener((property, before, now) -> turnTo());
        selected.addListener((property, before, now) -> place());
        search.addListener((property, before, now) -> refresh());
        kind.addListener((property, before, now) -> refresh());
        order.addListener((property, before, now) -> refresh());
    }

    private void turnTo() {
        content.set(Content.LOADING);
        items.clear();
        selected.set(null);
        marked.set(Set.of());
        refresh();
    }

    /** Reads the list again, as things stand. */
    public void refresh() {
        InboxQuery query = new InboxQuery(tab.get(), search.get(), kind.get(), order.get());
        tasks.task(() -> inbox.read(query))
                .latestOf(reads)
                .onSuccess(this::show)
                .onFailure(RuntimeException.class, failure -> {
                    content.set(Content.FAILED);
                    tasks.unhandled(failure);
                })
                .start();
    }

    private void show(InboxPage page) {
        pending.set(page.pending());
        attention.set(page.attention());
        more.set(page.more());
        InboxItem after = successor(page.items());
        replace(page.items());
        content.set(content(page));
        keepMarks();
        selected.set(after);
        place();
        if (tab.get() == InboxTab.PENDING) {
            assess();
        }
    }

    private void place() {
        InboxItem item = selected.get();
        int at = item == null ? -1 : indexOf(item.key());
        position.set(at < 0 ? "" : text("approvals.position", at + 1, items.size()));
    }

    private Content content(InboxPage page) {
        if (!page.items().isEmpty()) {
            return Content.LIST;
        }
        return search.get().isBlank() && kind.get() == null ? Content.EMPTY : Content.NO_MATCH;
    }

    /** Changes only what differs, so that a list on screen neither flickers nor loses its place. */
    private void replace(List<InboxItem> now) {
        boolean sameKeys = items.stream()
                .map(InboxItem::key)
                .toList()
                .equals(now.stream().map(InboxItem::key).toList());
        if (!sameKeys) {
            items.setAll(now);
            return;
        }
        for (int i = 0; i < now.size(); i++) {
            if (!items.get(i).equals(now.get(i))) {
                items.set(i, now.get(i));
            }
        }
    }

    /** What is selected in the new list: the one asked for, the same one, the next that is still there, or the last. */
    private @Nullable InboxItem successor(List<InboxItem> now) {
        if (now.isEmpty()) {
            return null;
        }
        UUID asked = wanted;
        if (asked != null && find(now, asked) != null) {
            wanted = null;
            return find(now, asked);
        }
        InboxItem before = selected.get();
        int at = before == null ? -1 : indexOf(before.key());
        for (int i = Math.max(at, 0); i < items.size(); i++) {
            InboxItem still = find(now, items.get(i).key());
            if (still != null) {
                return still;
            }
        }
        return at > 0 ? now.getLast() : now.getFirst();
    }

    private static @Nullable InboxItem find(List<InboxItem> list, UUID key) {
        return list.stream().filter(item -> item.key().equals(key)).findFirst().orElse(null);
    }

    private int indexOf(UUID key) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).key().equals(key)) {
                return i;
            }
        }
        return -1;
    }

    /** Works out the findings of a few more proposals, then reads again, until all are known. */
    private void assess() {
        List<UUID> policies = items.stream().map(InboxItem::policy).toList();
        tasks.task(() -> assessments.assess(policies))
                .latestOf(assessing)
                .onSuccess(news -> {
                    if (news) {
                        refresh();
                    }
                })
                .start();
    }

    private void keepMarks() {
        Set<UUID> kept = new LinkedHashSet<>(marked.get());
        kept.removeIf(key -> indexOf(key) < 0);
        marked.set(Set.copyOf(kept));
    }

    /** Selects the next item; the last one stays selected. */
    public void next() {
        move(1);
    }

    /** Selects the item before; the first one stays selected. */
    public void previous() {
        move(-1);
    }

    private void move(int by) {
        if (items.isEmpty()) {
            return;
        }
        InboxItem now = selected.get();
        int at = now == null ? -1 : indexOf(now.key());
        int to = at < 0 ? 0 : Math.clamp((long) at + by, 0, items.size() - 1);
        selected.set(items.get(to));
    }

    /** Selects this item now, or as soon as the list has it. */
    public void select(UUID key) {
        InboxItem there = find(items, key);
        if (there == null) {
            wanted = key;
            refresh();
        } else {
            selected.set(there);
        }
    }

    /** Marks the selected item, or takes its mark away. */
    public void toggleMark() {
        InboxItem item = selected.get();
        if (item == null || tab.get() != InboxTab.PENDING) {
            return;
        }
        Set<UUID> changed = new LinkedHashSet<>(marked.get());
        if (!changed.remove(item.key())) {
            changed.add(item.key());
        }
        marked.set(Set.copyOf(changed));
    }

    /** Takes every mark away. */
    public void clearMarks() {
        marked.set(Set.of());
    }

    /** Which tab is on screen. */
    public ObjectProperty<InboxTab> tabProperty() {
        return tab;
    }

    /** What is searched for, in every tab. */
    public StringProperty searchProperty() {
        return search;
    }

    /** The one kind that is listed; null for all. */
    public ObjectProperty<@Nullable PolicyKind> kindProperty() {
        return kind;
    }

    /** How pending proposals are sorted. */
    public ObjectProperty<InboxOrder> orderProperty() {
        return order;
    }

    /** The selected item; null if there is none. */
    public ObjectProperty<@Nullable InboxItem> selectedProperty() {
        return selected;
    }

    /** Where in the list the selected item stands, in words; empty if none is selected. */
    public ReadOnlyStringProperty positionProperty() {
        return position.getReadOnlyProperty();
    }

    /** The items of the tab. Read only. */
    public ObservableList<InboxItem> items() {
        return readItems;
    }

    /** What stands in the place of the list. */
    public ReadOnlyObjectProperty<Content> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /** How many proposals are undecided. */
    public ReadOnlyIntegerProperty pendingProperty() {
        return pending.getReadOnlyProperty();
    }

    /** How many decisions need attention. */
    public ReadOnlyIntegerProperty attentionProperty() {
        return attention.getReadOnlyProperty();
    }

    /** Whether the list was cut at the newest. */
    public ReadOnlyBooleanProperty moreProperty() {
        return more.getReadOnlyProperty();
    }

    /** The keys of the marked items. */
    public ReadOnlyObjectProperty<Set<UUID>> markedProperty() {
        return marked.getReadOnlyProperty();
    }

    /** Whether an item is marked. */
    public boolean isMarked(InboxItem item) {
        return marked.get().contains(Objects.requireNonNull(item).key());
    }
}
