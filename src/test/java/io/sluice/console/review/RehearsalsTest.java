package io.sluice.console.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.Desk;
import io.sluice.console.pieces.ReachWords;
import io.sluice.egress.GrantLevel;
import io.sluice.egress.GrantTo;
import io.sluice.egress.analysis.CoverBlock;
import io.sluice.egress.analysis.Reach;
import java.util.List;
import org.junit.jupiter.api.Test;

class RehearsalsTest {
    private final Desk desk = new Desk();
    private final Rehearsals rehearsals = new Rehearsals(desk.model);

    @Test
    void namesTheWorkloadsThatWouldFailWhateverClosesThePolicy() {
        for (Foreseen foreseen : List.of(
                rehearsals.revoke(desk.id("Stripe API")).orElseThrow(),
                rehearsals.pause(desk.id("Stripe API")).orElseThrow())) {
            assertThat(foreseen.workloads())
                    .extracting(Foreseen.Line::name)
                    .containsExactly(
                            "Card settlements (Billing)",
                            "Dunning letters (Billing)",
                            "Invoice export (Billing)",
                            "Payment reconciliation (Billing)");
            assertThat(foreseen.workloads()).allMatch(Foreseen.Line::fails);
            assertThat(foreseen.workloads().getLast().others()).isEqualTo(1);
        }
    }

    @Test
    void namesTheWorkloadsThatWouldRunAgain() {
        Foreseen foreseen = rehearsals.resume(desk.id("Genome archive")).orElseThrow();
        assertThat(foreseen.workloads()).extracting(Foreseen.Line::name).containsExactly("Evaluation (Model training)");
        assertThat(foreseen.workloads().getFirst().runs()).isTrue();
    }

    @Test
    void namesThePeopleWhoCouldImport() {
        Foreseen foreseen = rehearsals
                .denyAndGrant(
                        desk.id("Oracle, paint shop"),
                        desk.id("Oracle, plant network"),
                        List.of(new GrantTo(desk.id("Officer"), GrantLevel.IMPORT)))
                .orElseThrow();
        assertThat(foreseen.mayImport()).containsExactly("Officer");
        assertThat(foreseen.rehearsal().comesAlong().pairs()).isEqualTo(65_536 - 256);
    }

    @Test
    void knowsNothingOfWhatIsNotThere() {
        assertThat(rehearsals.revoke(desk.id("nowhere"))).isEmpty();
        assertThat(rehearsals.denyAndGrant(desk.id("nowhere"), desk.id("Stripe API"), List.of()))
                .isEmpty();
    }

    @Test
    void saysWhichBlocksAndHowManyPairs() {
        var oracle = desk.policy("Oracle, plant network").destination();
        Foreseen foreseen = rehearsals
                .denyAndGrant(desk.id("Oracle, paint shop"), desk.id("Oracle, plant network"), List.of())
                .orElseThrow();
        assertThat(ReachWords.of(foreseen.rehearsal().comesAlong(), oracle))
                .isEqualTo("10.20.0.0/22:1521, 10.20.5.0/24:1521, 10.20.6.0/23:1521 and 5 more blocks (65,280 pairs)");
        List<CoverBlock> two = foreseen.rehearsal().comesAlong().blocks().subList(0, 2);
        assertThat(ReachWords.of(new Reach(1_280, two, 2), oracle))
                .isEqualTo("10.20.0.0/22:1521, 10.20.5.0/24:1521 (1,280 pairs)");
        assertThat(ReachWords.of(new Reach(oracle.pairs(), List.of(), 0), oracle))
                .isEqualTo("10.20.0.0/16:1521 (65,536 pairs)");
    }
}
