package io.sluice.console.forms;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.review.Decisions;
import io.sluice.console.review.Looked;
import io.sluice.console.review.Verdict;
import io.sluice.console.support.TaskExecutor;
import io.sluice.egress.Act;
import io.sluice.egress.analysis.DecisionBrief;
import io.sluice.replica.OutboxEntry;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Brings one form's decision into the queue. While that goes on a second submission does nothing, so that Enter pressed
 * twice decides once.
 */
public final class Submission {
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper(this, "changed");
    private final Decisions decisions;
    private final TaskExecutor tasks;
    private boolean busy;

    /** For one form. */
    public Submission(Decisions decisions, TaskExecutor tasks) {
        this.decisions = decisions;
        this.tasks = tasks;
    }

    /** What stands in the way and belongs to no field; empty if nothing does. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** Whether what the form was opened on has changed since, so that it has to be opened anew. */
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /**
     * Queues the decision.
     *
     * @param place shows a refusal at the field it belongs to; answers false if it belongs to none
     * @param done told of the queued decision, on the UI thread
     */
    public void start(Looked looked, Act act, Predicate<Verdict.Refused> place, Consumer<OutboxEntry> done) {
        start(() -> decisions.queue(looked, act), place, done);
    }

    /** Queues a decision on storage; the rest is as for other decisions. */
    public void start(
            UUID policy, long base, Act.OnStorage act, Predicate<Verdict.Refused> place, Consumer<OutboxEntry> done) {
        start(() -> decisions.queue(policy, base, act), place, done);
    }

    /** Queues a decision on a role; the rest is as for other decisions. */
    public void start(
            UUID role, long base, Act.OnRole act, Predicate<Verdict.Refused> place, Consumer<OutboxEntry> done) {
        start(() -> decisions.queue(role, base, act), place, done);
    }

    /** Queues a decision on a marking; the rest is as for other decisions. */
    public void start(
            UUID marking, long base, Act.OnMarking act, Predicate<Verdict.Refused> place, Consumer<OutboxEntry> done) {
        start(() -> decisions.queue(marking, base, act), place, done);
    }

    /** Queues a decision on the sources that a workload imports; the rest is as for other decisions. */
    public void start(UUID workload, Act.OnSources act, Predicate<Verdict.Refused> place, Consumer<OutboxEntry> done) {
        start(() -> decisions.queue(workload, act), place, done);
    }

    /**
     * Queues a new policy.
     *
     * @param policy the id that it gets
     * @param brief what was on screen; null if nothing was
     * @param place shows a refusal at the field it belongs to; answers false if it belongs to none
     * @param done told of the queued decision, on the UI thread
     */
    public void make(
            UUID policy,
            Act act,
            @Nullable DecisionBrief brief,
            Predicate<Verdict.Refused> place,
            Consumer<OutboxEntry> done) {
        start(() -> decisions.make(policy, act, brief), place, done);
    }

    /**
     * Queues the proposals of one request: all of them, or none if one is refused.
     *
     * @param place shows a refusal at the field it belongs to; answers false if it belongs to none
     * @param done told of the last that was queued, on the UI thread
     */
    public void makeAll(List<Decisions.Making> all, Predicate<Verdict.Refused> place, Consumer<OutboxEntry> done) {
        start(() -> decisions.makeAll(all), place, done);
    }

    /**
     * Queues several decisions that are made in one act: all of them, or none if one is refused.
     *
     * @param place shows a refusal at the field it belongs to; answers false if it belongs to none
     * @param done told of the last that was queued, on the UI thread
     */
    public void all(List<Decisions.Decided> all, Predicate<Verdict.Refused> place, Consumer<OutboxEntry> done) {
        if (all.isEmpty()) {
            message.set(text("forms.nothing.chosen"));
        } else {
            start(() -> decisions.queueAll(all), place, done);
        }
    }

    private void start(Callable<Verdict> decide, Predicate<Verdict.Refused> place, Consumer<OutboxEntry> done) {
        if (busy) {
            return;
        }
        busy = true;
        message.set("");
        tasks.task(decide)
                .onSuccess(verdict -> {
                    busy = false;
                    answer(verdict, place, done);
                })
                .onFailure(UncheckedIOException.class, failure -> {
                    busy = false;
                    message.set(text("forms.not.written", String.valueOf(failure.getMessage())));
                })
                .start();
    }

    private void answer(Verdict verdict, Predicate<Verdict.Refused> place, Consumer<OutboxEntry> done) {
        switch (verdict) {
            case Verdict.Queued(OutboxEntry entry) -> done.accept(entry);
            case Verdict.Refused refused -> {
                if (!place.test(refused)) {
                    message.set(text(
                            "forms.refused", refused.reason(), refused.rule().name()));
                }
            }
            case Verdict.Changed(String what) -> {
                changed.set(true);
                message.set(text("forms.changed", what));
            }
        }
    }
}
