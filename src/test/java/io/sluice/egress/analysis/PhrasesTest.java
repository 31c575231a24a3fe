package io.sluice.egress.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {
    @ParameterizedTest
    @CsvSource({
        "was revoked, was revoked.",
        "was revoked: “no need”, was revoked: “no need”.",
        "was revoked: “Kept under watch.”, was revoked: “Kept under watch.”",
        "was revoked: “Who asked?”, was revoked: “Who asked?”",
    })
    void endsASentenceOnce(String words, String sentence) {
        assertEquals(sentence, Phrases.sentence(words));
    }

    @ParameterizedTest
    @CsvSource({"' Under watch.\n', “Under watch.”", "no need, “no need”"})
    void quotesWordsWithoutTheSpaceAroundThem(String words, String quoted) {
        assertEquals(quoted, Phrases.quote(words));
    }
}
