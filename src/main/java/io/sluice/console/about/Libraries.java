package io.sluice.console.about;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.CopyButton;
import io.sluice.console.pieces.Space;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The libraries and their licences, to be searched by any word of them. */
final class Libraries extends VBox {
    private static final int ROWS = 14;

    Libraries(List<String> libraries) {
        getStyleClass().add("code-block");
        Label name = new Label(text("about.libraries", libraries.size()));
        name.getStyleClass().add("field-label");
        HBox head = new HBox(
                name, new Space(), new CopyButton(text("about.libraries.copy"), () -> String.join("\n", libraries)));
        head.setAlignment(Pos.CENTER_LEFT);
        TextField search = new TextField();
        search.setPromptText(text("about.libraries.search"));
        search.setAccessibleText(text("about.libraries.search"));
        TextArea area = new TextArea();
        area.setEditable(false);
        area.getStyleClass().add("mono");
        area.setAccessibleText(text("about.libraries.list"));
        area.setPrefRowCount(ROWS);
        name.setLabelFor(area);
        search.textProperty().subscribe(words -> area.setText(found(libraries, words)));
        getChildren().addAll(head, search, area);
    }

    private static String found(List<String> libraries, String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        List<String> found = libraries.stream()
                .filter(library -> library.toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        return found.isEmpty() ? text("about.libraries.none") : String.join("\n", found);
    }
}
