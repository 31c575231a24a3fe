package io.sluice.console.forms;

import static io.sluice.console.support.Texts.text;

import io.sluice.egress.Decision.Refused;
import io.sluice.egress.Rule;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * Whether a new route is for every workload without being imported (R6). Never so by default; who chooses it types the
 * destination, so that no slip of the hand and no key alone makes a route global. Whoever fills a form in again with an
 * earlier answer fills in the choice, never its confirmation.
 */
public final class GlobalChoice {
    private final BooleanProperty global = new SimpleBooleanProperty(this, "global");
    private final FormField typed = new FormField(this::objection);
    private final Supplier<String> destination;

    /**
     * Not chosen.
     *
     * @param destination what has to be typed, as it stands when it is asked for; empty if there is none yet
     */
    public GlobalChoice(Supplier<String> destination) {
        this.destination = destination;
        // A choice that was taken back leaves no confirmation behind for the next.
        global.subscribe((before, now) -> typed.valueProperty().set(""));
    }

    private Optional<Refused> objection(String text) {
        String wanted = destination.get();
        if (!global.get() || (!wanted.isEmpty() && text.strip().equals(wanted))) {
            return Optional.empty();
        }
        return Optional.of(new Refused(
                Rule.R6,
                wanted.isEmpty() ? text("forms.global.typed.none") : text("forms.global.typed.wrong", wanted)));
    }

    /** Whether it is either not chosen or confirmed; if neither, the field says so. */
    public boolean check() {
        return typed.check();
    }

    /** Whether it applies to every workload without being imported. */
    public BooleanProperty globalProperty() {
        return global;
    }

    /** The destination, typed to confirm that it is meant for every workload. */
    public FormField typed() {
        return typed;
    }
}
