package io.sluice.console.policies;

import io.sluice.console.review.Following;
import io.sluice.console.review.PolicyList;
import io.sluice.console.search.Answer;
import io.sluice.console.search.Order;
import io.sluice.console.search.Parsed;
import io.sluice.console.search.Query;
import io.sluice.console.search.QueryParser;
import io.sluice.console.support.TaskExecutor;
import io.sluice.replica.Catalog;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * The list of policies: what is asked for and what was found. One question is under way at a time; what was typed
 * meanwhile is asked next, and the answer to an older question is dropped. A question that cannot be read leaves the list
 * as it is.
 */
public final class PoliciesViewModel {
    /** What stands in the place of the list. */
    public enum Content {
        LOADING,
        LIST,
        /** There are no policies at all. */
        EMPTY,
        /** None meets the query. */
        NO_MATCH,
        FAILED
    }

    private record Question(Query query, Sort sort) {}

    private record Found(
            Answer answer, boolean whole, @Nullable UUID wish, int place, Map<Integer, List<PolicyList.Line>> pages) {}

    private static final PagedRows NO_ROWS = new PagedRows(Answer.NONE, page -> {});

    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final ObjectProperty<Sort> sort;
    private final ObjectProperty<@Nullable UUID> current = new SimpleObjectProperty<>(this, "current");
    private final ReadOnlyObjectWrapper<Parsed> parsed =
            new ReadOnlyObjectWrapper<>(this, "parsed", QueryParser.parse(""));
    private final ReadOnlyObjectWrapper<Content> content =
            new ReadOnlyObjectWrapper<>(this, "content", Content.LOADING);
    private final ReadOnlyObjectWrapper<PagedRows> rows = new ReadOnlyObjectWrapper<>(this, "rows", NO_ROWS);
    private final ReadOnlyBooleanWrapper partial = new ReadOnlyBooleanWrapper(this, "partial");
    private final Selection selection = new Selection();
    private final PolicyList policies;
    private final Following following;
    private final TaskExecutor tasks;
    private Question wanted;
    private int currentPlace = -1;
    private boolean asking;
    private boolean again;
    private boolean prepared;

    /** A list that shows nothing before it is attached. */
    public PoliciesViewModel(PolicyList policies, Sort first, Catalog catalog, TaskExecutor tasks) {
        this.policies = policies;
        this.following = new Following(catalog, tasks, this::ask);
        this.tasks = tasks;
        this.sort = new SimpleObjectProperty<>(this, "sort", first);
        this.wanted = new Question(Query.ALL, first);
        search.addListener((property, before, now) -> read());
        sort.addListener((property, before, now) -> read());
    }

    /** Follows the catalog from now on. */
    public void attach() {
        following.begin();
        read();
    }

    /** Follows it no longer. */
    public void detach() {
        following.end();
    }

    private void read() {
        Parsed now = QueryParser.parse(search.get());
        parsed.set(now);
        if (now.problem() == null) {
            wanted = new Question(now.query(), sort.get());
        } else {
            wanted = new Question(wanted.query(), sort.get());
        }
        ask();
    }

    /** Asks anew, as things stand. */
    void ask() {
        if (!following.underWay()) {
            return;
        }
        again = asking;
        if (asking) {
            return;
        }
        asking = true;
        Question question = wanted;
        UUID wish = current.get();
        List<Integer> looked = rows.get().there();
        tasks.task(() -> found(question, wish, looked))
                .onSuccess(found -> {
                    if (question.equals(wanted)) {
                        show(found);
                    }
                })
                .onFailure(RuntimeException.class, failure -> {
                    content.set(Content.FAILED);
                    tasks.unhandled(failure);
                })
                .onEnd(this::next)
                .start();
    }

    private void next() {
        asking = false;
        if (again) {
            again = false;
            ask();
        }
    }

