package io.sluice.console.pieces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BeginningTest {
    private static final int LONGEST = 481;

    @Test
    void aShortTextIsWhole() {
        String sixLines = "a\nb\nc\nd\ne\nf";
        assertThat(Beginning.of(sixLines)).isEqualTo(sixLines);
        assertThat(Beginning.of("x".repeat(480))).hasSize(480).endsWith("x");
        assertThat(Beginning.of("")).isEmpty();
    }

    @Test
    void ofManyLinesSixAreShown() {
        assertThat(Beginning.of("a\nb\nc\nd\ne\nf\ng")).isEqualTo("a\nb\nc\nd\ne\nf…");
        assertThat(Beginning.of("Needed." + "\n".repeat(3_990) + "By nobody.")).isEqualTo("Needed.…");
    }

    @Test
    void aLongTextIsCutAfterAWord() {
        assertThat(Beginning.of("words and ".repeat(100)))
                .endsWith("words and…")
                .hasSizeBetween(460, LONGEST);
    }

    @Test
    void noCharacterIsCutInTwo() {
        assertThat(Beginning.of("😀".repeat(600))).isEqualTo("😀".repeat(240) + "…");
        assertThat(Beginning.of("e\u0301".repeat(600)).replace("e\u0301", "")).isEqualTo("…");
    }

    @Test
    void whateverIsWrittenItIsABeginningOfAFewLines() {
        Random random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder made = new StringBuilder();
            int length = random.nextInt(1_200);
            while (made.length() < length) {
                made.appendCodePoint(
                        switch (random.nextInt(8)) {
                            case 0 -> '\n';
                            case 1 -> ' ';
                            case 2 -> 0x1F600 + random.nextInt(50);
                            default -> 'a' + random.nextInt(26);
                        });
            }
            String text = made.toString();
            String shown = Beginning.of(text);
            assertThat(shown.lines().count()).isLessThanOrEqualTo(6);
            assertThat(shown.length()).isLessThanOrEqualTo(LONGEST);
            assertThat(text).startsWith(shown.endsWith("…") ? shown.substring(0, shown.length() - 1) : shown);
        }
    }
}
