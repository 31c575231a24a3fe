package io.sluice.console.policies;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.search.Order;
import org.jspecify.annotations.Nullable;

/** The columns that a list can have, in their first order. */
enum ColumnId {
    NAME(Order.NAME, 18, 9, true),
    DESTINATION(Order.DESTINATION, 18, 11, true),
    STATE(Order.STATE, 12, 5, true),
    WORKLOADS(Order.WORKLOADS, 7, 7, true),
    PEOPLE(Order.PEOPLE, 6, 6, true),
    PROPOSER(Order.PROPOSER, 10, 10, true),
    CHANGED(Order.CHANGED, 7, 7, true),
    KIND(Order.KIND, 9, 9, false),
    PROPOSED(Order.PROPOSED, 7, 7, false),
    SCOPE(null, 9, 9, false),
    MARKINGS(null, 9, 7, false);

    private final @Nullable Order order;
    private final int width;
    private final int least;
    private final boolean shown;

    /**
     * A column.
     *
     * @param width its first width, in ems
     * @param least what it can make do with where there is little room, in ems
     * @param shown whether it is there before anybody chose
     */
    ColumnId(@Nullable Order order, int width, int least, boolean shown) {
        this.order = order;
        this.width = width;
        this.least = least;
        this.shown = shown;
    }

    /** What sorting by it is; null if it cannot be sorted by. */
    @Nullable
    Order order() {
        return order;
    }

    int width() {
        return width;
    }

    int least() {
        return least;
    }

    boolean shownFirst() {
        return shown;
    }

    /** The column that sorts so. */
    static ColumnId of(Order order) {
        for (ColumnId column : values()) {
            if (column.order == order) {
                return column;
            }
        }
        throw new IllegalArgumentException("No column sorts by " + order);
    }

    /** Its heading. */
    String title() {
        return switch (this) {
            case NAME -> text("policies.column.name");
            case DESTINATION -> text("policies.column.destination");
            case KIND -> text("policies.column.kind");
            case STATE -> text("policies.column.state");
            case WORKLOADS -> text("policies.column.workloads");
            case PEOPLE -> text("policies.column.people");
            case PROPOSER -> text("policies.column.proposer");
            case PROPOSED -> text("policies.column.proposed");
            case CHANGED -> text("policies.column.changed");
            case SCOPE -> text("policies.column.scope");
            case MARKINGS -> text("policies.column.markings");
        };
    }
}
