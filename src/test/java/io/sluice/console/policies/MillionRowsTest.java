package io.sluice.console.policies;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.InMemoryLocalModel;
import io.sluice.console.review.Review;
import io.sluice.console.search.Million;
import io.sluice.console.search.Order;
import io.sluice.console.support.Fx;
import io.sluice.console.support.SameThreadTasks;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;

/** A million policies in the list: the control holds what is looked at, and no more. */
class MillionRowsTest {
    private static final int COUNT = 1_000_000;

    private final SameThreadTasks tasks = new SameThreadTasks();
    private final InMemoryLocalModel local = new InMemoryLocalModel(
            Million.rows(COUNT), Million.PERSON, Clock.fixed(Instant.parse("2026-11-20T09:30:00Z"), ZoneOffset.UTC));
    private final Review review = Review.over(local, local, Clock.systemUTC());

    @Test
    void holdsOnlyAWindow() {
        PoliciesViewModel model = new PoliciesViewModel(review.policies(), new Sort(Order.NAME, false), local, tasks);
        Fx.run(model::attach);
        PagedRows rows = model.rowsProperty().get();
        assertThat(rows).hasSize(COUNT);

        TableView<Row> table = Fx.call(() -> {
            TableView<Row> made = new TableView<>();
            TableColumn<Row, String> name = new TableColumn<>("Name");
            name.setCellValueFactory(data -> new SimpleStringProperty(
                    Objects.requireNonNull(data.getValue().line()).name()));
            made.getColumns().add(name);
            made.setItems(rows);
            new Scene(made, 600, 700);
            made.applyCss();
            made.layout();
            return made;
        });
        for (int place : new int[] {0, 500_000, 999_999, 250_000, 750_000, 123_456, 1}) {
            Fx.run(() -> {
                table.scrollTo(place);
                table.getSelectionModel().clearAndSelect(place);
                table.applyCss();
                table.layout();
            });
            Set<Integer> shown = Fx.call(() -> table.lookupAll(".table-row-cell").stream()
                    .map(row -> ((IndexedCell<?>) row).getIndex())
                    .collect(Collectors.toSet()));
            assertThat(shown).hasSizeLessThan(60);
        }
        assertThat(rows.held()).isLessThanOrEqualTo(PagedRows.PAGE * PagedRows.PAGES);
        assertThat(Objects.requireNonNull(rows.get(999_999).line()).name()).isEqualTo("Route 999999");

        Fx.run(() -> model.searchProperty().set("cidr:10.0.0.0/8 name:9999"));
        PagedRows found = model.rowsProperty().get();
        assertThat(found.size())
                .isEqualTo((int) IntStream.range(0, COUNT)
                        .filter(i -> i % 2 == 0 && Million.name(i).contains("9999"))
                        .count())
                .isPositive();
        Fx.run(() -> model.selection().all());
        assertThat(model.selection().countProperty().get()).isEqualTo(found.size());
        model.detach();
        assertThat(tasks.unhandled()).isEmpty();
    }
}
