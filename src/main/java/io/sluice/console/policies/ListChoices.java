package io.sluice.console.policies;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.support.Act;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** By what a list is sorted and which view of it is shown, as acts of the palette: every one of them by key. */
final class ListChoices {
    private ListChoices() {}

    /** Sorts by each column that can be sorted by; by the one that it is sorted by, the other way round. */
    static Stream<Act> sorting(PoliciesViewModel model) {
        return sortable().stream()
                .map(column -> Act.of(
                        text("policies.act.sort", column.title()),
                        null,
                        () -> model.sortBy(Objects.requireNonNull(column.order()))));
    }

    /**
     * Shows each view, the saved ones too.
     *
     * @param list the name of the list
     */
    static Stream<Act> viewing(PoliciesViewModel model, SavedViews views, String list) {
        return views.viewsProperty().stream()
                .map(view -> Act.of(
                        text("policies.act.view", list, view.name()),
                        null,
                        () -> model.searchProperty().set(view.query())));
    }

    /** Gives each of these views, which were saved, another name or forgets it. */
    static Stream<Act> naming(List<SavedView> saved, SavedViews views, ViewNaming naming) {
        return saved.stream()
                .flatMap(view -> Stream.of(
                        Act.of(text("policies.view.rename", view.name()), null, () -> naming.rename(view)),
                        Act.of(text("policies.view.remove", view.name()), null, () -> views.remove(view))));
    }

    /** The columns that a list can be sorted by, on screen or not. */
    static List<ColumnId> sortable() {
        return Stream.of(ColumnId.values())
                .filter(column -> column.order() != null)
                .toList();
    }
}
