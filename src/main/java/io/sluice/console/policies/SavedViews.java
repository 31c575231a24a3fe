package io.sluice.console.policies;

import io.sluice.console.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.collections.FXCollections;

/** The views of a list: those that it begins with, and those that a person has saved, kept on this machine. */
public final class SavedViews {
    /** The longest name. */
    static final int LONGEST_NAME = 40;

    private static final String BETWEEN = "\t";
    private final ReadOnlyListWrapper<SavedView> views =
            new ReadOnlyListWrapper<>(this, "views", FXCollections.observableArrayList());
    private final List<SavedView> given;
    private List<SavedView> known;
    private final Settings settings;
    private final String key;

    /**
     * The views of a list.
     *
     * @param key what the list is kept under, for ever
     */
    SavedViews(List<SavedView> given, Settings settings, String key) {
        this.given = List.copyOf(given);
        this.known = this.given;
        this.settings = settings;
        this.key = key + ".views";
        views.setAll(Stream.concat(given.stream(), saved().stream()).toList());
    }

    private List<SavedView> saved() {
        return settings.list(key).stream()
                .flatMap(String::lines)
                .filter(line -> line.contains(BETWEEN))
                .map(line -> new SavedView(
                        line.substring(0, line.indexOf(BETWEEN)), line.substring(line.indexOf(BETWEEN) + 1)))
                .toList();
    }

    /** Offers the given views that can be told, whether or not others' imports are shown (R14). */
    void show(boolean partial) {
        List<SavedView> own = List.copyOf(own());
        known = DefaultViews.known(given, partial);
        if (views.size() != known.size() + own.size()) {
            views.setAll(Stream.concat(known.stream(), own.stream()).toList());
        }
    }

    /** Saves a query under a name; in the place of what was saved under it before. A given view keeps its name. */
    void save(String name, String query) {
        String title = onOneLine(name);
        List<SavedView> own = new ArrayList<>(own());
        own.removeIf(view -> view.name().equalsIgnoreCase(title));
        own.add(new SavedView(title, onOneLine(query)));
        keep(own);
    }

    /** Gives a view that was saved another name, in its place; nothing if it is not there any more. */
    void rename(SavedView view, String name) {
        List<SavedView> own = new ArrayList<>(own());
        own.replaceAll(each -> each.equals(view) ? new SavedView(onOneLine(name), view.query()) : each);
        keep(own);
    }

    /** The views that were saved, rather than given, with this query. */
    List<SavedView> savedWith(String query) {
        return own().stream()
                .filter(view -> view.query().equals(onOneLine(query)))
                .toList();
    }

    /** Whether a name is that of a view other than this one. */
    boolean isTaken(String name, SavedView except) {
        String title = onOneLine(name);
        return views.stream()
                .anyMatch(view -> !view.equals(except) && view.name().equalsIgnoreCase(title));
    }

    /** Whether a name is that of a given view. */
    boolean isGiven(String name) {
        return given.stream().anyMatch(view -> view.name().equalsIgnoreCase(name.strip()));
    }

    /** Forgets a view that was saved. */
    void remove(SavedView view) {
        List<SavedView> own = new ArrayList<>(own());
        own.remove(view);
        keep(own);
    }

    private List<SavedView> own() {
        return views.subList(known.size(), views.size());
    }

    private void keep(List<SavedView> own) {
        List<SavedView> kept = List.copyOf(own);
        views.setAll(Stream.concat(known.stream(), kept.stream()).toList());
        settings.rememberList(
                key,
                String.join(
                        "\n",
                        kept.stream()
                                .map(view -> view.name() + BETWEEN + view.query())
                                .toList()));
    }

    private static String onOneLine(String text) {
        return text.strip().replaceAll("\\s", " ");
    }

    /** All views, the given ones first. */
    ReadOnlyListProperty<SavedView> viewsProperty() {
        return views.getReadOnlyProperty();
    }
}
