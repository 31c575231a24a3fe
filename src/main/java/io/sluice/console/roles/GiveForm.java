package io.sluice.console.roles;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.FormField;
import io.sluice.console.forms.OptionalReason;
import io.sluice.console.forms.Submission;
import io.sluice.console.pieces.PeopleSource;
import io.sluice.console.pieces.PeopleSource.Candidate;
import io.sluice.console.review.RolePage.Entry;
import io.sluice.console.support.Latest;
import io.sluice.console.support.TaskExecutor;
import io.sluice.egress.Act;
import io.sluice.replica.OutboxEntry;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
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

/** Gives a role to one user or group, found as somebody types. */
public final class GiveForm {
    private static final int FOUND = 8;

    private final StringProperty words = new SimpleStringProperty(this, "words", "");
    private final ObservableList<Candidate> found = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Candidate> chosen = new SimpleObjectProperty<>(this, "chosen");
    private final ReadOnlyStringWrapper missing = new ReadOnlyStringWrapper(this, "missing", "");
    private final FormField reason = OptionalReason.field();
    private final Latest searches = new Latest();
    private final Entry role;
    private final PeopleSource people;
    private final Submission submission;
    private final TaskExecutor tasks;

    /** A form in which nobody is chosen yet; who holds the role already is not offered. */
    public GiveForm(Entry role, PeopleSource people, Submission submission, TaskExecutor tasks) {
        this.role = role;
        this.people = people;
        this.submission = submission;
        this.tasks = tasks;
        words.subscribe(this::search);
    }

    private void search() {
        Set<UUID> holders = role.holders().stream().map(Candidate::id).collect(Collectors.toSet());
        tasks.task(() -> people.search(words.get(), FOUND + holders.size()).stream()
                        .filter(candidate -> !holders.contains(candidate.id()))
                        .limit(FOUND)
                        .toList())
                .latestOf(searches)
                .onSuccess(this::show)
                .start();
    }

    private void show(List<Candidate> candidates) {
        Candidate before = chosen.get();
        found.setAll(candidates);
        boolean searching = !words.get().isBlank();
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
            submission.start(
                    role.id(),
                    role.version(),
                    new Act.GiveRole(whom.id(), why),
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
        return submission.messageProperty();
    }
}
