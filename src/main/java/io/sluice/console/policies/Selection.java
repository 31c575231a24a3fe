package io.sluice.console.policies;

import io.sluice.console.search.Answer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** Which of the listed policies are selected: one bit each. What is not listed any more is not selected any more. */
final class Selection {
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(this, "count");
    private Answer answer = Answer.NONE;
    private BitSet rows = new BitSet();
    private int anchor = -1;
    private int reached = -1;

    /** Keeps selected what another answer has too. */
    void carryTo(Answer other) {
        BitSet carried = new BitSet();
        if (!rows.isEmpty()) {
            carried = other.carried(rows, answer);
            carried.and(other.rowsFound());
        }
        answer = other;
        rows = carried;
        anchor = -1;
        count();
    }

    boolean isSelected(int place) {
        return place >= 0 && place < answer.size() && rows.get(answer.row(place));
    }

    /** Selects what stands at a place, or no longer. */
    void toggle(int place) {
        if (place >= 0 && place < answer.size()) {
            rows.flip(answer.row(place));
            anchor = place;
            reached = place;
            count();
        }
    }

    /** Selects from where one was last selected, or from here, up to a place; what was selected so before is not any more. */
    void extend(int here, int to) {
        if (here < 0 || to < 0 || to >= answer.size()) {
            return;
        }
        if (anchor < 0) {
            anchor = here;
            reached = here;
        }
        select(anchor, reached, false);
        select(anchor, to, true);
        reached = to;
        count();
    }

    private void select(int one, int other, boolean selected) {
        for (int place = Math.min(one, other); place <= Math.max(one, other); place++) {
            rows.set(answer.row(place), selected);
        }
    }

    void all() {
        rows = answer.rowsFound();
        anchor = -1;
        count();
    }

    void clear() {
        rows = new BitSet();
        anchor = -1;
        count();
    }

    private void count() {
        count.set(-1);
        count.set(rows.cardinality());
    }

    /** The ids of those selected, in the order of the list; at most so many. */
    List<UUID> ids(int atMost) {
        List<UUID> ids = new ArrayList<>();
        for (int place = 0; place < answer.size() && ids.size() < atMost; place++) {
            if (rows.get(answer.row(place))) {
                ids.add(answer.policy(place).id());
            }
        }
        return ids;
    }

    /** The places of those selected, ascending. */
    int[] places() {
        int[] places = new int[count.get()];
        int at = 0;
        for (int place = 0; place < answer.size() && at < places.length; place++) {
            if (rows.get(answer.row(place))) {
                places[at++] = place;
            }
        }
        return places;
    }

    /** How many are selected; told anew, through -1, whenever others are. */
    ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }
}
