package io.sluice.egress.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortBitsTest {

    private static int range(Random random) {
        int first = 1 + random.nextInt(65_535);
        int most = random.nextBoolean() ? 65_536 - first : Math.min(200, 65_536 - first);
        return Ports.pack(first, first + random.nextInt(most));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void countsAndTakesBackAsASetOfPortsDoes(long seed) {
        Random random = new Random(seed);
        PortBits bits = new PortBits();
        BitSet naive = new BitSet();
        Deque<Integer> marks = new ArrayDeque<>();
        Deque<BitSet> before = new ArrayDeque<>();
        for (int step = 0; step < 3_000; step++) {
            int ports = range(random);
            int held = naive.get(Ports.first(ports), Ports.last(ports) + 1).cardinality();
            assertEquals(Ports.size(ports) - held, bits.missing(ports));
            if (marks.size() < 30 && random.nextInt(3) == 0) {
                marks.push(bits.mark());
                before.push((BitSet) naive.clone());
                assertEquals(Ports.size(ports) - held, bits.add(ports));
                naive.set(Ports.first(ports), Ports.last(ports) + 1);
            } else if (!marks.isEmpty() && random.nextInt(3) == 0) {
                bits.back(marks.pop());
                naive = before.pop();
            }
        }
    }
}
