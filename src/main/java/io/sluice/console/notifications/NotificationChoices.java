package io.sluice.console.notifications;

import io.sluice.console.settings.Kept;
import io.sluice.console.settings.SettingStore;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What a person wants to be told of, and when not, as properties that are kept. */
public final class NotificationChoices {
    private static final LocalTime EVENING = LocalTime.of(19, 0);
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final Map<Kind, BooleanProperty> kinds = new EnumMap<>(Kind.class);
    private final BooleanProperty quiet = new SimpleBooleanProperty();
    private final ObjectProperty<LocalTime> from = new SimpleObjectProperty<>(EVENING);
    private final ObjectProperty<LocalTime> to = new SimpleObjectProperty<>(MORNING);
    private final ObjectProperty<Set<DayOfWeek>> days = new SimpleObjectProperty<>(EnumSet.allOf(DayOfWeek.class));
    private final BooleanProperty breakThrough = new SimpleBooleanProperty(true);
    private final Kept kept;

    /** The choices that the store has; at first everything is told, at any time. */
    public NotificationChoices(SettingStore store) {
        kept = new Kept(store);
        for (Kind kind : Kind.switches()) {
            BooleanProperty wanted = new SimpleBooleanProperty(true);
            kinds.put(kind, wanted);
            kept.keep("notify.kind-" + kind.name(), wanted.asObject(), Boolean::valueOf);
        }
        kept.keep("notify.quiet", quiet.asObject(), Boolean::valueOf);
        kept.keep("notify.quiet-from", from, NotificationChoices::time);
        kept.keep("notify.quiet-to", to, NotificationChoices::time);
        kept.keep("notify.quiet-days", days, NotificationChoices::days, NotificationChoices::text);
        kept.keep("notify.break-through", breakThrough.asObject(), Boolean::valueOf);
    }

    private static LocalTime time(String kept) {
        if (!kept.matches("([01]\\d|2[0-3]):[0-5]\\d")) {
            throw new IllegalArgumentException("not a time of day");
        }
        return LocalTime.parse(kept);
    }

    private static Set<DayOfWeek> days(String kept) {
        return Stream.of(kept.split(" ", -1))
                .filter(name -> !name.isEmpty())
                .map(DayOfWeek::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
    }

    private static String text(Set<DayOfWeek> days) {
        return new TreeSet<>(days).stream().map(DayOfWeek::name).collect(Collectors.joining(" "));
    }

    /** Whether a kind is told of at all. */
    public BooleanProperty wantedProperty(Kind kind) {
        BooleanProperty wanted = kinds.get(kind.switchedWith());
        if (wanted == null) {
            throw new IllegalArgumentException(kind.name());
        }
        return wanted;
    }

    /** Whether there are quiet hours. */
    public BooleanProperty quietProperty() {
        return quiet;
    }

    /** Where they begin. */
    public ObjectProperty<LocalTime> fromProperty() {
        return from;
    }

    /** Where they end. */
    public ObjectProperty<LocalTime> toProperty() {
        return to;
    }

    /** The days on which they begin. */
    public ObjectProperty<Set<DayOfWeek>> daysProperty() {
        return days;
    }

    /** Whether decisions that need attention pop up all the same. */
    public BooleanProperty breakThroughProperty() {
        return breakThrough;
    }

    /** Whether a notification may pop up now; it stands in the list in any case. */
    public boolean popsUp(Kind kind, ZonedDateTime now) {
        boolean silent = new QuietHours(quiet.get(), from.get(), to.get(), days.get()).at(now);
        return !silent || (kind.needsAttention() && breakThrough.get());
    }
}
