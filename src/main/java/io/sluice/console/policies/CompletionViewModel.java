package io.sluice.console.policies;

import io.sluice.console.search.Completion;
import io.sluice.console.search.Completion.Suggestion;
import io.sluice.console.search.Keyword;
import io.sluice.console.search.NameHints;
import io.sluice.console.support.Latest;
import io.sluice.console.support.TaskExecutor;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What a query could go on with, while it is being written. */
final class CompletionViewModel {
    private static final int LISTED = 8;

    /**
     * A text with its cursor.
     *
     * @param cursor where it stands
     */
    record Edit(String text, int cursor) {}

    private final ReadOnlyObjectWrapper<List<Suggestion>> suggestions =
            new ReadOnlyObjectWrapper<>(this, "suggestions", List.of());
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(this, "chosen", -1);
    private final Latest asked = new Latest();
    private final NameHints names;
    private final TaskExecutor tasks;
    private Completion completion = new Completion(0, 0, null, "");

    CompletionViewModel(NameHints names, TaskExecutor tasks) {
        this.names = names;
        this.tasks = tasks;
    }

    /** Letters were written or deleted: what fits them is suggested, unless nothing is there to go on with. */
    void written(String text, int cursor) {
        Completion now = Completion.at(text, cursor);
        if (now.keyword() == null && now.letters().isEmpty()) {
            close();
        } else {
            suggest(now);
        }
    }

    /** Everything that could stand at the cursor is asked for. */
    void ask(String text, int cursor) {
        suggest(Completion.at(text, cursor));
    }

    private void suggest(Completion now) {
        Keyword keyword = now.keyword();
        if (keyword == null || !now.asksForNames()) {
            asked.cancel();
            show(now, List.of());
            return;
        }
        tasks.task(() -> names.of(keyword, now.letters(), LISTED))
                .latestOf(asked)
                .onSuccess(found -> show(now, found))
                .start();
    }

    private void show(Completion now, List<String> found) {
        completion = now;
        chosen.set(-1);
        suggestions.set(now.suggestions(found).stream().toList());
    }

    /** Suggests nothing any more. */
    void close() {
        asked.cancel();
        chosen.set(-1);
        suggestions.set(List.of());
    }

    boolean isOpen() {
        return !suggestions.get().isEmpty();
    }

    /** Chooses the next suggestion, or the one before; from the last one goes on with the first. */
    void choose(int by) {
        int size = suggestions.get().size();
        if (size > 0) {
            chosen.set(chosen.get() < 0 && by < 0 ? size - 1 : Math.floorMod(chosen.get() + by, size));
        }
    }

    /** Chooses one of them. */
    void chooseAt(int place) {
        chosen.set(place);
    }

    /** The text with what is chosen, or the first suggestion, written. Asks what could follow. */
    Edit accept(String text) {
        List<Suggestion> open = suggestions.get();
        Suggestion taken = open.get(Math.max(0, chosen.get()));
        String after = text.substring(completion.to());
        String written = taken.insert();
        if (written.endsWith(" ") && after.startsWith(" ")) {
            written = written.stripTrailing();
        }
        String before = text.substring(0, completion.from());
        return new Edit(before + written + after, before.length() + written.length());
    }

    ReadOnlyObjectProperty<List<Suggestion>> suggestionsProperty() {
        return suggestions.getReadOnlyProperty();
    }

    /** Which suggestion is chosen; -1 while none is. */
    ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }
}
