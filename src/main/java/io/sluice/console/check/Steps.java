package io.sluice.console.check;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.Icons;
import io.sluice.console.pieces.SectionHeader;
import io.sluice.console.pieces.Tone;
import io.sluice.egress.Rule;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The lines that the checks draw their reasoning with. */
final class Steps {
    private Steps() {}

    /** Puts what there is to say onto a page: from its top, or in the middle if it is that nothing was asked yet. */
    static void place(ScrollPane scroll, VBox body, Node said, boolean nothingAsked) {
        scroll.setFitToHeight(nothingAsked);
        body.setAlignment(nothingAsked ? Pos.CENTER : Pos.TOP_LEFT);
        body.getChildren().setAll(said);
    }

    /** A section with its heading. */
    static VBox section(String title, String summary) {
        VBox section = new VBox(new SectionHeader(title, summary));
        section.getStyleClass().add("section");
        return section;
    }

    /** A line that begins with a word or a chip. */
    static HBox line(Node first, Label sentence) {
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox line = new HBox(first, sentence);
        line.getStyleClass().add("step");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /** What a line begins with. */
    static Label word(String word, Feather icon, Tone tone) {
        Label says = new Label(word, Icons.of(icon, tone));
        says.getStyleClass().add("step-word");
        return says;
    }

    /** The button that shows a policy. */
    static Button see(UUID policy, String name, Consumer<UUID> open) {
        Button button = Icons.button(Feather.ARROW_RIGHT, text("check.see", name), () -> open.accept(policy));
        button.getStyleClass().add("step-see");
        return button;
    }

    /** The rule that a line rests on. */
    static Label rule(Rule rule) {
        Label id = new Label(rule.name());
        id.getStyleClass().addAll("rule", "step-rule");
        id.setTooltip(new Tooltip(rule.title()));
        return id;
    }

    /** The answer itself, with what can be done about it at the right. */
    static HBox conclusion(Feather icon, Tone tone, VBox words, Node... acts) {
        words.getStyleClass().add("conclusion-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(Icons.of(icon, tone), words);
        line.getChildren().addAll(acts);
        line.getStyleClass().add("conclusion");
        tone.applyTo(line);
        return line;
    }

    /** A sentence over as many lines as it needs. */
    static Label wrapped(String words, String style) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
