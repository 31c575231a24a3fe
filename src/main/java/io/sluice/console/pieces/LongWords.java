package io.sluice.console.pieces;

import static io.sluice.console.support.Texts.text;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

/** What somebody wrote: its beginning if it is long, and the whole on demand. */
public final class LongWords extends VBox {
    private final ToggleButton all = new ToggleButton();
    private final Consumer<String> words;
    private String whole = "";

    /**
     * Without words yet.
     *
     * @param shown what shows the words
     * @param words sets them
     */
    public LongWords(Node shown, Consumer<String> words) {
        this.words = words;
        getStyleClass().add("long-words");
        all.getStyleClass().addAll("small", "flat", "long-words-all");
        all.selectedProperty().subscribe(this::draw);
        getChildren().addAll(shown, all);
        Shown.set(all, false);
    }

    /** Shows other words, from their beginning; the same words stay as they are being read. */
    public void show(String written) {
        if (written.equals(whole)) {
            return;
        }
        whole = written;
        all.setSelected(false);
        Shown.set(all, !Beginning.of(whole).equals(whole));
        draw(false);
    }

    private void draw(boolean open) {
        words.accept(open ? whole : Beginning.of(whole));
        all.setText(
                open ? text("pieces.words.less") : text("pieces.words.all", whole.codePointCount(0, whole.length())));
    }
}
