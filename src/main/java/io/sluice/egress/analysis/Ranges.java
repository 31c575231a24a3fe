package io.sluice.egress.analysis;

import io.sluice.egress.Address;
import io.sluice.egress.Destination;
import io.sluice.egress.Ipv4Block;
import io.sluice.egress.PortRange;
import io.sluice.egress.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Blocks of addresses with a label each. Blocks of one label share nothing; those of different labels may. */
final class Ranges {
    private static final PortRange ANY = new PortRange(1, PortRange.MAX);

    private final DestinationIndex index = new DestinationIndex();
    private final List<String> labels = new ArrayList<>();

    void add(String cidr, String label) {
        index.add(new Destination(Address.parse(cidr).orThrow(), ANY));
        labels.add(label);
    }

    /** The label that holds at least half of a block's addresses, the one that holds most of them; or none. */
    Optional<String> holderOf(Ipv4Block block) {
        Map<String, Long> held = new HashMap<>();
        index.search(new Destination(block, ANY), (handle, relation) -> {
            long addresses = relation == Relation.CONTAINED ? 1L << (32 - index.prefix(handle)) : block.size();
            held.merge(labels.get(handle), addresses, Long::sum);
        });
        return held.entrySet().stream()
                .filter(entry -> entry.getValue() * 2 >= block.size())
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.<String, Long>comparingByKey().reversed()))
                .map(Map.Entry::getKey);
    }
}
