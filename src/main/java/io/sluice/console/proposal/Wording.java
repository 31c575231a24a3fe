package io.sluice.console.proposal;

import io.sluice.console.forms.FormField;
import io.sluice.egress.Contents;
import io.sluice.egress.Decision.Refused;
import io.sluice.egress.Destination;
import io.sluice.egress.Words;
import java.util.List;
import java.util.Optional;

/** What new policies are called and why they are needed. In a list the name is a pattern, filled in for each destination. */
public final class Wording {
    /** The pattern that a list begins with. */
    static final String PATTERN = "{address}:{ports}";

    static final String ADDRESS = "{address}";
    static final String PORTS = "{ports}";

    private final FormField name = FormField.ofName(this::objection);
    private final FormField description = new FormField(Contents::description);
    private final FormField justification = new FormField(Contents::justification);
    private final Route route;

    /**
     * With nothing written.
     *
     * @param route what the words are about
     * @param written told of every change
     */
    Wording(Route route, Runnable written) {
        this.route = route;
        List.of(name, description, justification)
                .forEach(field -> field.valueProperty().subscribe((before, now) -> written.run()));
        route.list().linesProperty().subscribe((before, now) -> pattern(before.isEmpty(), now.isEmpty()));
    }

    /** A list begins with a pattern, and ends with an empty name, unless a name was written. */
    private void pattern(boolean before, boolean now) {
        if (before && !now && name.value().isBlank()) {
            name.valueProperty().set(PATTERN);
        } else if (!before && now && name.value().equals(PATTERN)) {
            name.valueProperty().set("");
        }
    }

    private Optional<Refused> objection(String written) {
        return route.list().active() && !written.isBlank()
                ? route.targets().stream()
                        .flatMap(target -> Contents.name(filled(written, target.destination())).stream())
                        .findFirst()
                : Contents.name(written);
    }

    private static String filled(String pattern, Destination destination) {
        return pattern.replace(ADDRESS, destination.address().canonical())
                .replace(PORTS, destination.ports().toString());
    }

    /** The words of the policy for a destination. */
    Words of(Destination destination) {
        return new Words(
                route.list().active() ? filled(name.value(), destination) : name.value(),
                description.value(),
                justification.value());
    }

    void fill(Words words) {
        name.valueProperty().set(words.name());
        description.valueProperty().set(words.description());
        justification.valueProperty().set(words.justification());
    }

    boolean check() {
        boolean named = name.check();
        boolean described = description.check();
        boolean justified = justification.check();
        return named && described && justified;
    }

    /** What it is called; in a list a pattern, in which {@code {address}} and {@code {ports}} are filled in. */
    public FormField name() {
        return name;
    }

    /** More about it; may be empty. */
    public FormField description() {
        return description;
    }

    /** Why it is needed. */
    public FormField justification() {
        return justification;
    }
}
