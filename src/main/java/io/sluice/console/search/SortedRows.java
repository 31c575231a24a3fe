package io.sluice.console.search;

import io.sluice.console.support.NaturalOrder;
import io.sluice.egress.DnsName;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Ids;
import io.sluice.egress.Ipv4Block;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.analysis.PolicyRows;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All rows in every order that was asked for, so that sorting what was found is only picking it out. An order is kept; when
 * policies change it is put right, which costs little as long as few did.
 */
final class SortedRows {
    private static final long NAMES = 1L << 62;

    private final Columns columns;
    private final Map<Order, int[]> orders = new EnumMap<>(Order.class);
    /** The rows that each order was last put right for. */
    private final Map<Order, PolicyRows> made = new EnumMap<>(Order.class);

    SortedRows(Columns columns) {
        this.columns = columns;
    }

    /**
     * All rows in an order.
     *
     * @param links what the links of the enrollment tell of a row, for an order that asks it: where the proposer's name stands
     *     among all, or how many people there are; asked for only if the order is not known
     */
    int[] in(Order order, Supplier<IntUnaryOperator> links) {
        int[] known = orders.get(order);
        // Somebody's name may change while no policy does.
        if (known != null && made.get(order) == columns.rows() && order != Order.PROPOSER) {
            return known;
        }
        int[] sorted = extended(known, columns.size());
        long[] keys = keys(order, links);
        IntOrder.sort(sorted, (one, other) -> {
            int by = Long.compare(keys[one], keys[other]);
            return by != 0 ? by : tie(order, one, other);
        });
        orders.put(order, sorted);
        made.put(order, columns.rows());
        return sorted;
    }

    /** The rows in their earlier order, the new ones behind. */
    private static int[] extended(int @Nullable [] known, int size) {
        if (known == null || known.length > size) {
            return IntStream.range(0, size).toArray();
        }
        int[] rows = Arrays.copyOf(known, size);
        for (int row = known.length; row < size; row++) {
            rows[row] = row;
        }
        return rows;
    }

    private long[] keys(Order order, Supplier<IntUnaryOperator> links) {
        int size = columns.size();
        PolicyRows rows = columns.rows();
        IntUnaryOperator linked = order == Order.PROPOSER || order == Order.PEOPLE ? links.get() : row -> 0;
        long[] keys = new long[size];
        for (int row = 0; row < size; row++) {
            keys[row] = switch (order) {
                case NAME -> 0;
                case DESTINATION -> destination(rows.policy(row));
                case KIND -> columns.kind(row) == PolicyKind.DIRECT ? 0 : 1;
                case STATE -> columns.stateNumber(row);
                case WORKLOADS -> rows.imports(row);
                case PEOPLE, PROPOSER -> linked.applyAsInt(row);
                case PROPOSED -> rows.policy(row).life().proposed().at().toEpochMilli();
                case CHANGED -> columns.changed(row);
            };
        }
        return keys;
    }

    /** The place of each name among all of them; equal names have the same. */
    static int[] ranks(List<String> names) {
        List<String> sorted =
                names.stream().distinct().sorted(NaturalOrder.NAMES).toList();
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            places.put(sorted.get(i), i);
        }
        return names.stream().mapToInt(places::get).toArray();
    }

    private static long destination(EgressPolicy policy) {
        int first = policy.destination().ports().first();
        return policy.destination().address() instanceof Ipv4Block block
                ? block.first() << 22 | (long) block.prefix() << 16 | first
                : NAMES;
    }

    private int tie(Order order, int one, int other) {
        EgressPolicy left = columns.rows().policy(one);
        EgressPolicy right = columns.rows().policy(other);
        if (order == Order.DESTINATION
                && left.destination().address() instanceof DnsName(String a)
                && right.destination().address() instanceof DnsName(String b)) {
            int by = a.compareTo(b);
            by = by != 0 ? by : columns.firstPort(one) - columns.firstPort(other);
            if (by != 0) {
                return by;
            }
        }
        int by = left.name().compareToIgnoreCase(right.name());
        return by != 0 ? by : Ids.ORDER.compare(left.id(), right.id());
    }
}
