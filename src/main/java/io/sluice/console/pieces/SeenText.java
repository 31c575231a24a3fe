package io.sluice.console.pieces;

import static io.sluice.console.support.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/**
 * What an officer had on screen when deciding, as it is kept with the decision: the text of a brief, drawn with its sections.
 * Of a long section the first lines are shown, and all of them by a button. A text of another form is shown as it is.
 */
public final class SeenText extends VBox {
    private static final Pattern HEADING = Pattern.compile("([A-Z][A-Z ]+)( \\(.*\\))?");
    /** An id before the name of a policy says nothing to a reader; it is there in what is copied. */
    private static final Pattern ID = Pattern.compile("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12} ");

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
            Matcher heading = HEADING.matcher(line);
            if (heading.matches()) {
                now = new Section(title(heading), new ArrayList<>(), new ArrayList<>());
                sections.add(now);
            } else if (line.startsWith(ITEM + ITEM) && !now.items().isEmpty()) {
                now.items().add(now.items().removeLast() + "\n" + line.strip());
            } else if (line.startsWith(ITEM)) {
                now.items().add(ID.matcher(line.strip()).replaceFirst(""));
            } else if (!line.isBlank()) {
                now.words().add(kind(line));
            }
        }
        return sections;
    }

    /** Headings of a plain text are in capitals; on screen they are in sentence case. */
    private static String title(Matcher heading) {
        String words = heading.group(1);
        String more = heading.group(2);
        return words.charAt(0) + words.substring(1).toLowerCase(Locale.ROOT) + (more == null ? "" : more);
    }

    /** A kind stands in the plain text as it does on the wire. */
    private static String kind(String line) {
        return line.replace("(DIRECT)", text("pieces.seen.direct"))
                .replace("(AGENT_PROXY)", text("pieces.seen.agents"));
    }

    private static VBox drawn(Section section) {
        VBox box = new VBox();
        box.getStyleClass().add("seen-section");
        if (!section.title().isEmpty()) {
            Label title = new Label(section.title());
            title.getStyleClass().add("seen-heading");
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
