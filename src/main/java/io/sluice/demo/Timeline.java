package io.sluice.demo;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/** What happens when: plays moments in order of time, those that are added while it plays included. */
final class Timeline {
    private final PriorityQueue<Moment> moments =
            new PriorityQueue<>(Comparator.comparing(Moment::at).thenComparingLong(Moment::order));
    private long added;

    private record Moment(Instant at, long order, Consumer<Instant> act) {}

    void add(Instant at, Consumer<Instant> act) {
        moments.add(new Moment(at, added++, act));
    }

    void play() {
        for (Moment next = moments.poll(); next != null; next = moments.poll()) {
            next.act().accept(next.at());
        }
    }
}
