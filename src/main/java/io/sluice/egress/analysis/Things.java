package io.sluice.egress.analysis;

import io.sluice.egress.EnrollmentView;
import io.sluice.egress.Ids;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows with an id of their own, perhaps laid over those of a base.
 *
 * @param <R> the row
 */
final class Things<R> {
    private final Function<R, UUID> id;
    private final Function<UUID, Optional<R>> below;
    private final Function<EnrollmentView, Collection<R>> allBelow;
    private final @Nullable EnrollmentView base;
    private final Map<UUID, R> rows = new TreeMap<>(Ids.ORDER);

    /**
     * Rows over those that a base has.
     *
     * @param one asks the base for one of them
     * @param all asks the base for all of them
     */
    Things(
            @Nullable EnrollmentView base,
            Function<R, UUID> id,
            BiFunction<EnrollmentView, UUID, Optional<R>> one,
            Function<EnrollmentView, Collection<R>> all) {
        this.base = base;
        this.id = id;
        this.below = base == null ? _ -> Optional.empty() : sought -> one.apply(base, sought);
        this.allBelow = all;
    }

    void put(R row) {
        rows.put(id.apply(row), row);
    }

    Optional<R> get(UUID sought) {
        R row = rows.get(sought);
        return row == null ? below.apply(sought) : Optional.of(row);
    }

    /** All of them, sorted by id. */
    Collection<R> all() {
        if (base == null) {
            return Collections.unmodifiableCollection(rows.values());
        }
        Collection<R> under = allBelow.apply(base);
        return rows.isEmpty() ? under : Overlay.laidOver(under, List.copyOf(rows.values()), id, _ -> true);
    }
}
