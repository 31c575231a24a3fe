package io.sluice.console.pieces;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.Desk;
import io.sluice.console.support.Fx;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.PolicyState;
import io.sluice.egress.Relation;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was paused is told in another colour than what was revoked: a line that is used for both says which it is. */
class RelationLineTest {

    @ParameterizedTest
    @CsvSource({"PAUSED,true", "REVOKED,false"})
    void aPauseIsNoRevocation(PolicyState state, boolean paused) {
        EgressPolicy policy = new Desk().policy("Stripe API");
        Node closed = Fx.call(() -> {
            RelationLine line = new RelationLine();
            for (PolicyState each : List.of(PolicyState.PAUSED, PolicyState.REVOKED, state)) {
                line.show(new RelationView(
                        Relation.IDENTICAL,
                        policy.name(),
                        policy.destination(),
                        policy.kind(),
                        each,
                        Delivery.DELIVERED,
                        "",
                        "",
                        "On 3 Mar 2026 by Olga",
                        null,
                        null));
            }
            return line.lookup(".relation-closed");
        });
        assertThat(closed.getPseudoClassStates().contains(PseudoClass.getPseudoClass("paused")))
                .isEqualTo(paused);
    }
}
