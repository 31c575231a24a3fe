package io.sluice.console.pieces;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.Desk;
import io.sluice.console.pieces.SeenText.Section;
import io.sluice.egress.analysis.DecisionBrief;
import java.util.List;
import java.util.Objects;
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
                        new Section("", List.of("a.example:443 (direct connection)", "Opens it."), List.of()),
                        new Section("What it opens", List.of("1 × 1 = 1 pair, 1 new"), List.of()),
                        new Section(
                                "Findings (rules 7)",
                                List.of(),
                                List.of("note F-ONE: One.\nWhat to do: Nothing.", "note F-TWO: Two.")));
    }

    @Test
    void leavesOutTheIdsOfPolicies() {
        assertThat(SeenText.sections("""
            ALREADY THERE
              0198c7a0-1111-7222-8333-444455556666 identical “Stripe API”: active
            """).getLast().items()).containsExactly("identical “Stripe API”: active");
    }

    @Test
    void readsTheTextOfABrief() {
        DecisionBrief brief =
                Objects.requireNonNull(new Desk().look("Stripe for invoicing").brief());
        assertThat(SeenText.sections(brief.plainText()))
                .extracting(Section::title)
                .contains("What it opens", "Already there")
                .anyMatch(title -> title.startsWith("Findings (rules "));
    }

    @Test
    void showsAnotherTextAsItIs() {
        assertThat(SeenText.sections("Billing engineers get Import."))
                .containsExactly(new Section("", List.of("Billing engineers get Import."), List.of()));
    }
}
