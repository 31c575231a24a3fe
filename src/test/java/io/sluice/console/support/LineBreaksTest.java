package io.sluice.console.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/** What is shown of a destination in a sentence, whatever the width. */
class LineBreaksTest {
    private static final String NAME = "warehouse-replication.eu-central-1.finance.example";
    private static final String SENTENCE = "Approve " + NAME + ":8443 for everyone?";

    private static final double HALF_A_LINE = 8;

    private final Pane root = new Pane();

    private Text shown(Function<String, Labeled> kind, String words, double width) {
        return Fx.call(() -> {
            Labeled control = kind.apply(words);
            control.setWrapText(true);
            VBox box = new VBox(control);
            root.getChildren().setAll(box);
            if (root.getScene() == null) {
                Appearance.dress(new Scene(root, 800, 600), false, 100);
            }
            root.applyCss();
            box.resize(width, box.prefHeight(width));
            box.layout();
            Text text = (Text) control.lookup(".text");
            assertThat(control.isTextTruncated()).as("cut at %s", width).isFalse();
            assertThat(control.getHeight())
                    .as("height at %s", width)
                    .isGreaterThan(text.getLayoutBounds().getHeight() - HALF_A_LINE);
            assertThat(text.getBoundsInParent().getMinY()).isGreaterThan(-HALF_A_LINE);
            assertThat(control.getText()).isEqualTo(words);
            return text;
        });
    }

    private List<String> lines(Function<String, Labeled> kind, String words, double width) {
        Text text = shown(kind, words, width);
        return Fx.call(() -> text.getLayoutInfo().getTextLines(false).stream()
                .map(line -> LineBreaks.without(text.getText().substring(line.start(), line.end()))
                        .strip())
                .toList());
    }

    @Test
    void aPortIsWholeAndWithItsColonInLabelsAndLinks() {
        for (Function<String, Labeled> kind : Arrays.<Function<String, Labeled>>asList(Label::new, Hyperlink::new)) {
            for (int width = 70; width < 500; width++) {
                List<String> lines = lines(kind, SENTENCE, width);
                assertThat(lines).as("at %s", width).anyMatch(line -> (" " + line + " ").contains(":8443 "));
            }
        }
    }

    @Test
    void aNameThatIsLongerThanALineGoesOnAtALabel() {
        for (int width = 180; width < 340; width++) {
            assertThat(lines(Label::new, SENTENCE, width)).as("at %s", width).anyMatch(line -> line.endsWith("."));
            assertThat(String.join("", lines(Label::new, NAME + ":8443", width)))
                    .isEqualTo(NAME + ":8443");
        }
    }

    @Test
    void aPathGoesOnAtAStepAndABlockKeepsItsLength() {
        String path = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/platform-network/providers";
        for (int width = 320; width < 460; width += 7) {
            assertThat(lines(Label::new, path, width).stream().skip(1))
                    .as("at %s", width)
                    .allMatch(line -> line.startsWith("/"));
        }
        assertThat(LineBreaks.without(LineBreaks.everywhere(path))).isEqualTo(path);
        assertThat(LineBreaks.everywhere("13.69.224.0/27")).isEqualTo("13.69.224.0/27");
    }

    @Test
    void aNameThatFitsALineIsNotBroken() {
        assertThat(lines(Label::new, SENTENCE, 400))
                .contains("Approve")
                .anyMatch(line -> line.contains(NAME + ":8443"));
    }
}
