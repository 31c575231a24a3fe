package io.sluice.console.audit;

import static io.sluice.console.support.Texts.text;

import io.sluice.protocol.AuditOutcome;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.beans.property.StringProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.util.Duration;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Binds the controls of the filters: what is typed counts after a pause, and at once with Enter or when the field is left. */
final class FilterControls {
    /** Each question goes to the backend, and into the log: a word is one question, not one for each letter. */
    private static final Duration PAUSE = Duration.millis(400);

    private FilterControls() {}

    static void bind(
            AuditFilter filter,
            TextField person,
            TextField thing,
            ComboBox<@Nullable String> act,
            ComboBox<@Nullable AuditOutcome> outcome,
            ComboBox<Period> period) {
        typed(person, filter.personProperty());
        typed(thing, filter.thingProperty());
        act.getItems().add(null);
        act.getItems()
                .addAll(ActWords.all().stream()
                        .sorted(Comparator.comparing(ActWords::title))
                        .toList());
        named(act, chosen -> chosen == null ? text("audit.filter.act.all") : ActWords.title(chosen));
        act.valueProperty().bindBidirectional(filter.actProperty());
        outcome.getItems().add(null);
        outcome.getItems().addAll(List.of(AuditOutcome.values()));
        named(outcome, chosen -> chosen == null ? text("audit.filter.outcome.all") : ActWords.title(chosen));
        outcome.valueProperty().bindBidirectional(filter.outcomeProperty());
        period.getItems().addAll(Arrays.asList(Period.values()));
        named(period, chosen -> chosen == null ? "" : chosen.title());
        period.valueProperty().bindBidirectional(filter.periodProperty());
    }

    private static void typed(TextField field, StringProperty words) {
        PauseTransition pause = new PauseTransition(PAUSE);
        Runnable take = () -> {
            pause.stop();
            words.set(field.getText());
        };
        pause.setOnFinished(event -> take.run());
        field.textProperty().subscribe((before, now) -> pause.playFromStart());
        field.setOnAction(event -> take.run());
        field.focusedProperty().subscribe((before, now) -> {
            if (!now) {
                take.run();
            }
        });
        words.subscribe(field::setText);
    }

    private static <T extends @Nullable Object> void named(ComboBox<T> box, Function<@Nullable T, String> name) {
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T chosen) {
                return name.apply(chosen);
            }

            @Override
            public @Nullable T fromString(String words) {
                return null;
            }
        });
    }
}
