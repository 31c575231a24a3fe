package io.sluice.console.cloud;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.FormField;
import io.sluice.egress.Checked;
import io.sluice.egress.Decision.Refused;
import io.sluice.egress.Violation;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * The field in which a bucket or a storage account is named, checked by the domain's own reader; what it would accept
 * instead is offered.
 *
 * @param <T> what is named
 */
public final class NameField<T> {
    private final FormField field;
    private final ReadOnlyStringWrapper suggestion = new ReadOnlyStringWrapper(this, "suggestion", "");
    private final Function<String, Checked<T>> reader;

    /** An empty field. */
    public NameField(Function<String, Checked<T>> reader) {
        this.reader = reader;
        this.field = new FormField(
                written -> reader.apply(written).invalid().map(wrong -> new Refused(wrong.rule(), message(wrong))));
        field.messageProperty().subscribe(this::suggest);
        field.valueProperty().subscribe(this::suggest);
    }

    private static String message(Violation wrong) {
        return text("cloud.refused", wrong.message(), wrong.rule().name());
    }

    private void suggest() {
        suggestion.set(
                field.messageProperty().get().isEmpty()
                        ? ""
                        : reader.apply(field.value())
                                .invalid()
                                .flatMap(wrong -> wrong.suggestions().stream().findFirst())
                                .orElse(""));
    }

    /** What is written, and what is wrong with it. */
    public FormField field() {
        return field;
    }

    /** What would be accepted instead; empty if nothing is wrong, or nobody can know. */
    public ReadOnlyStringProperty suggestionProperty() {
        return suggestion.getReadOnlyProperty();
    }

    /** Writes what is suggested. */
    public void takeSuggestion() {
        field.valueProperty().set(suggestion.get());
        field.check();
    }

    /** What is named; empty if it is not in order. */
    public Optional<T> named() {
        return field.check() ? reader.apply(field.value()).valid() : Optional.empty();
    }
}
