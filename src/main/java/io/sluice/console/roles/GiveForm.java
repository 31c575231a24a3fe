package io.sluice.console.roles;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.FormField;
import io.sluice.console.forms.OptionalReason;
import io.sluice.console.pieces.PeopleSource;
import io.sluice.console.pieces.PeopleSource.Candidate;
import io.sluice.console.review.Verdict;
import io.sluice.console.support.Latest;
import io.sluice.console.support.TaskExecutor;
import io.sluice.replica.OutboxEntry;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Gives a role or a marking to one user or group, found as somebody types. */
public final class GiveForm {
    private static final int FOUND = 8;

    private final StringProperty words = new SimpleStringProperty(this, "words", "");
    private final ObservableList<Candidate> found = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Candidate> chosen = new SimpleObjectProperty<>(this, "chosen");
    private final ReadOnlyStringWrapper answered = new ReadOnlyStringWrapper(this, "answered", "");
    private final ReadOnlyStringWrapper missing = new ReadOnlyStringWrapper(this, "missing", "");
    private final FormField reason = OptionalReason.field();
    private final Latest searches = new Latest();
    private final Set<UUID> holders;
    private final Giving giving;
    private final ReadOnlyStringProperty message;
    private final PeopleSource people;
    private final TaskExecutor tasks;

    /** Queues what is given. */
    @FunctionalInterface
    public interface Giving {
        /**
         * Gives it.
         *
         * @param why null if nothing is said
         * @param place shows a refusal in place
         */
        void give(UUID whom, @Nullable String why, Predicate<Verdict.Refused> place, Consumer<OutboxEntry> done);
    }

    /**
     * A form in which nobody is chosen yet.
     *
     * @param holders who holds it already, and so is not offered
     * @param message what stands in the way and belongs to no field
     */
    public GiveForm(
            List<Candidate> holders,
            Giving giving,
            ReadOnlyStringProperty message,
            PeopleSource people,
            TaskExecutor tasks) {
        this.holders = holders.stream().map(Candidate::id).collect(Collectors.toSet());
        this.giving = giving;
        this.message = message;
        this.people = people;
        this.tasks = tasks;
        words.subscribe(this::search);
    }

    private void search() {
        String wanted = words.get();
        tasks.task(() -> people.search(wanted, FOUND + holders.size()).stream()
                        .filter(candidate -> !holders.contains(candidate.id()))
                        .limit(FOUND)
                        .toList())
                .latestOf(searches)
                .onSuccess(candidates -> show(wanted, candidates))
                .start();
    }

    private void show(String wanted, List<Candidate> candidates) {
        Candidate before = chosen.get();
        found.setAll(candidates);
        answered.set(wanted);
        boolean searching = !wanted.isBlank();
        chosen.set(
                candidates.contains(before)
                        ? before
                        : searching && !candidates.isEmpty() ? candidates.getFirst() : null);
    }

    /** Queues the decision if nothing is missing; else says what is, in place. */
    public void submit(Consumer<OutboxEntry> done) {
        Candidate whom = chosen.get();
        missing.set(whom == null ? text("roles.give.missing") : "");
        if (reason.check() && whom != null) {
            String why = reason.value().isBlank() ? null : reason.value();
            giving.give(
                    whom.id(),
                    why,
                    refused -> {
                        missing.set(text(
                                "roles.refused",
                                refused.reason(),
                                refused.rule().name()));
                        return true;
                    },
                    done);
        }
    }

    /** What is searched for. */
    public StringProperty wordsProperty() {
        return words;
    }

    /** What those found are the answer to: it may lag behind what is searched for. */
    ReadOnlyStringProperty answeredProperty() {
        return answered.getReadOnlyProperty();
    }

    /** The users and groups that fit, the best first. */
    public ObservableList<Candidate> found() {
        return found;
    }

    /** Who is to get it; null while nobody is chosen. */
    public ObjectProperty<@Nullable Candidate> chosenProperty() {
        return chosen;
    }

    /** Why; may be empty. */
    public FormField reason() {
        return reason;
    }

    /** What is wrong with whom was chosen; empty if nothing is. */
    public ReadOnlyStringProperty missingProperty() {
        return missing.getReadOnlyProperty();
    }

    /** What stands in the way and belongs to no field. */
    public ReadOnlyStringProperty messageProperty() {
        return message;
    }
}