    /** Reads the pages that were on screen, too, so that they need not show as being read. */
    private Found found(Question question, @Nullable UUID wish, List<Integer> looked) {
        Answer answer = policies.find(
                question.query(), question.sort().order(), question.sort().descending());
        Map<Integer, List<PolicyList.Line>> pages = new HashMap<>();
        for (int page : looked.isEmpty() ? List.of(0) : looked.subList(0, Math.min(2, looked.size()))) {
            if (page * PagedRows.PAGE < answer.size()) {
                pages.put(page, page(answer, page));
            }
        }
        return new Found(answer, policies.seesAllUse(), wish, wish == null ? -1 : answer.indexOf(wish), pages);
    }

    private List<PolicyList.Line> page(Answer answer, int page) {
        int from = page * PagedRows.PAGE;
        return policies.lines(answer, from, Math.min(from + PagedRows.PAGE, answer.size()));
    }

    private void show(Found found) {
        Answer answer = found.answer();
        PagedRows[] made = new PagedRows[1];
        made[0] = new PagedRows(
                answer,
                page -> tasks.task(() -> page(answer, page))
                        .onSuccess(lines -> made[0].arrived(page, lines))
                        .start());
        found.pages().forEach(made[0]::arrived);
        UUID now = current.get();
        currentPlace = now == null || now.equals(found.wish()) ? found.place() : answer.indexOf(now);
        selection.carryTo(answer);
        partial.set(!found.whole());
        rows.set(made[0]);
        content.set(
                answer.size() > 0
                        ? Content.LIST
                        : wanted.query().clauses().isEmpty() ? Content.EMPTY : Content.NO_MATCH);
        // A policy that was opened from elsewhere stays, listed or not; one that a search leaves behind does not.
        if (currentPlace < 0 && searching() && answer.size() == 0) {
            current.set(null);
        } else if (currentPlace < 0 && (searching() || current.get() == null)) {
            goToPlace(0);
        }
        if (!prepared) {
            prepared = true;
            tasks.run(policies::prepare);
        }
    }

    private static @Nullable UUID idAt(Answer answer, int place) {
        return place < 0 || place >= answer.size() ? null : answer.policy(place).id();
    }

    /** Whether not everything is listed. */
    boolean searching() {
        return !wanted.query().clauses().isEmpty();
    }

    /** Goes to what stands at a place. */
    void goToPlace(int place) {
        Answer answer = rows.get().answer();
        if (place >= 0 && place < answer.size()) {
            currentPlace = place;
            current.set(answer.policy(place).id());
        }
    }

    /** Goes to the next one; the last stays. */
    public void next(int by) {
        int size = rows.get().size();
        if (size > 0) {
            goToPlace(Math.clamp((long) currentPlace() + by, 0, size - 1));
        }
    }

    /** Where the current policy stands in the list; -1 if it is not listed. */
    int currentPlace() {
        return Objects.equals(current.get(), idAt(rows.get().answer(), currentPlace)) ? currentPlace : -1;
    }

    /** Opens a policy, whatever is searched for. */
    void open(UUID id) {
        search.set("");
        currentPlace = -1;
        current.set(id);
        ask();
    }

    /** What is searched for, as it is written. */
    public StringProperty searchProperty() {
        return search;
    }

    /** What was read of it. */
    ReadOnlyObjectProperty<Parsed> parsedProperty() {
        return parsed.getReadOnlyProperty();
    }

    /** Sorts by this, or the other way round if the list is sorted by it. */
    void sortBy(Order order) {
        Sort now = sort.get();
        sort.set(new Sort(order, now.order() == order && !now.descending()));
    }

    /** How the list is sorted. */
    ObjectProperty<Sort> sortProperty() {
        return sort;
    }

    /** The policy whose details are shown, listed or not; null if none is. */
    public ObjectProperty<@Nullable UUID> currentProperty() {
        return current;
    }

    /** What was found. */
    ReadOnlyObjectProperty<PagedRows> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** What stands in the place of the list. */
    ReadOnlyObjectProperty<Content> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /** Whether others' grants and imports are hidden from the person (R14), so that a policy may be used more than is shown. */
    ReadOnlyBooleanProperty partialProperty() {
        return partial.getReadOnlyProperty();
    }

    Selection selection() {
        return selection;
    }
}
