package io.sluice.console.pieces;

import static io.sluice.console.support.Texts.text;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** The markings of a policy (R30), each as icon and name; beyond so many, how many more. Without any it takes no room. */
public final class MarkingChips extends HBox {
    private int most = 3;
    private List<String> shown = List.of();

    /** Chips that show nothing yet. */
    public MarkingChips() {
        getStyleClass().add("marking-chips");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        show(List.of());
    }

    /** For a line of a list: one alone has a name. */
    public MarkingChips compact() {
        most = 1;
        return this;
    }

    /** Shows markings by their names. */
    public void show(List<String> names) {
        setVisible(!names.isEmpty());
        setManaged(!names.isEmpty());
        if (names.equals(shown)) {
            return;
        }
        shown = names;
        getChildren()
                .setAll(names.stream().limit(most).map(name -> chip(name, name)).toList());
        if (names.size() > most) {
            getChildren().add(chip(text("pieces.marking.more", names.size() - most), String.join(", ", names)));
        }
    }

    private static Label chip(String words, String spoken) {
        Label chip = new Label(words, Icons.of(Feather.TAG));
        chip.getStyleClass().add("chip");
        chip.setMaxWidth(160);
        chip.setAccessibleText(text("pieces.marking.spoken", spoken));
        chip.setTooltip(new Tooltip(text("pieces.marking.tip", spoken)));
        Tone.NEUTRAL.applyTo(chip);
        return chip;
    }
}
