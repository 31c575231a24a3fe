package io.sluice.console.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {

    @Test
    void numbersStandBySizeAndLettersWhateverTheirCase() {
        assertThat(Stream.of("Scientist 10", "zebra", "Scientist 2", "Ärztin", "Scientist 1", "analyst", "Bank")
                        .sorted(NaturalOrder.NAMES))
                .containsExactly("analyst", "Ärztin", "Bank", "Scientist 1", "Scientist 2", "Scientist 10", "zebra");
    }

    @Test
    void whatDiffersAtAllIsNeverEqual() {
        assertThat(NaturalOrder.NAMES.compare("Scientist 01", "Scientist 1")).isNotZero();
        assertThat(NaturalOrder.NAMES.compare("Scientist 1", "Scientist 1")).isZero();
    }
}
