package io.sluice.console.forms;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.support.Fx;
import io.sluice.egress.Contents;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

/** What nobody sees in a field is taken out by a button (R6). */
class LegibleTest {
    private final FormField field = new FormField(Contents::name);
    private final Label message = Fx.call(Label::new);
    private final TextField control = Fx.call(TextField::new);
    private final VBox box = Fx.call(() -> {
        VBox made = new VBox(control, message, new Label("hint"));
        Fields.bind(control, message, field);
        return made;
    });

    private void write(String words) {
        Fx.run(() -> {
            control.setText(words);
            field.leave();
        });
    }

    private Optional<Button> offered() {
        return Fx.call(() -> box.getChildren().stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .findFirst());
    }

    @Test
    void whatIsNotSeenIsTakenOutByAButtonBelowTheMessage() {
        write("Docker\u200b Hub\u202e");
        assertThat(message.getText()).contains("U+200B");
        List<Node> children = Fx.call(() -> List.copyOf(box.getChildren()));
        assertThat(children.indexOf(offered().orElseThrow())).isEqualTo(children.indexOf(message) + 1);
        Fx.run(offered().orElseThrow()::fire);
        assertThat(field.value()).isEqualTo("Docker Hub");
        assertThat(message.getText()).isEmpty();
        assertThat(offered()).isEmpty();
    }

    @Test
    void whatJoinsLettersIsTakenOutOfANameToo() {
        write("Docker\u200dHub");
        Fx.run(offered().orElseThrow()::fire);
        assertThat(field.value()).isEqualTo("DockerHub");
    }

    @Test
    void blanksAroundANameAreNotPartOfIt() {
        FormField name = FormField.ofName();
        name.valueProperty().set("  Docker Hub ");
        assertThat(name.check()).isTrue();
        assertThat(name.value()).isEqualTo("Docker Hub");
        assertThat(new FormField(Contents::name).check()).isFalse();
    }

    @Test
    void nothingIsOfferedForWhatIsWrongOtherwise() {
        write("a".repeat(101));
        assertThat(message.getText()).contains("too long");
        assertThat(offered()).isEmpty();
    }
}
