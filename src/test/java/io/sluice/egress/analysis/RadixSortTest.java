package io.sluice.egress.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RadixSortTest {

    /** Few numbers and many, of either sign, in which few bits differ or all. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 2_047, 2_048, 50_000})
    void sortsAsTheLibraryDoes(int size) {
        Random random = new Random(size);
        for (int bits = 27; bits <= 64; bits++) {
            long[] numbers = new long[size + 5];
            for (int i = 0; i < size; i++) {
                numbers[i] = (random.nextLong() >> (64 - bits)) >>> 26 << 26 | i;
            }
            long[] expected = Arrays.copyOf(numbers, size);
            Arrays.sort(expected);
            assertArrayEquals(expected, Arrays.copyOf(RadixSort.sorted(numbers, size, 26), size));
        }
    }
}
