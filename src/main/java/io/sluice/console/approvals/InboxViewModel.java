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
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The list of the inbox: tabs, search, order, the item on screen and those selected. Undecided items keep their order. */
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
    private final ReadOnlyObjectWrapper<Content> content =
            new ReadOnlyObjectWrapper<>(this, "content", Content.LOADING);
    private final ReadOnlyIntegerWrapper pending = new ReadOnlyIntegerWrapper(this, "pending");
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper(this, "waiting");
    private final ReadOnlyIntegerWrapper attention = new ReadOnlyIntegerWrapper(this, "attention");
    private final ReadOnlyStringWrapper position = new ReadOnlyStringWrapper(this, "position", "");
    private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper(this, "more");
    private boolean decides = true;
    private final InboxList list = new InboxList();
    private final InboxSelection selection = new InboxSelection();
    private final Latest reads = new Latest();
    private final Latest assessing = new Latest();
    private final Inbox inbox;
    private final Assessments assessments;
    private final TaskExecutor tasks;

    /** An inbox that shows nothing before the first {@link #refresh}. */
    public InboxViewModel(Inbox inbox, Assessments assessments, TaskExecutor tasks) {
        this.inbox = inbox;
        this.assessments = assessments;
        this.tasks = tasks;
        tab.addListener((property, before, now) -> turnTo());
        list.currentProperty().addListener((property, before, now) -> place());
        search.addListener((property, before, now) -> refresh());
        kind.addListener((property, before, now) -> refresh());
        order.addListener((property, before, now) -> refresh());
    }

    private void turnTo() {
        content.set(Content.LOADING);
        list.clear();
        selection.clear();
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
        waiting.set(page.decides() ? page.pending() : 0);
        attention.set(page.attention());
        more.set(page.more());
        decides = page.decides();
        list.show(page.items());
        content.set(content(page));
        selection.keep(key -> list.indexOf(key) >= 0);
        place();
        if (isOn(InboxTab.PENDING)) {
            assess();
        }
    }

    private void place() {
        InboxItem item = list.currentProperty().get();
        int at = item == null ? -1 : list.indexOf(item.key());
        position.set(at < 0 ? "" : text("approvals.position", at + 1, items().size()));
    }

    private Content content(InboxPage page) {
        if (!page.items().isEmpty()) {
            return Content.LIST;
        }
        return search.get().isBlank() && kind.get() == null ? Content.EMPTY : Content.NO_MATCH;
    }

    /** Works out the findings of a few more proposals, then reads again, until all are known. */
    private void assess() {
        List<UUID> policies = items().stream().map(InboxItem::policy).toList();
        tasks.task(() -> assessments.assess(policies))
                .latestOf(assessing)
                .onSuccess(news -> {
                    if (news) {
                        refresh();
                    }
                })
                .start();
    }

    /** Goes to the next item; the last one stays. */
    public void next() {
        list.move(1);
    }

    /** Goes to the item before; the first one stays. */
    public void previous() {
        list.move(-1);
    }

    /** Goes to this item now, or as soon as the list has it. */
    public void goTo(UUID key) {
        if (!list.goTo(key)) {
            refresh();
        }
    }

    /** Ends the search and the filter. */
    void showEverything() {
        search.set("");
        kind.set(null);
    }

    /** Selects the current item to be decided with others, or no longer. */
    public void toggleSelection() {
        InboxItem item = list.currentProperty().get();
        if (item != null && isOn(InboxTab.PENDING)) {
            selection.toggle(item.key());
        }
    }

    /** Selects those of these items that are on the list and not yet decided. */
    void select(Set<UUID> keys) {
        if (isOn(InboxTab.PENDING)) {
            selection.add(keys);
            selection.keep(key -> list.indexOf(key) >= 0);
        }
    }

    /** Selects none any more. */
    public void clearSelection() {
        selection.clear();
    }

    /** Which tab is on screen. */
    public ObjectProperty<InboxTab> tabProperty() {
        return tab;
    }

    /** Whether this tab is on screen. */
    boolean isOn(InboxTab which) {
        return tab.get() == which;
    }

    /** What is searched for, in every tab. */
    public StringProperty searchProperty() {
        return search;
    }

    /** Whether the person decides on proposals; whoever does not sees those of their own alone. */
    boolean decides() {
        return decides;
    }

    /** The one kind that is listed; null for all. */
    public ObjectProperty<@Nullable PolicyKind> kindProperty() {
        return kind;
    }

    /** How pending proposals are sorted. */
    public ObjectProperty<InboxOrder> orderProperty() {
        return order;
    }

    /** The item that is shown beside the list; null if there is none. */
    public ObjectProperty<@Nullable InboxItem> currentProperty() {
        return list.currentProperty();
    }

    /** Where in the list the current item stands, in words; empty if there is none. */
    public ReadOnlyStringProperty positionProperty() {
        return position.getReadOnlyProperty();
    }

    /** The items of the tab. Read only. */
    public ObservableList<InboxItem> items() {
        return list.items();
    }

    /** What stands in the place of the list. */
    public ReadOnlyObjectProperty<Content> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /** How many proposals are undecided. */
    public ReadOnlyIntegerProperty pendingProperty() {
        return pending.getReadOnlyProperty();
    }

    /** How many proposals are undecided and wait for this person; none for whoever decides nothing. */
    public ReadOnlyIntegerProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /** How many decisions need attention. */
    public ReadOnlyIntegerProperty attentionProperty() {
        return attention.getReadOnlyProperty();
    }

    /** Whether the list was cut at the newest. */
    public ReadOnlyBooleanProperty moreProperty() {
        return more.getReadOnlyProperty();
    }

    /** The keys of the selected items. */
    public ReadOnlyObjectProperty<Set<UUID>> selectedProperty() {
        return selection.selectedProperty();
    }

    /** The same, in the order of the list. */
    public List<UUID> selected() {
        return items().stream().filter(this::isSelected).map(InboxItem::key).toList();
    }

    /** Whether an item is selected. */
    public boolean isSelected(InboxItem item) {
        return selectedProperty().get().contains(Objects.requireNonNull(item).key());
    }
}
