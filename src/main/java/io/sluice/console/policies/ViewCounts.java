package io.sluice.console.policies;

import io.sluice.console.review.PolicyList;
import io.sluice.console.search.Parsed;
import io.sluice.console.search.QueryParser;
import io.sluice.console.support.Latest;
import io.sluice.console.support.TaskExecutor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** How many policies each view has. */
final class ViewCounts {
    private final ReadOnlyObjectWrapper<Map<SavedView, Integer>> counts =
            new ReadOnlyObjectWrapper<>(this, "counts", Map.of());
    private final Latest reads = new Latest();
    private final PolicyList policies;
    private final TaskExecutor tasks;

    ViewCounts(PolicyList policies, TaskExecutor tasks) {
        this.policies = policies;
        this.tasks = tasks;
    }

    /** Counts anew, as things stand. */
    void refresh(List<SavedView> views) {
        List<SavedView> counted = List.copyOf(views);
        tasks.task(() -> count(counted)).latestOf(reads).onSuccess(counts::set).start();
    }

    /** A view that was saved by another version and cannot be read has no count. */
    private Map<SavedView, Integer> count(List<SavedView> views) {
        Map<SavedView, Integer> counted = new HashMap<>();
        for (SavedView view : views) {
            Parsed parsed = QueryParser.parse(view.query());
            if (parsed.problem() == null) {
                counted.put(view, policies.count(parsed.query()));
            }
        }
        return counted;
    }

    ReadOnlyObjectProperty<Map<SavedView, Integer>> countsProperty() {
        return counts.getReadOnlyProperty();
    }
}
