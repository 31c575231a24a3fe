package io.sluice.console.pieces;

import io.sluice.console.support.Latest;
import io.sluice.console.support.TaskExecutor;
import io.sluice.egress.GrantLevel;
import io.sluice.egress.GrantTo;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/**
 * Who gets View and who gets Import (R10). There is no silent default: nobody is chosen at first, and <em>nobody yet</em> is
 * a choice of its own.
 */
public final class PeoplePickerModel {
    private static final int LIMIT = 6;

    private final TaskExecutor tasks;
    private final PeopleSource source;
    private final Latest searches = new Latest();
    private final Latest counts = new Latest();
    private final StringProperty words = new SimpleStringProperty("");
    private final ObservableList<PeopleSource.Candidate> found = FXCollections.observableArrayList();
    /** Held here: a wrapper that nobody holds is collected, and those who listen to it hear no more. */
    private final ObservableList<PeopleSource.Candidate> shownFound = FXCollections.unmodifiableObservableList(found);

    private final ObservableList<Chosen> chosen = FXCollections.observableArrayList();
    private final BooleanProperty nobodyYet = new SimpleBooleanProperty();
    private final ReadOnlyLongWrapper people = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper importers = new ReadOnlyLongWrapper();

    /** Someone chosen, and for what. */
    public record Chosen(PeopleSource.Candidate who, GrantLevel level) {}

    /** A model with nobody chosen. */
    public PeoplePickerModel(TaskExecutor tasks, PeopleSource source) {
        this.tasks = tasks;
        this.source = source;
        words.subscribe(this::search);
        chosen.addListener((ListChangeListener<Chosen>) change -> {
            if (!chosen.isEmpty()) {
                nobodyYet.set(false);
            }
            count();
        });
        nobodyYet.subscribe(nobody -> {
            if (nobody) {
                chosen.clear();
            }
        });
    }

    private void search(String text) {
        if (text.isBlank()) {
            searches.cancel();
            found.clear();
            return;
        }
        List<UUID> already = ids();
        tasks.task(() -> source.search(text.strip(), LIMIT + already.size()))
                .latestOf(searches)
                .onSuccess(result -> found.setAll(result.stream()
                        .filter(candidate -> !already.contains(candidate.id()))
                        .limit(LIMIT)
                        .toList()))
                .start();
    }

    private void count() {
        List<UUID> all = ids();
        List<UUID> importing = chosen.stream()
                .filter(one -> one.level() == GrantLevel.IMPORT)
                .map(one -> one.who().id())
                .toList();
        tasks.task(() -> List.of(source.people(all), source.people(importing)))
                .latestOf(counts)
                .onSuccess(result -> {
                    people.set(result.get(0));
                    importers.set(result.get(1));
                })
                .start();
    }

    private List<UUID> ids() {
        return chosen.stream().map(one -> one.who().id()).toList();
    }

    /** Chooses someone, or changes what someone chosen gets. Ends the search. */
    public void choose(PeopleSource.Candidate who, GrantLevel level) {
        int at = ids().indexOf(who.id());
        if (at >= 0) {
            chosen.set(at, new Chosen(who, level));
        } else {
            chosen.add(new Chosen(who, level));
        }
        words.set("");
    }

    /** Takes someone out again. */
    public void remove(UUID principal) {
        chosen.removeIf(one -> one.who().id().equals(principal));
    }

    /** Begins anew, with nobody chosen. */
    public void clear() {
        chosen.clear();
        nobodyYet.set(false);
        words.set("");
    }

    /** Whether the question is answered: someone is chosen, or nobody yet is. */
    public boolean answered() {
        return nobodyYet.get() || !chosen.isEmpty();
    }

    /** What the decision gives. */
    public List<GrantTo> grants() {
        return chosen.stream()
                .map(one -> new GrantTo(one.who().id(), one.level()))
                .toList();
    }

    /** The words searched for. */
    public StringProperty wordsProperty() {
        return words;
    }

    /** Who was found, the best first, without those already chosen. */
    public ObservableList<PeopleSource.Candidate> found() {
        return shownFound;
    }

    /** Who is chosen, in the order of choosing. */
    public ObservableList<Chosen> chosen() {
        return chosen;
    }

    /** The explicit choice of nobody; choosing someone ends it and it takes everyone out. */
    public BooleanProperty nobodyYetProperty() {
        return nobodyYet;
    }

    /** How many distinct people are chosen. */
    public ReadOnlyLongProperty peopleProperty() {
        return people.getReadOnlyProperty();
    }

    /** How many of them may import. */
    public ReadOnlyLongProperty importersProperty() {
        return importers.getReadOnlyProperty();
    }
}
