package io.sluice.console.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.pieces.MiddleLabel;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

class GraphemesTest {
    /** A thumb with a tone of skin, a family of four, a flag, an e with an accent of its own: one character each. */
    private static final String THUMB = "\uD83D\uDC4D\uD83C\uDFFD";

    private static final String FAMILY = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66";
    private static final String FLAG = "\uD83C\uDDEB\uD83C\uDDF7";
    private static final String ACCENT = "e\u0301";

    @Test
    void aCutWithinACharacterMovesToItsEdge() {
        for (String character : List.of(THUMB, FAMILY, FLAG, ACCENT)) {
            String whole = "ab" + character + "cd";
            for (int at = 3; at < 2 + character.length(); at++) {
                assertThat(Graphemes.kept(whole, whole.substring(0, at) + "…", "…"))
                        .isEqualTo("ab…");
                assertThat(Graphemes.kept(whole, "a…" + whole.substring(at), "…"))
                        .isEqualTo("a…cd");
            }
        }
    }

    @Test
    void aCutBetweenCharactersStays() {
        assertThat(Graphemes.kept("a…b…c" + THUMB, "a…b…" + THUMB, "…")).isEqualTo("a…b…" + THUMB);
        assertThat(Graphemes.kept("abcdef", "ab…ef", "…")).isEqualTo("ab…ef");
    }

    @Test
    void noLabelShowsAPartOfACharacterHoweverNarrowItIs() {
        String whole = (THUMB + FAMILY + FLAG + ACCENT).repeat(4);
        for (Label label : List.of(Fx.call(MiddleLabel::new), Fx.call(() -> new Label()))) {
            List<String> shown = Fx.call(() -> {
                label.setText(whole);
                label.setSkin(new StillLabelSkin(label));
                Pane pane = new Pane(label);
                Scene scene = new Scene(pane);
                return IntStream.range(20, 200)
                        .mapToObj(width -> {
                            label.resize(width, 20);
                            scene.getRoot().applyCss();
                            label.layout();
                            return label.getChildrenUnmodifiable().stream()
                                    .filter(Text.class::isInstance)
                                    .map(text -> ((Text) text).getText())
                                    .findFirst()
                                    .orElse("");
                        })
                        .toList();
            });
            assertThat(shown).anyMatch(text -> text.contains(label.getEllipsisString()));
            assertThat(shown)
                    .allSatisfy(text -> assertThat(Graphemes.kept(whole, text, label.getEllipsisString()))
                            .isEqualTo(text));
        }
    }
}
