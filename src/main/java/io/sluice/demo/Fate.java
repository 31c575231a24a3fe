package io.sluice.demo;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What {@code fates.tsv} holds for a route that is not simply approved.
 *
 * @param days how many days before the clock stops it happens; 0 for a way of approving
 * @param lived how many days after its proposal
 * @param by who does it; null for the proposer
 */
record Fate(Kind kind, int days, int lived, @Nullable UUID by, String reason) {
    /** What happens. */
    enum Kind {
        REVOKE,
        PAUSE,
        DENY,
        WITHDRAW,
        DENY_AND_GRANT,
        GLOBAL,
        SNI_OFF;

        /** Whether it happens to a route that was approved, at a time of its own. */
        boolean endsRoute() {
            return this == REVOKE || this == PAUSE;
        }

        /** Whether it happens to a proposal. */
        boolean endsProposal() {
            return this == DENY || this == WITHDRAW || this == DENY_AND_GRANT;
        }
    }

    /** The fates by their route's key. */
    static Map<String, Fate> read() {
        Map<String, Fate> fates = new LinkedHashMap<>();
        for (List<String> row : Table.tsv("fates.tsv", "route", "act", "days", "lived", "by", "reason")) {
            Kind kind = Kind.valueOf(row.get(1).replace('-', '_').toUpperCase(Locale.ROOT));
            fates.put(row.get(0), new Fate(kind, number(row.get(2)), number(row.get(3)), by(row.get(4)), row.get(5)));
        }
        return fates;
    }

    private static int number(String cell) {
        return cell.equals("-") ? 0 : Integer.parseInt(cell);
    }

    private static @Nullable UUID by(String key) {
        return key.equals("-")
                ? null
                : DemoIdentities.find(key).map(DemoIdentity::user).orElseThrow();
    }

    /** When its route was proposed. */
    Instant proposed(Random random) {
        return DemoClock.inOfficeHours(DemoClock.daysAgo(days + lived), random);
    }

    /** When it happens: on its day, but never before an hour after what led to it. */
    Instant happens(Instant after, Random random) {
        Instant planned = DemoClock.inOfficeHours(DemoClock.daysAgo(days), random);
        Instant earliest = DemoClock.later(after, 60, 600, random);
        return planned.isAfter(earliest) ? planned : earliest;
    }
}
