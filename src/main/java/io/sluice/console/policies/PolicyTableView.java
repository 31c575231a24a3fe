package io.sluice.console.policies;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.search.Order;
import io.sluice.console.support.Times;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableIntegerValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Rectangle;

/**
 * The table. As many of the chosen columns as have room, in order; the name takes what is left over. Clicking a heading
 * sorts all that was found, dragging it moves the column, and its edge makes it wider; that is remembered.
 */
final class PolicyTableView {
    private static final double SCROLL_BAR_EMS = 1.2;
    private static final double SLACK = 2;
    /** The size of a letter at a text size of 100 %. */
    private static final double LETTER = 13;

    private final Map<ColumnId, TableColumn<Row, Row>> columns = new EnumMap<>(ColumnId.class);
    private final ReadOnlyIntegerWrapper hidden = new ReadOnlyIntegerWrapper(this, "hidden");
    private final TableView<Row> table;
    private final ColumnChoice choice;
    private final PoliciesViewModel model;
    private final ObservableIntegerValue textPercent;
    private boolean fitting;
    /** Until it is given its first rows, nothing that the table does is a person's wish. */
    private boolean showing = true;

    PolicyTableView(
            TableView<Row> table,
            ColumnChoice choice,
            PoliciesViewModel model,
            Times times,
            ObservableIntegerValue textPercent) {
        this.textPercent = textPercent;
        this.table = table;
        this.choice = choice;
        this.model = model;
        for (ColumnId id : ColumnId.values()) {
            columns.put(id, column(id, times));
        }
    }

    private TableColumn<Row, Row> column(ColumnId id, Times times) {
        TableColumn<Row, Row> column = new TableColumn<>(id.title());
        column.setUserData(id);
        column.setCellValueFactory(data -> new ReadOnlyObjectWrapper<>(data.getValue()).getReadOnlyProperty());
        column.setCellFactory(cells -> new PolicyCell(id, times, model.selection()::isSelected));
        column.setSortable(id.order() != null);
        column.setResizable(id != ColumnId.NAME);
        if (PolicyCell.isNumber(id)) {
            column.getStyleClass().add("number-column");
        }
        column.widthProperty().subscribe(width -> {
            if (!fitting && table.getColumns().contains(column)) {
                choice.resize(id, width.doubleValue() / em());
                fit();
            }
        });
        return column;
    }

    void bind() {
        table.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        table.setRowFactory(view -> new PolicyRow(model.selection()::isSelected));
        table.setSortPolicy(view -> sorted());
        // Fitting a column to its content would read every row there is.
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getClickCount() > 1 && event.getTarget() instanceof Rectangle) {
                event.consume();
            }
        });
        choice.shownProperty().addListener((ListChangeListener<ColumnId>) change -> fit());
        table.widthProperty().subscribe(this::fit);
        textPercent.subscribe(this::fit);
        table.getColumns().addListener((ListChangeListener<TableColumn<Row, ?>>) change -> moved());
        model.sortProperty().subscribe(this::showSort);
        model.rowsProperty().subscribe(this::show);
        model.selection().countProperty().subscribe(table::refresh);
        model.currentProperty().subscribe(this::select);
        table.getSelectionModel().selectedIndexProperty().subscribe(place -> chosen(place.intValue()));
    }

    /** The size of a letter: widths are kept in it, so that they suit every text size. */
    private double em() {
        return LETTER * textPercent.get() / 100;
    }

    private void fit() {
        double room = table.getWidth() - SCROLL_BAR_EMS * em() - SLACK;
        if (fitting || room <= 0) {
            return;
        }
        fitting = true;
        List<ColumnId> shown = choice.shownProperty().get();
        Map<ColumnId, Double> fitted = choice.fitted(room / em());
        fitted.forEach((id, width) -> column(id).setPrefWidth(width * em()));
        List<ColumnId> there = shown.stream().filter(fitted::containsKey).toList();
        List<TableColumn<Row, Row>> wanted = there.stream().map(this::column).toList();
        if (!wanted.equals(table.getColumns())) {
            table.getColumns().setAll(wanted);
        }
        hidden.set(shown.size() - there.size());
        fitting = false;
        showSort();
    }

    private TableColumn<Row, Row> column(ColumnId id) {
        return Objects.requireNonNull(columns.get(id));
    }

    /** A person has dragged a heading: those without room stay behind the others. */
    private void moved() {
        if (!fitting) {
            List<ColumnId> order = new ArrayList<>(table.getColumns().stream()
                    .map(column -> (ColumnId) column.getUserData())
                    .toList());
            choice.shownProperty().stream().filter(id -> !order.contains(id)).forEach(order::add);
            choice.arrange(order);
        }
    }

    /** A person has clicked a heading; what the table does of itself is none of theirs. */
    private boolean sorted() {
        if (!fitting && !showing) {
            Sort now = model.sortProperty().get();
            if (table.getSortOrder().isEmpty()) {
                // The third click on a heading turns it round once more, rather than sort by nothing.
                model.sortProperty().set(new Sort(now.order(), false));
            } else {
                TableColumn<Row, ?> first = table.getSortOrder().getFirst();
                Order order = Objects.requireNonNull(((ColumnId) first.getUserData()).order());
                model.sortProperty().set(new Sort(order, first.getSortType() == TableColumn.SortType.DESCENDING));
            }
            showSort();
        }
        return true;
    }

    private void showSort() {
        if (fitting) {
            return;
        }
        fitting = true;
        Sort sort = model.sortProperty().get();
        TableColumn<Row, Row> column = column(ColumnId.of(sort.order()));
        column.setSortType(sort.descending() ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
        if (!table.getColumns().contains(column)) {
            table.getSortOrder().clear();
        } else if (!table.getSortOrder().equals(List.of(column))) {
            table.getSortOrder().setAll(List.of(column));
        }
        fitting = false;
    }

    private void show(PagedRows rows) {
        // A table that is given other rows forgets by what they are sorted, and may select another one of its own
        // accord.
        showing = true;
        table.setItems(rows);
        showing = false;
        showSort();
        select();
    }

    private void chosen(int place) {
        if (!showing) {
            model.goToPlace(place);
        }
    }

    private void select() {
        int place = model.currentPlace();
        if (place < 0) {
            table.getSelectionModel().clearSelection();
        } else if (table.getSelectionModel().getSelectedIndex() != place) {
            table.getSelectionModel().clearAndSelect(place);
            table.getFocusModel().focus(place);
            Scrolling.reveal(table, place);
        }
    }

    /** How many of the chosen columns have no room. */
    ReadOnlyIntegerProperty hiddenProperty() {
        return hidden.getReadOnlyProperty();
    }

    /** How the list is sorted, in words: the column may not be on screen. */
    static String words(Sort sort) {
        String column = ColumnId.of(sort.order()).title();
        boolean time = sort.order() == Order.CHANGED || sort.order() == Order.PROPOSED;
        if (time) {
            return sort.descending() ? text("policies.sorted.newest", column) : text("policies.sorted.oldest", column);
        }
        return sort.descending() ? text("policies.sorted.down", column) : text("policies.sorted.up", column);
    }
}
