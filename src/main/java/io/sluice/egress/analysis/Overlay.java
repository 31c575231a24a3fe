package io.sluice.egress.analysis;

import io.sluice.egress.Ids;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/** Rows that link two things, tombstones included, laid over the rows of a base. */
final class Overlay<R> {
    private final Function<R, UUID> left;
    private final Function<R, UUID> right;
    private final Predicate<R> removed;
    private final Links<R> rows;

    Overlay(Function<R, UUID> left, Function<R, UUID> right, Predicate<R> removed) {
        this.left = left;
        this.right = right;
        this.removed = removed;
        this.rows = new Links<>(left, right);
    }

    void put(R row) {
        rows.put(row);
    }

    Optional<R> get(UUID leftId, UUID rightId) {
        return rows.get(leftId, rightId);
    }

    /** The left ends of the rows laid over, tombstones included. */
    Set<UUID> lefts() {
        return rows.lefts();
    }

    /** Whether a link stands, given whether the base has it. */
    boolean stands(UUID leftId, UUID rightId, boolean inBase) {
        return rows.get(leftId, rightId).map(row -> !removed.test(row)).orElse(inBase);
    }

    /** The links of a left end, sorted by the right one, given those of the base. */
    List<R> ofLeft(UUID leftId, List<R> base) {
        return over(base, rows.ofLeft(leftId), right);
    }

    /** The rows laid over for a right end, tombstones included, sorted by the left one. */
    List<R> ofRight(UUID rightId) {
        return rows.ofRight(rightId);
    }

    private List<R> over(List<R> base, List<R> mine, Function<R, UUID> key) {
        return mine.isEmpty() ? base : laidOver(base, mine, key, removed.negate());
    }

    /** The ids at the right end of a left one, given those of the base. */
    Collection<UUID> rights(UUID leftId, Collection<UUID> base) {
        return ids(base, rows.ofLeft(leftId), right);
    }

    /** The ids at the left end of a right one, given those of the base. */
    Collection<UUID> lefts(UUID rightId, Collection<UUID> base) {
        return ids(base, rows.ofRight(rightId), left);
    }

    private Collection<UUID> ids(Collection<UUID> base, List<R> mine, Function<R, UUID> key) {
        if (mine.isEmpty()) {
            return base;
        }
        Set<UUID> ids = new TreeSet<>(Ids.ORDER);
        ids.addAll(base);
        for (R row : mine) {
            if (removed.test(row)) {
                ids.remove(key.apply(row));
            } else {
                ids.add(key.apply(row));
            }
        }
        return ids;
    }

    /** The rows of the base with others in their place or beside them, those that stand, sorted by key. */
    static <R> List<R> laidOver(Collection<R> base, Collection<R> over, Function<R, UUID> key, Predicate<R> stands) {
        Map<UUID, R> byKey = new LinkedHashMap<>();
        base.forEach(row -> byKey.put(key.apply(row), row));
        over.forEach(row -> byKey.put(key.apply(row), row));
        List<R> rows = new ArrayList<>(byKey.values());
        rows.removeIf(stands.negate());
        rows.sort((one, other) -> Ids.ORDER.compare(key.apply(one), key.apply(other)));
        return Collections.unmodifiableList(rows);
    }
}
