package io.sluice.console.attention;

import io.sluice.console.review.Comparison;
import io.sluice.console.review.Comparisons;
import io.sluice.console.review.Decisions;
import io.sluice.console.support.Latest;
import io.sluice.console.support.TaskExecutor;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** One decision that needs attention, and what can be done about it. */
public final class AttentionViewModel {
    private final ReadOnlyObjectWrapper<@Nullable Comparison> comparison =
            new ReadOnlyObjectWrapper<>(this, "comparison");
    private final Latest reads = new Latest();
    private final Comparisons comparisons;
    private final Decisions decisions;
    private final TaskExecutor tasks;
    private @Nullable UUID command;

    /** A comparison of nothing yet. */
    public AttentionViewModel(Comparisons comparisons, Decisions decisions, TaskExecutor tasks) {
        this.comparisons = comparisons;
        this.decisions = decisions;
        this.tasks = tasks;
    }

    /** Shows a decision; null shows none. */
    public void show(@Nullable UUID id) {
        command = id;
        refresh();
    }

    /** Compares again, as things stand. */
    public void refresh() {
        UUID wanted = command;
        if (wanted == null) {
            reads.cancel();
            comparison.set(null);
            return;
        }
        tasks.task(() -> comparisons.read(wanted))
                .latestOf(reads)
                .onSuccess(read -> comparison.set(read.orElse(null)))
                .start();
    }

    /** Puts the decision on screen away, once looked at; what is there now stays as it is. */
    public void dismiss() {
        UUID shown = command;
        if (shown != null) {
            dismiss(shown);
        }
    }

    /** Puts a decision away. */
    public void dismiss(UUID decision) {
        tasks.task(() -> {
                    decisions.dismiss(decision);
                    return decision;
                })
                .onSuccess(done -> refresh())
                .start();
    }

    /** What is compared; null while nothing is. */
    public ReadOnlyObjectProperty<@Nullable Comparison> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }
}
