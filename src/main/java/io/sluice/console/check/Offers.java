package io.sluice.console.check;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** A field to search in above a list of what a form offers, one of which is chosen; Down leads from one to the other. */
final class Offers {
    private Offers() {}

    static <T> void bind(
            TextField search,
            ListView<T> list,
            String none,
            ReadOnlyObjectProperty<List<T>> found,
            ObjectProperty<@Nullable T> chosen) {
        search.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN && !list.getItems().isEmpty()) {
                list.requestFocus();
                list.getSelectionModel().select(0);
                event.consume();
            }
        });
        list.setPlaceholder(Steps.wrapped(none, "secondary"));
        found.subscribe(offered -> list.getItems().setAll(offered));
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> chosen.set(now));
    }
}
