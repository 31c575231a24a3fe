package io.sluice.console.forms;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.support.Fx;
import io.sluice.egress.Decision.Refused;
import io.sluice.egress.Rule;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

class RevealedTest {

    @Test
    void whatAFormSaysBelowTheFoldComesIntoView() {
        FormField field = new FormField(words -> Optional.of(new Refused(Rule.R7, "Type it, exactly.")));
        Label message = Fx.call(() -> new Label());
        Stage stage = Fx.call(() -> {
            Region above = new Region();
            above.setMinHeight(900);
            TextField typed = new TextField();
            message.getStyleClass().add("field-error");
            Fields.bind(typed, message, field);
            ScrollPane scroll = new ScrollPane(new VBox(above, typed, message));
            Stage shown = new Stage();
            shown.setScene(new Scene(scroll, 400, 300));
            shown.show();
            return shown;
        });
        Fx.awaitSize(stage.getScene(), 400, 300);
        assertThat(Fx.call(message::isVisible)).isFalse();

        Fx.run(field::check);
        Fx.run(() -> {});

        Bounds place = Fx.call(() -> {
            stage.getScene().getRoot().layout();
            return message.localToScene(message.getBoundsInLocal());
        });
        assertThat(place.getMinY()).isPositive();
        assertThat(place.getMaxY()).isLessThanOrEqualTo(300);
        Fx.run(stage::close);
    }
}
