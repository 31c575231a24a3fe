package io.sluice.console.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.Desk;
import io.sluice.console.approvals.InboxViewModel.Content;
import io.sluice.console.pieces.Delivery;
import io.sluice.console.pieces.FindingView.Severity;
import io.sluice.console.review.InboxItem;
import io.sluice.console.review.InboxOrder;
import io.sluice.console.review.InboxTab;
import io.sluice.console.review.Worst;
import io.sluice.egress.Act;
import io.sluice.egress.Operation;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.Rule;
import io.sluice.protocol.Outcome;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InboxViewModelTest {
    private final Desk desk = new Desk();
    private final InboxViewModel inbox = new InboxViewModel(desk.inbox, desk.assessments, desk.tasks);

    @BeforeEach
    void open() {
        inbox.refresh();
    }

    private List<String> names() {
        return inbox.items().stream().map(InboxItem::name).toList();
    }

    private String current() {
        return Objects.requireNonNull(inbox.currentProperty().get()).name();
    }

    private void deny(String name) {
        desk.decisions.queue(desk.look(name), new Act.Deny("No."));
        inbox.refresh();
    }

    @Test
    void listsTheOldestProposalFirstAndSelectsIt() {
        assertThat(names()).startsWith("Public statistics", "Instance metadata", "Everything on HTTPS");
        assertThat(current()).isEqualTo("Public statistics");
        assertThat(inbox.pendingProperty().get()).isEqualTo(15);
        assertThat(inbox.contentProperty().get()).isEqualTo(Content.LIST);
    }

    @Test
    void countsWhatWaitsForWhoeverDecidesAndForNobodyElse() {
        assertThat(inbox.waitingProperty().get()).isEqualTo(15);

        Desk proposer = new Desk("Billing engineer");
        InboxViewModel shown = new InboxViewModel(proposer.inbox, proposer.assessments, proposer.tasks);
        shown.refresh();

        assertThat(shown.pendingProperty().get()).isPositive();
        assertThat(shown.waitingProperty().get()).isZero();
    }

    @Test
    void knowsWhetherThePersonDecides() {
        assertThat(inbox.decides()).isTrue();
        Desk provider = new Desk("Platform security");
        InboxViewModel own = new InboxViewModel(provider.inbox, provider.assessments, provider.tasks);
        own.refresh();
        assertThat(own.decides()).isFalse();
    }

    @Test
    void showsTheWorstFindingOfEveryProposalOnceItIsKnown() {
        assertThat(inbox.items()).extracting(InboxItem::worst).containsOnly(new Worst(Severity.NOTE, 1));
    }

    @Test
    void movesWithinTheList() {
        inbox.next();
        inbox.next();
        inbox.previous();
        assertThat(current()).isEqualTo("Instance metadata");
        inbox.previous();
        inbox.previous();
        assertThat(current()).isEqualTo("Public statistics");
    }

    @Test
    void goesToTheNextOneWhenTheCurrentOneIsDecided() {
        inbox.next();
        deny("Instance metadata");
        assertThat(current()).isEqualTo("Everything on HTTPS");
    }

    @Test
    void goesToTheLastOneWhenTheLastOneIsDecided() {
        inbox.goTo(desk.id("Model weights"));
        deny("Model weights");
        assertThat(current()).isEqualTo("Stripe for invoicing");
    }

    @Test
    void keepsTheSelectionWhenOthersLeave() {
        inbox.goTo(desk.id("Mail relay"));
        deny("Public statistics");
        assertThat(current()).isEqualTo("Mail relay");
    }

    @Test
    void putsAnUndoneProposalBackInItsPlaceAndSelectsItIfAsked() {
        List<String> before = names();
        deny("Resolver");
        assertThat(names()).doesNotContain("Resolver");

        desk.decisions.undo(desk.model.entries().getLast().command().id());
        inbox.goTo(desk.id("Resolver"));

        assertThat(names()).isEqualTo(before);
        assertThat(current()).isEqualTo("Resolver");
    }

    @Test
    void searchesNamesDestinationsPeopleAndProjects() {
        inbox.searchProperty().set("stripe");
        assertThat(names()).containsExactly("Stripe webhooks", "Stripe for invoicing");
        inbox.searchProperty().set("10.20.4");
        assertThat(names()).containsExactly("Oracle, paint shop");
        inbox.searchProperty().set("research");
        assertThat(names()).contains("Resolver").doesNotContain("Mail relay");
        inbox.searchProperty().set("Fleet telem");
        assertThat(names()).contains("Oracle, paint shop", "ERP over agent").doesNotContain("Mail relay");
    }

    @Test
    void tellsAnEmptySearchFromAnEmptyInbox() {
        inbox.searchProperty().set("no such thing");
        assertThat(inbox.contentProperty().get()).isEqualTo(Content.NO_MATCH);
        inbox.searchProperty().set("");
        inbox.tabProperty().set(InboxTab.NEEDS_ATTENTION);
        assertThat(inbox.contentProperty().get()).isEqualTo(Content.EMPTY);
        assertThat(inbox.currentProperty().get()).isNull();
    }

    @Test
    void listsOneKindAlone() {
        inbox.kindProperty().set(PolicyKind.AGENT_PROXY);
        assertThat(names()).containsExactly("ERP over agent");
    }

    @Test
    void sortsByDestination() {
        inbox.orderProperty().set(InboxOrder.DESTINATION);
        assertThat(names()).startsWith("Everything on HTTPS", "Oracle, paint shop", "Instance metadata");
    }

    @Test
    void listsDecisionsTheNewestFirstWithThoseNotDeliveredMarked() {
        deny("Resolver");
        inbox.tabProperty().set(InboxTab.DECIDED);
        assertThat(names()).startsWith("Resolver", "Paste service");
        assertThat(inbox.items().getFirst().delivery()).isEqualTo(Delivery.NOT_DELIVERED_YET);
        assertThat(inbox.items().getFirst().by()).isEqualTo("Officer");
        assertThat(inbox.items().get(1).delivery()).isEqualTo(Delivery.DELIVERED);
    }

    @Test
    void bringsARefusedDecisionBackUnderNeedsAttention() {
        deny("Resolver");
        var command = desk.model.entries().getLast().command();
        desk.model.answered(new Outcome.Refused(command.id(), Rule.R6, "It is denied already.", false));
        inbox.refresh();

        assertThat(names()).contains("Resolver");
        assertThat(inbox.attentionProperty().get()).isEqualTo(1);
        inbox.tabProperty().set(InboxTab.NEEDS_ATTENTION);
        InboxItem item = inbox.items().getFirst();
        assertThat(item.key()).isEqualTo(command.id());
        assertThat(item.policy()).isEqualTo(desk.id("Resolver"));
        assertThat(item.act()).isEqualTo(Operation.DENY);
        assertThat(item.delivery()).isEqualTo(Delivery.NEEDS_ATTENTION);
    }

    @Test
    void selectsAndForgetsWhatLeaves() {
        inbox.toggleSelection();
        inbox.next();
        inbox.toggleSelection();
        assertThat(inbox.selectedProperty().get()).hasSize(2);
        deny("Public statistics");
        assertThat(inbox.selectedProperty().get()).containsExactly(desk.id("Instance metadata"));
        inbox.toggleSelection();
        assertThat(inbox.selectedProperty().get()).isEmpty();
    }
}
