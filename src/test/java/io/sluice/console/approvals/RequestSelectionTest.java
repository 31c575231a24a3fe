package io.sluice.console.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.Desk;
import io.sluice.console.review.Decisions;
import io.sluice.console.review.Decisions.Making;
import io.sluice.egress.Act;
import io.sluice.egress.Destination;
import io.sluice.egress.Origin;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.SniVerification;
import io.sluice.egress.Words;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The proposals of one request are selected together. */
class RequestSelectionTest {
    private static final UUID REQUEST = UUID.fromString("019ab000-0000-7000-8000-000000000009");

    private final Desk desk = new Desk();
    private final InboxViewModel inbox = new InboxViewModel(desk.inbox, desk.assessments, desk.tasks);
    private final RequestSelection selection = new RequestSelection(desk.model, inbox, desk.tasks);

    private static Making asking(String address) {
        return new Making(
                Decisions.newId(),
                new Act.Propose(new Act.Draft(
                        PolicyKind.DIRECT,
                        Destination.parse(address, "8443").orThrow(),
                        List.of(),
                        new Words(address, "", "Needed."),
                        SniVerification.ON,
                        new Origin(REQUEST, null, null))));
    }

    @Test
    void selectsWhatIsPendingOfTheRequestAndNothingElse() {
        List<Making> made = Stream.of("a.tax.example", "b.tax.example", "c.tax.example")
                .map(RequestSelectionTest::asking)
                .toList();
        desk.decisions.makeAll(made);
        inbox.refresh();
        selection.select(REQUEST);
        assertThat(inbox.selectedProperty().get())
                .containsExactlyInAnyOrderElementsOf(
                        made.stream().map(Making::policy).toList());
    }

    @Test
    void selectsNothingThatTheListDoesNotShow() {
        desk.decisions.makeAll(List.of(asking("a.tax.example"), asking("b.tax.example")));
        inbox.searchProperty().set("a.tax");
        inbox.refresh();
        selection.select(REQUEST);
        assertThat(inbox.selectedProperty().get()).hasSize(1);
    }
}
