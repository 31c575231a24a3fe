package io.sluice.console.forms;

import io.sluice.egress.Contents;
import io.sluice.egress.Decision.Refused;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * A text that a person writes and the rulebook's predicate for it. Untouched until it is left or submitted; then its
 * message says what is missing, and goes as soon as that is put right.
 */
public final class FormField {
    private final StringProperty value = new SimpleStringProperty(this, "value", "");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
    private final Function<String, Optional<Refused>> check;
    private final UnaryOperator<String> meant;
    private boolean touched;

    /** An empty field. */
    public FormField(Function<String, Optional<Refused>> check) {
        this(check, written -> written);
    }

    /** An empty field for a name (R6): blanks before and behind it are not part of it. */
    public static FormField ofName() {
        return ofName(Contents::name);
    }

    /** The same, with a check of its own. */
    public static FormField ofName(Function<String, Optional<Refused>> check) {
        return new FormField(check, String::strip);
    }

    private FormField(Function<String, Optional<Refused>> check, UnaryOperator<String> meant) {
        this.check = check;
        this.meant = meant;
        value.addListener((property, before, now) -> {
            if (touched) {
                check();
            }
        });
    }

    /** What is written. */
    public StringProperty valueProperty() {
        return value;
    }

    /** What is meant by what is written. */
    public String value() {
        return meant.apply(value.get());
    }

    /** What is wrong with it, one sentence; empty if nothing is, or nothing was written yet. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** The person leaves the field. */
    public void leave() {
        // Leaving a field that was never used is no mistake yet; submitting says what is missing.
        if (touched || !value.get().isEmpty()) {
            check();
        }
    }

    /** Whether it is in order; if not, the message says why from now on. */
    public boolean check() {
        touched = true;
        message.set(check.apply(value()).map(Refused::reason).orElse(""));
        return message.get().isEmpty();
    }

    /** The rulebook refuses it for a reason that only the whole decision shows. */
    public void refuse(String reason) {
        touched = true;
        message.set(reason);
    }
}
