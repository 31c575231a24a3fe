package io.sluice.console.audit;

import static io.sluice.console.support.Texts.text;

import io.sluice.protocol.AuditOutcome;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.StringProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Binds the controls of the filters: what is typed counts from Enter on, or when the field is left. */
final class FilterControls {
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
        field.setOnAction(event -> words.set(field.getText()));
        field.focusedProperty().subscribe((before, now) -> {
            if (!now) {
                words.set(field.getText());
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
