package io.sluice.console.pieces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.console.support.Appearance;
import io.sluice.console.support.Fx;
import io.sluice.console.support.Keys;
import java.util.concurrent.CompletionException;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FittingTest {
    private static final String WHOLE = "Update name, description and SNI verification";
    private static final String SHORT = "Update";

    private final Button button = Fx.call(() -> new Button(WHOLE));
    private final HBox row = Fx.call(() -> new HBox(button));
    private final Fitting fitting = new Fitting(1, this::shorten);
    private boolean failing;
    private int asked;
    private Stage stage;

    private void shorten(int step) {
        asked++;
        if (failing) {
            throw new IllegalStateException("not now");
        }
        button.setText(step == 0 ? WHOLE : SHORT);
    }

    private void size(int pixels) {
        button.setStyle("-fx-font-size: %dpx".formatted(pixels));
        button.applyCss();
    }

    @BeforeEach
    void show() {
        Fx.run(() -> {
            button.setMinWidth(Region.USE_PREF_SIZE);
            row.setMinWidth(0);
            fitting.keep(row);
            stage = new Stage();
            stage.setScene(new Scene(new StackPane(row), 420, 100));
            Appearance.dress(stage.getScene(), false, 100);
            stage.show();
        });
        Keys.settle();
    }

    @AfterEach
    void close() {
        Fx.run(stage::close);
    }

    @Test
    void aFontThatChangesIsFollowedByTheNextLayoutAndNotInItsMidst() {
        assertThat(button.getText()).isEqualTo(WHOLE);
        int inTheMidst = Fx.call(() -> {
            int before = asked;
            size(26);
            return asked - before;
        });
        assertThat(inTheMidst).isZero();
        Keys.settle();
        assertThat(button.getText()).isEqualTo(SHORT);
        Fx.run(() -> size(13));
        Keys.settle();
        assertThat(button.getText()).isEqualTo(WHOLE);
    }

    @Test
    void aRowThatCouldNotBeFittedOnceIsFittedTheNextTime() {
        failing = true;
        assertThatThrownBy(() -> Fx.run(fitting::fit)).isInstanceOf(CompletionException.class);
        failing = false;
        Fx.run(() -> stage.setWidth(200));
        Keys.settle();
        Fx.run(fitting::fit);
        assertThat(button.getText()).isEqualTo(SHORT);
    }
}
