package io.sluice.console.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.Desk;
import io.sluice.console.policy.SeenText.Part;
import io.sluice.egress.analysis.DecisionBrief;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeenTextTest {
    @Test
    void headingsStandInSentenceCaseAndListsAsLists() {
        assertThat(SeenText.parts("""
            api.stripe.com:443 (DIRECT)
            Opens one new name.

            WHAT IT OPENS
            1 × 1 = 1 pair, 1 new

            FINDINGS (rules 2026-11)
              note F-NEW: A new name. Nothing to do.
              0198c7a0-1111-7222-8333-444455556666 identical “Stripe API”: active
            """))
                .containsExactly(
                        new Part("", List.of("api.stripe.com:443 (direct connection)", "Opens one new name.")),
                        new Part("What it opens", List.of("1 × 1 = 1 pair, 1 new")),
                        new Part(
                                "Findings (rules 2026-11)",
                                List.of(
                                        "•  note F-NEW: A new name. Nothing to do.",
                                        "•  identical “Stripe API”: active")));
    }

    @Test
    void aBriefHasItsHeadings() {
        DecisionBrief brief = PolicyRows.approvedOnABrief(new Desk(), "Stripe API");
        assertThat(SeenText.parts(brief.plainText()))
                .extracting(Part::heading)
                .contains("What it opens", "Already there")
                .anyMatch(heading -> heading.startsWith("Findings (rules "));
    }

    @Test
    void aDigestIsShortenedInTheMiddleAndAShortOneIsNot() {
        assertThat(HistoryDetails.shortened("e1:0123456789abcdef0123456789abcdef"))
                .isEqualTo("e1:012345678…abcdef");
        assertThat(HistoryDetails.shortened("e1:0123")).isEqualTo("e1:0123");
    }
}
