package io.sluice.egress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {
    /** Halves at the ends of what a long holds and near each other. */
    private static final long[] EDGES = {0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE, 0x7FFF_0000L, 0xFFFF_0000L};

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void sortsIdsAsTheirTextSorts(long seed) {
        Random random = new Random(seed);
        List<UUID> ids = Stream.generate(() -> new UUID(half(random), half(random)))
                .limit(3_000)
                .toList();
        assertEquals(
                ids.stream().sorted(Comparator.comparing(UUID::toString)).toList(),
                ids.stream().sorted(Ids.ORDER).toList());
    }

    private static long half(Random random) {
        return random.nextBoolean() ? EDGES[random.nextInt(EDGES.length)] : random.nextLong();
    }
}
