package io.sluice.console.audit;

import static io.sluice.console.support.Texts.text;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far back the list goes. */
public enum Period {
    DAY(Duration.ofDays(1)),
    WEEK(Duration.ofDays(7)),
    MONTH(Duration.ofDays(30)),
    ALL(null);

    private final @Nullable Duration length;

    Period(@Nullable Duration length) {
        this.length = length;
    }

    /** As people read it. */
    public String title() {
        return switch (this) {
            case DAY -> text("audit.period.day");
            case WEEK -> text("audit.period.week");
            case MONTH -> text("audit.period.month");
            case ALL -> text("audit.period.all");
        };
    }

    /** When it begins; null for the log's beginning. */
    @Nullable
    Instant from(Instant now) {
        return length == null ? null : now.minus(length);
    }
}
