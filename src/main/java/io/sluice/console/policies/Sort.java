package io.sluice.console.policies;

import io.sluice.console.search.Order;
import java.util.Optional;

/** How a list is sorted. */
public record Sort(Order order, boolean descending) {

    /** As it is kept in the settings. */
    String kept() {
        return order.name() + (descending ? " down" : " up");
    }

    /** What {@link #kept} has written; empty if it is something else. */
    static Optional<Sort> read(String kept) {
        for (Order order : Order.values()) {
            for (boolean descending : new boolean[] {false, true}) {
                Sort sort = new Sort(order, descending);
                if (sort.kept().equals(kept)) {
                    return Optional.of(sort);
                }
            }
        }
        return Optional.empty();
    }
}
