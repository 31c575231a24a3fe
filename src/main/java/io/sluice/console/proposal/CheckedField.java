package io.sluice.console.proposal;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.FormField;
import io.sluice.egress.Checked;
import io.sluice.egress.Decision.Refused;
import io.sluice.egress.Excerpt;
import io.sluice.egress.Violation;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A field that the rulebook parses. While its message is on screen, so is what could be written instead (R1). */
public final class CheckedField {
    private final ReadOnlyObjectWrapper<List<String>> suggestions =
            new ReadOnlyObjectWrapper<>(this, "suggestions", List.of());
    private final Function<String, ? extends Checked<?>> parse;
    private final FormField field;

    CheckedField(Function<String, ? extends Checked<?>> parse) {
        this.parse = parse;
        this.field = new FormField(this::objection);
    }

    private Optional<Refused> objection(String written) {
        Optional<Violation> violation = parse.apply(written).invalid();
        suggestions.set(violation.map(Violation::suggestions).orElse(List.of()));
        return violation.map(wrong -> new Refused(wrong.rule(), sentence(written, wrong)));
    }

    /** What is wrong, where, and by which rule. */
    static String sentence(String written, Violation violation) {
        String where = violation.offending();
        return where.isBlank() || where.equals(written)
                ? text("proposal.wrong", violation.message(), violation.rule().name())
                : text(
                        "proposal.wrong.part",
                        Excerpt.spelled(where),
                        violation.message(),
                        violation.rule().name());
    }

    /** The text and its message. */
    public FormField field() {
        return field;
    }

    /** What is written. */
    public String value() {
        return field.value();
    }

    /** What could be written instead; empty unless the message is on screen. */
    public ReadOnlyObjectProperty<List<String>> suggestionsProperty() {
        return suggestions.getReadOnlyProperty();
    }

    /** Checks again if it was checked before, because what it depends on has changed. */
    void again() {
        if (!field.messageProperty().get().isEmpty()) {
            field.check();
        }
    }
}
