package io.sluice.console.pieces;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.support.Numbers;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/**
 * The first lines of a list that may be long, and a button that shows all of them in their place.
 *
 * @param <T> what a line stands for
 */
public final class ShortList<T> extends VBox {

    /**
     * A list.
     *
     * @param atMost how many lines are shown at first
     * @param title what the whole list is called: "1,234 workloads"
     * @param line draws one of the first
     * @param words the line of any of them, as text
     */
    public ShortList(List<T> items, int atMost, String title, Function<T, Node> line, Function<T, String> words) {
        getStyleClass().add("short-list");
        items.stream().limit(atMost).map(line).forEach(getChildren()::add);
        if (items.size() > atMost) {
            Button all = new Button(text("pieces.list.all", Numbers.format(items.size())));
            all.getStyleClass().addAll("small", "flat");
            all.setAccessibleText(text("pieces.list.all.of", title));
            all.setOnAction(event -> {
                LongList<T> whole = new LongList<>(title, items, words);
                getChildren().setAll(whole);
                whole.focus();
            });
            getChildren().add(all);
        }
    }

    /** A list of names of which none is shown at first, because a sentence before it has named some. */
    public static ShortList<String> folded(List<String> names, String title) {
        return new ShortList<>(names, 0, title, Label::new, name -> name);
    }
}
