package io.sluice.console.audit;

import io.sluice.protocol.AuditOutcome;
import io.sluice.protocol.AuditQuery;
import java.time.Instant;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** Which events are asked for. */
public final class AuditFilter {
    private final ObjectProperty<Period> period = new SimpleObjectProperty<>(this, "period", Period.WEEK);
    private final StringProperty person = new SimpleStringProperty(this, "person", "");
    private final StringProperty thing = new SimpleStringProperty(this, "thing", "");
    private final ObjectProperty<@Nullable String> act = new SimpleObjectProperty<>(this, "act");
    private final ObjectProperty<@Nullable AuditOutcome> outcome = new SimpleObjectProperty<>(this, "outcome");

    /** How far back. */
    public ObjectProperty<Period> periodProperty() {
        return period;
    }

    /** A part of the name of who did it; empty for everybody. */
    public StringProperty personProperty() {
        return person;
    }

    /** A part of the name of what it was about; empty for everything. */
    public StringProperty thingProperty() {
        return thing;
    }

    /** What was done, as the wire names it; null for everything. */
    public ObjectProperty<@Nullable String> actProperty() {
        return act;
    }

    /** What came of it; null for whatever. */
    public ObjectProperty<@Nullable AuditOutcome> outcomeProperty() {
        return outcome;
    }

    /** Runs the action at every change. */
    void subscribe(Runnable action) {
        period.subscribe((before, now) -> action.run());
        person.subscribe((before, now) -> action.run());
        thing.subscribe((before, now) -> action.run());
        act.subscribe((before, now) -> action.run());
        outcome.subscribe((before, now) -> action.run());
    }

    /** What is asked of the backend, given whom the person's name means. */
    AuditQuery query(@Nullable UUID actor, Instant now) {
        String words = thing.get().strip();
        return new AuditQuery(
                period.get().from(now),
                null,
                actor,
                act.get(),
                words.isEmpty() ? null : words,
                outcome.get(),
                null,
                AuditQuery.PAGE);
    }
}
