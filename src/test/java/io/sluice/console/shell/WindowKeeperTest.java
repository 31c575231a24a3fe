package io.sluice.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.settings.HeldSettings;
import io.sluice.console.settings.Settings;
import io.sluice.console.settings.WindowPlace;
import io.sluice.console.support.Fx;
import java.util.HashMap;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

class WindowKeeperTest {
    private final Settings settings = Fx.call(() -> new Settings(new HeldSettings(new HashMap<>())));

    private Stage shown() {
        return Fx.call(() -> {
            Stage stage = new Stage();
            stage.setScene(new Scene(new StackPane(), 900, 600));
            stage.show();
            new WindowKeeper(stage, settings).keep();
            return stage;
        });
    }

    @Test
    void putsAWindowWhereItStoodLast() {
        Stage first = shown();
        Fx.run(() -> {
            first.setX(30);
            first.setY(20);
            first.setWidth(820);
            first.setHeight(610);
        });
        Fx.run(first::hide);
        assertThat(settings.windowPlace()).contains(new WindowPlace(30, 20, 820, 610, false));

        Stage second = shown();
        assertThat(Fx.call(() -> new double[] {second.getX(), second.getY(), second.getWidth(), second.getHeight()}))
                .containsExactly(30, 20, 820, 610);
        Fx.run(second::hide);
    }

    @Test
    void bringsAWindowBackThatIsOnNoScreenAnyMore() {
        settings.rememberWindowPlace(new WindowPlace(90_000, 90_000, 820, 610, false));
        Stage stage = shown();
        assertThat(Fx.call(stage::getX)).isBetween(0.0, 4_000.0);
        assertThat(Fx.call(stage::getY)).isBetween(0.0, 4_000.0);
        Fx.run(stage::hide);
    }

    @Test
    void remembersTheSizeOfAMaximizedWindowBeforeItWasMaximized() {
        settings.rememberWindowPlace(new WindowPlace(30, 20, 820, 610, false));
        Stage stage = shown();
        Fx.run(() -> stage.setMaximized(true));
        Fx.run(stage::hide);
        assertThat(settings.windowPlace()).contains(new WindowPlace(30, 20, 820, 610, true));
    }
}
