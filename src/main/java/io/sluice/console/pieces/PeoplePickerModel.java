package io.sluice.console.pieces;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.support.Latest;
import io.sluice.console.support.TaskExecutor;
import io.sluice.egress.GrantLevel;
import io.sluice.egress.GrantTo;
import io.sluice.egress.analysis.Finding;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
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

    private final ReadOnlyStringWrapper nothingFound = new ReadOnlyStringWrapper(this, "nothingFound", "");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");

    private final ObservableList<Chosen> chosen = FXCollections.observableArrayList();
    private final BooleanProperty nobodyYet = new SimpleBooleanProperty();
    private final List<Chosen> already;
    private final ReadOnlyLongWrapper people = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper importers = new ReadOnlyLongWrapper();

    private final ObservableList<Finding> findings = FXCollections.observableArrayList();
    private final ObservableList<Finding> shownFindings = FXCollections.unmodifiableObservableList(findings);

    /** Someone chosen, and for what. */
    public record Chosen(PeopleSource.Candidate who, GrantLevel level) {}

    /** A model with nobody chosen. */
    public PeoplePickerModel(TaskExecutor tasks, PeopleSource source) {
        this(tasks, source, List.of());
    }

    /**
     * A model with nobody chosen, of an act that gives somebody something by itself.
     *
     * @param already who gets what without being chosen: shown and counted, but no part of the answer
     */
    public PeoplePickerModel(TaskExecutor tasks, PeopleSource source, List<Chosen> already) {
        this.tasks = tasks;
        this.source = source;
        this.already = List.copyOf(already);
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
        count();
    }

    private void search(String text) {
        message.set("");
        nothingFound.set("");
        if (text.isBlank()) {
            searches.cancel();
            found.clear();
            return;
        }
        List<UUID> there = getting(everything -> true);
        tasks.task(() -> source.search(text.strip(), LIMIT + there.size()))
                .latestOf(searches)
                .onSuccess(result -> show(
                        result.stream()
                                .filter(candidate -> !there.contains(candidate.id()))
                                .limit(LIMIT)
                                .toList(),
                        !result.isEmpty()))
                .start();
    }

    private void show(List<PeopleSource.Candidate> candidates, boolean any) {
        found.setAll(candidates);
        if (candidates.isEmpty()) {
            nothingFound.set(text(any ? "pieces.people.there" : "pieces.people.none"));
        }
    }

    private void count() {
        List<UUID> all = getting(everything -> true);
        List<UUID> importing = getting(one -> one.level() == GrantLevel.IMPORT);
        tasks.task(() -> new Counted(source.people(all), source.people(importing), source.findings(all)))
                .latestOf(counts)
                .onSuccess(result -> {
                    people.set(result.people());
                    importers.set(result.importers());
                    findings.setAll(result.findings());
                })
                .start();
    }

    private record Counted(long people, long importers, List<Finding> findings) {}

    private List<UUID> getting(Predicate<Chosen> what) {
        return Stream.concat(already.stream(), chosen.stream())
                .filter(what)
                .map(one -> one.who().id())
                .toList();
    }

    /** Who gets something by the act itself, without being chosen. */
    public List<Chosen> already() {
        return already;
    }

    /** Chooses someone, or changes what someone chosen gets. Ends the search. */
    public void choose(PeopleSource.Candidate who, GrantLevel level) {
        int at = chosen.stream().map(one -> one.who().id()).toList().indexOf(who.id());
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

    /**
     * Whether the search is over. If a name stands there that nobody was chosen by, the message says so: it would be dropped
     * in silence.
     */
    public boolean searched() {
        boolean over = words.get().isBlank();
        if (!over) {
            message.set(text("pieces.people.unchosen", words.get().strip()));
        }
        return over;
    }

    /** Why nobody is found; empty while somebody is, or nobody is searched for. */
    public ReadOnlyStringProperty nothingFoundProperty() {
        return nothingFound.getReadOnlyProperty();
    }

    /** What stands in the way of an answer; empty if nothing does. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
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

    /** What speaks against giving it to those chosen (R10), the heaviest first. Read only. */
    public ObservableList<Finding> findings() {
        return shownFindings;
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
