package io.sluice.console.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.pieces.Wrapped;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write is shown whatever their script: it is wrapped, in labels and fields of any width. */
class GlyphLayoutsTest {
    private static final String HEBREW = "אנחנו צריכים את הנתיב הזה כדי להתחבר לשותף שלנו ולקבל את הקבצים כל לילה";
    private static final String ARABIC = "نحتاج إلى هذا المسار للاتصال بشريكنا واستلام الملفات كل ليلة، abc 123";
    private static final String ACCENTS =
            "Les donne\u0301es de la socie\u0301te\u0301 sont lues chaque nuit a\u0300 l'adresse";
    private static final String OVERRIDE =
            "plain words with a \u202egro.elgoog override that goes on for long enough to wrap";
    private static final String THAI = "เราต้องการเส้นทางนี้เพื่อเชื่อมต่อกับพันธมิตรของเราและรับไฟล์ทุกคืน";

    @ParameterizedTest
    @ValueSource(strings = {HEBREW, ARABIC, ACCENTS, OVERRIDE, THAI})
    void isWrappedAtEveryWidth(String words) {
        Fx.run(() -> {
            for (int width = 20; width < 700; width += 7) {
                Text text = new Text(words);
                text.setWrappingWidth(width);
                assertThat(text.getLayoutBounds().getWidth()).isPositive();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {HEBREW, ARABIC, ACCENTS, THAI})
    void keepsEachLineWithinItsWidth(String words) {
        Fx.run(() -> {
            Text text = new Text(words);
            double whole = text.getLayoutBounds().getWidth();
            double height = text.getLayoutBounds().getHeight();
            double width = Math.ceil(whole / 3);
            text.setWrappingWidth(width);
            assertThat(text.getLayoutBounds().getHeight()).isGreaterThanOrEqualTo(3 * height - 1);
            assertThat(text.getBoundsInLocal().getWidth()).isLessThanOrEqualTo(width + 1);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {HEBREW, ARABIC, ACCENTS, OVERRIDE, THAI})
    void isWrappedInLabelsAndFieldsOfAWindow(String words) {
        Fx.run(() -> {
            Label label = Wrapped.label(words + " " + words, "secondary");
            TextArea field = new TextArea(words + " " + words);
            field.setWrapText(true);
            VBox box = new VBox(label, field);
            Scene scene = new Scene(box, 240, 400);
            box.applyCss();
            box.layout();
            Fx.picture(scene, "scripts");
            assertThat(label.getHeight()).isGreaterThan(2 * label.getFont().getSize());
        });
    }
}
