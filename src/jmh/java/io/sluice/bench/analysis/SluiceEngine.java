package io.sluice.bench.analysis;

import io.sluice.egress.Destination;
import io.sluice.egress.analysis.DestinationIndex;
import io.sluice.egress.analysis.Matches;
import java.util.List;

/** The product's own index. */
final class SluiceEngine implements OverlapEngine {
    private final DestinationIndex index = new DestinationIndex();
    private final Matches matches = new Matches();
    private long pairs;

    @Override
    public void load(List<Destination> destinations) {
        destinations.forEach(index::add);
    }

    @Override
    public long search(Destination proposal) {
        matches.clear();
        index.search(proposal, matches);
        long sum = 0;
        for (int i = 0; i < matches.size(); i++) {
            sum += matches.handle(i) + 1;
        }
        return sum;
    }

    /** How many destinations a search finds on average. */
    double found(List<Destination> proposals) {
        return proposals.stream()
                .mapToInt(proposal -> index.count(proposal).total())
                .average()
                .orElseThrow();
    }

    @Override
    public long pairs() {
        pairs = 0;
        index.pairs((_, _) -> pairs++);
        return pairs;
    }
}
