package io.sluice.console.policies;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.search.Keyword;
import io.sluice.console.search.Term;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;

/** How a query is written: every filter with what it takes and what it finds, out of the same place that reads them. */
final class QueryHelp extends VBox {

    QueryHelp() {
        getStyleClass().addAll("form", "query-help");
        GridPane filters = new GridPane();
        filters.getStyleClass().add("query-filters");
        ColumnConstraints words = new ColumnConstraints();
        words.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints sentences = new ColumnConstraints();
        sentences.setHgrow(Priority.ALWAYS);
        filters.getColumnConstraints().addAll(words, sentences);
        for (Keyword keyword : Keyword.values()) {
            add(filters, keyword.word() + ":", text("policies.help.filter", keyword.finds(), keyword.takes()));
        }
        for (Term.Use use : Term.Use.values()) {
            add(filters, use.word(), use.finds());
        }
        getChildren()
                .addAll(
                        wrapped(text("policies.help.words")),
                        mono(text("policies.help.example")),
                        wrapped(text("policies.help.signs")),
                        filters,
                        wrapped(text("policies.help.keys")));
    }

    private static void add(GridPane filters, String word, String sentence) {
        int row = filters.getRowCount();
        RowConstraints top = new RowConstraints();
        top.setValignment(VPos.TOP);
        filters.getRowConstraints().add(top);
        filters.add(mono(word), 0, row);
        filters.add(wrapped(sentence), 1, row);
    }

    private static Label mono(String words) {
        Label label = wrapped(words);
        label.getStyleClass().add("mono");
        return label;
    }

    private static Label wrapped(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
