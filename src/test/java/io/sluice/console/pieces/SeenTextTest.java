package io.sluice.console.pieces;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.pieces.SeenText.Section;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeenTextTest {
    @Test
    void findsTheSectionsOfABrief() {
        assertThat(SeenText.sections("""
            a.example:443 (DIRECT)
            Opens it.

            WHAT IT OPENS
            1 × 1 = 1 pair, 1 new

            FINDINGS (rules 7)
              note F-ONE: One.
                What to do: Nothing.
              note F-TWO: Two.
            """))
                .containsExactly(
                        new Section("", List.of("a.example:443 (DIRECT)", "Opens it."), List.of()),
                        new Section("What it opens", List.of("1 × 1 = 1 pair, 1 new"), List.of()),
                        new Section(
                                "Findings (rules 7)",
                                List.of(),
                                List.of("note F-ONE: One.\nWhat to do: Nothing.", "note F-TWO: Two.")));
    }

    @Test
    void showsAnotherTextAsItIs() {
        assertThat(SeenText.sections("Billing engineers get Import."))
                .containsExactly(new Section("", List.of("Billing engineers get Import."), List.of()));
    }
}
