package io.sluice.console.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HistoryDetailsTest {
    @Test
    void aDigestIsShortenedInTheMiddleAndAShortOneIsNot() {
        assertThat(HistoryDetails.shortened("e1:0123456789abcdef0123456789abcdef"))
                .isEqualTo("e1:012345678…abcdef");
        assertThat(HistoryDetails.shortened("e1:0123")).isEqualTo("e1:0123");
    }
}
