package io.sluice.egress.analysis;

import io.sluice.egress.Ids;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows that link two things, found from either side. Few links of one thing, as is usual, are kept in a small array, many
 * in a sorted map, so that neither millions of links nor a group of thousands cost much.
 *
 * @param <R> the row
 */
final class Links<R> {
    private final Map<UUID, Ends<R>> fromLeft = new HashMap<>();
    private final Map<UUID, Ends<R>> fromRight = new HashMap<>();
    private final Function<R, UUID> left;
    private final Function<R, UUID> right;

    Links(Function<R, UUID> left, Function<R, UUID> right) {
        this.left = left;
        this.right = right;
    }

    void put(R row) {
        fromLeft.computeIfAbsent(left.apply(row), _ -> new Ends<>(right)).put(row);
        fromRight.computeIfAbsent(right.apply(row), _ -> new Ends<>(left)).put(row);
    }

    /** Puts a row, or takes the one with its ends away. */
    void put(R row, boolean removed) {
        if (removed) {
            remove(left.apply(row), right.apply(row));
        } else {
            put(row);
        }
    }

    void remove(UUID leftId, UUID rightId) {
        remove(fromLeft, leftId, rightId);
        remove(fromRight, rightId, leftId);
    }

    private static <R> void remove(Map<UUID, Ends<R>> from, UUID near, UUID far) {
        Ends<R> ends = from.get(near);
        if (ends != null && ends.remove(far)) {
            from.remove(near);
        }
    }

    Optional<R> get(UUID leftId, UUID rightId) {
        return Optional.ofNullable(fromLeft.get(leftId)).flatMap(ends -> Optional.ofNullable(ends.get(rightId)));
    }

    /** The rows of a left end, sorted by the id of the right one. */
    List<R> ofLeft(UUID leftId) {
        return rows(fromLeft.get(leftId));
    }

    /** The rows of a right end, sorted by the id of the left one. */
    List<R> ofRight(UUID rightId) {
        return rows(fromRight.get(rightId));
    }

    private static <R> List<R> rows(@Nullable Ends<R> ends) {
        return ends == null ? List.of() : ends.sorted();
    }

    int countOfLeft(UUID leftId) {
        Ends<R> ends = fromLeft.get(leftId);
        return ends == null ? 0 : ends.rows().size();
    }

    int countOfRight(UUID rightId) {
        Ends<R> ends = fromRight.get(rightId);
        return ends == null ? 0 : ends.rows().size();
    }

    /** The ids of all left ends. */
    Set<UUID> lefts() {
        return fromLeft.keySet();
    }

    /** The rows at one end, by the id of the other. */
    private static final class Ends<R> {
        private static final int FEW = 8;
        private final Function<R, UUID> far;
        private List<R> few = new ArrayList<>(2);
        private @Nullable Map<UUID, R> many;

        Ends(Function<R, UUID> far) {
            this.far = far;
        }

        void put(R row) {
            if (many == null) {
                int at = indexOf(far.apply(row));
                if (at >= 0) {
                    few.set(at, row);
                    return;
                }
                if (few.size() < FEW) {
                    few.add(row);
                    return;
                }
                many = new TreeMap<>(Ids.ORDER);
                for (R moved : few) {
                    many.put(far.apply(moved), moved);
                }
                few = List.of();
            }
            many.put(far.apply(row), row);
        }

        /** Removes a row and tells whether none is left. */
        boolean remove(UUID id) {
            if (many != null) {
                many.remove(id);
                return many.isEmpty();
            }
            int at = indexOf(id);
            if (at >= 0) {
                few.remove(at);
            }
            return few.isEmpty();
        }

        @Nullable
        R get(UUID id) {
            if (many != null) {
                return many.get(id);
            }
            int at = indexOf(id);
            return at < 0 ? null : few.get(at);
        }

        Collection<R> rows() {
            return many == null ? few : many.values();
        }

        List<R> sorted() {
            List<R> rows = new ArrayList<>(rows());
            if (many == null) {
                rows.sort((one, other) -> Ids.ORDER.compare(far.apply(one), far.apply(other)));
            }
            return List.copyOf(rows);
        }

        private int indexOf(UUID id) {
            for (int i = 0; i < few.size(); i++) {
                if (far.apply(few.get(i)).equals(id)) {
                    return i;
                }
            }
            return -1;
        }
    }
}
