package io.sluice.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class FuzzyTest {
    @Test
    void everyLetterMustOccurInOrder() {
        assertThat(Fuzzy.score("wo", "Work offline")).isPositive();
        assertThat(Fuzzy.score("ow", "Work online")).isEqualTo(-1);
        assertThat(Fuzzy.score("workz", "Work offline")).isEqualTo(-1);
    }

    @Test
    void aLetterThatBeginsAWordFurtherOnHidesNoneBeforeIt() {
        assertThat(Fuzzy.score("pen", "Open policies")).isPositive();
        assertThat(Fuzzy.score("paused", "Policies: Paused"))
                .isLessThan(Fuzzy.score("paused", "Paused"))
                .isGreaterThan(Fuzzy.score("paused", "Put a use aside"));
    }

    @Test
    void anEmptyQueryFitsEverything() {
        assertThat(Fuzzy.score("  ", "Work offline")).isZero();
    }

    @Test
    void startsOfWordsAndLettersInARowWeighMore() {
        List<String> titles = List.of("Show policies", "Sync now", "Theme of the system");
        assertThat(titles.stream().max(Comparator.comparingInt(title -> Fuzzy.score("sn", title))))
                .contains("Sync now");
        assertThat(Fuzzy.score("yn", "Sync now")).isGreaterThan(Fuzzy.score("yo", "Sync now"));
    }
}
