package io.sluice.console.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.Desk;
import io.sluice.console.forms.Outlook;
import io.sluice.console.forms.Submission;
import io.sluice.console.support.Fx;
import io.sluice.console.support.Fxml;
import io.sluice.console.support.Views;
import io.sluice.egress.Relation;
import java.util.List;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;

class ApproveViewTest {
    private final Desk desk = new Desk();

    private String advice(Relation relation, long missing) {
        DenyAndGrantForm.Existing existing =
                new DenyAndGrantForm.Existing(desk.policy("Oracle, plant network"), relation, missing, 0);
        ApproveForm form = new ApproveForm(
                desk.look("Oracle, paint shop"),
                List.of(existing),
                desk.picker(),
                new Submission(desk.decisions, desk.tasks));
        return Fx.call(() -> ((Labeled) Views.load(Fxml.APPROVE, new ApproveView(form, new Outlook(desk.tasks)))
                        .lookup(".callout-what"))
                .getText());
    }

    @Test
    void saysWhatStaysClosedIfAnotherPolicyIsGrantedInstead() {
        assertThat(advice(Relation.OVERLAPPING, 192)).contains("192 of 256 pairs would stay closed");
        assertThat(advice(Relation.CONTAINING, 0)).doesNotContain("stay closed");
    }
}
