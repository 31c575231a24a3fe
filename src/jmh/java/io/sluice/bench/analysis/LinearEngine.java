package io.sluice.bench.analysis;

import io.sluice.egress.Destination;
import java.util.List;

/** Looks at every destination. */
final class LinearEngine implements OverlapEngine {
    private List<Destination> destinations = List.of();

    @Override
    public void load(List<Destination> all) {
        destinations = List.copyOf(all);
    }

    @Override
    public long search(Destination proposal) {
        long sum = 0;
        for (int i = 0; i < destinations.size(); i++) {
            if (destinations.get(i).overlaps(proposal)) {
                sum += i + 1;
            }
        }
        return sum;
    }

    @Override
    public long pairs() {
        long pairs = 0;
        for (int i = 0; i < destinations.size(); i++) {
            for (int j = 0; j < i; j++) {
                pairs += destinations.get(i).overlaps(destinations.get(j)) ? 1 : 0;
            }
        }
        return pairs;
    }
}
