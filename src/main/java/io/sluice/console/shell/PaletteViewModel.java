package io.sluice.console.shell;

import io.sluice.console.support.Latest;
import io.sluice.console.support.TaskExecutor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The command palette: everything that can be done now, and what the finders find, in one list. Acts come first, the best
 * fitting first, as {@link Fuzzy} has it; of equals, those of the page in view. What is found follows in the finders' order:
 * names and destinations are found by what stands in them as it is typed, never by scattered letters.
 */
public final class PaletteViewModel {
    private static final int FOUND = 8;

    private final TaskExecutor tasks;
    private final Supplier<List<PaletteItem>> commands;
    private final List<Finder> finders;
    private final Latest searches = new Latest();
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<PaletteItem> items = FXCollections.observableArrayList();
    private final IntegerProperty selected = new SimpleIntegerProperty();
    private final BooleanProperty open = new SimpleBooleanProperty();

    /**
     * A palette.
     *
     * @param commands what can be done at the moment; asked each time it opens or the query changes
     */
    public PaletteViewModel(TaskExecutor tasks, Supplier<List<PaletteItem>> commands, List<Finder> finders) {
        this.tasks = tasks;
        this.commands = commands;
        this.finders = List.copyOf(finders);
        query.subscribe((before, now) -> list());
    }

    /** Opens with an empty query; nothing if it is open. */
    void open() {
        if (!open.get()) {
            query.set("");
            list();
            open.set(true);
        }
    }

    void close() {
        searches.cancel();
        open.set(false);
    }

    private void list() {
        String words = query.get().strip();
        items.setAll(fitting(words));
        selected.set(0);
        if (words.isEmpty()) {
            searches.cancel();
            return;
        }
        tasks.task(() -> find(words))
                .latestOf(searches)
                .onSuccess(items::addAll)
                .start();
    }

    private List<PaletteItem> fitting(String words) {
        List<PaletteItem> fitting = new ArrayList<>(commands.get());
        fitting.removeIf(item -> Fuzzy.score(words, item.title()) < 0);
        fitting.sort(Comparator.comparingInt(item -> -Fuzzy.score(words, item.title())));
        return fitting;
    }

    private List<PaletteItem> find(String words) {
        return finders.stream()
                .flatMap(finder -> finder.find(words, FOUND).stream())
                .toList();
    }

    /** Moves the selection by so many lines, round the ends. */
    void move(int by) {
        if (!items.isEmpty()) {
            selected.set(Math.floorMod(selected.get() + by, items.size()));
        }
    }

    /** Closes and does what is selected; nothing if nothing fits, or if it is not possible. */
    void run() {
        int at = selected.get();
        if (at < items.size()) {
            PaletteItem item = items.get(at);
            if (item.objection() == null) {
                close();
                item.run().run();
            }
        }
    }

    StringProperty queryProperty() {
        return query;
    }

    ObservableList<PaletteItem> items() {
        return items;
    }

    IntegerProperty selectedProperty() {
        return selected;
    }

    BooleanProperty openProperty() {
        return open;
    }
}
