package io.sluice.console.pieces;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/**
 * What an officer had on screen when deciding, as it is kept with the decision: the text of a brief, drawn with its sections.
 * Of a long section the first lines are shown, and all of them by a button. A text of another form is shown as it is.
 */
public final class SeenText extends VBox {
    private static final Pattern HEADING = Pattern.compile("[A-Z][A-Z ]+(?: \\(.*\\))?");
    private static final String ITEM = "  ";
    private static final int FEW = 6;

    /** The text, by its sections. */
    public SeenText(String text) {
        getStyleClass().add("seen");
        for (Section section : sections(text)) {
            getChildren().add(drawn(section));
        }
    }

    /**
     * A section of the text.
     *
     * @param title empty for what comes before the first heading
     * @param words its sentences
     * @param items what it lists; what is said of an item stands in lines of its own below it
     */
    record Section(String title, List<String> words, List<String> items) {}

    static List<Section> sections(String text) {
        List<Section> sections = new ArrayList<>();
        Section now = new Section("", new ArrayList<>(), new ArrayList<>());
        sections.add(now);
        for (String line : text.lines().toList()) {
            if (HEADING.matcher(line).matches()) {
                now = new Section(
                        line.charAt(0) + line.substring(1).toLowerCase(Locale.ROOT),
                        new ArrayList<>(),
                        new ArrayList<>());
                sections.add(now);
            } else if (line.startsWith(ITEM + ITEM) && !now.items().isEmpty()) {
                now.items().add(now.items().removeLast() + "\n" + line.strip());
            } else if (line.startsWith(ITEM)) {
                now.items().add(line.strip());
            } else if (!line.isBlank()) {
                now.words().add(line);
            }
        }
        return sections;
    }

    private static VBox drawn(Section section) {
        VBox box = new VBox();
        box.getStyleClass().add("seen-section");
        if (!section.title().isEmpty()) {
            Label title = new Label(section.title());
            title.getStyleClass().add("section-title");
            box.getChildren().add(title);
        }
        section.words().forEach(words -> box.getChildren().add(Wrapped.label(words, "seen-text")));
        if (!section.items().isEmpty()) {
            box.getChildren()
                    .add(new ShortList<>(
                            section.items(),
                            FEW,
                            section.title(),
                            item -> Wrapped.label(item, "seen-item"),
                            item -> item));
        }
        return box;
    }
}
