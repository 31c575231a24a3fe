package io.sluice.console.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.Desk;
import io.sluice.console.forms.Submission;
import io.sluice.console.pieces.Delivery;
import io.sluice.console.policy.PolicyViewModel.Content;
import io.sluice.console.review.PolicyFile;
import io.sluice.console.review.RevokeEffect;
import io.sluice.egress.Act;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.GrantLevel;
import io.sluice.egress.Operation;
import io.sluice.replica.OutboxEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PolicyViewModelTest {
    private final Desk desk = new Desk();
    private final List<OutboxEntry> done = new ArrayList<>();
    private final PolicyViewModel model = new PolicyViewModel(desk.files, desk.model, desk.tasks);

    private PolicyFile file(String name) {
        model.show(desk.id(name));
        return model.file().orElseThrow();
    }

    private RevokeForm revoke(String name) {
        return new RevokeForm(
                RevokeEffect.read(desk.model, desk.id(name)).orElseThrow(), new Submission(desk.decisions, desk.tasks));
    }

    @Test
    void readsEverythingOfAPolicy() {
        PolicyFile stripe = file("Stripe API");

        assertThat(stripe.proposer()).isEqualTo("Data engineer");
        assertThat(stripe.grants())
                .extracting(line -> line.to().name())
                .containsExactly("Billing engineers", "Data platform");
        assertThat(stripe.audience().all()).isEqualTo(76);
        assertThat(stripe.audience().importers()).isEqualTo(14);
        assertThat(stripe.imports())
                .extracting(PolicyFile.ImportLine::workload)
                .containsExactly("Card settlements", "Dunning letters", "Invoice export", "Payment reconciliation");
        assertThat(stripe.history())
                .extracting(PolicyFile.HistoryLine::act)
                .containsExactly(Operation.APPROVE, Operation.PROPOSE);
        assertThat(stripe.delivery()).isEqualTo(Delivery.DELIVERED);
        assertThat(model.can(Operation.SHARE)).isTrue();
        assertThat(model.can(Operation.PAUSE)).isFalse();
    }

    @Test
    void keepsUpWithDecisionsWhileAttached() {
        model.attach();
        file("Mail relay");
        desk.decisions.queue(desk.look("Mail relay"), desk.sample.approve("Billing engineers", GrantLevel.IMPORT));

        PolicyFile now = model.file().orElseThrow();
        assertThat(now.delivery()).isEqualTo(Delivery.NOT_DELIVERED_YET);
        assertThat(now.history().getFirst().delivered()).isFalse();
        assertThat(now.grants()).hasSize(1);
        model.detach();
        assertThat(desk.model.listeners()).isZero();
    }

    @Test
    void saysThatThereIsNoSuchPolicy() {
        model.show(new UUID(1, 1));
        assertThat(model.contentProperty().get()).isEqualTo(new Content.Unseen());
    }

    @Test
    void revokesOnlyWhenTheDestinationIsTypedWhereWorkloadsFail() {
        RevokeForm form = revoke("Stripe API");
        form.reason().valueProperty().set("The key leaked.");
        form.submit(done::add);
        assertThat(form.effect().failing()).hasSize(4);
        assertThat(form.typed().messageProperty().get()).contains("api.stripe.com:443");
        assertThat(done).isEmpty();

        form.typed().valueProperty().set("api.stripe.com:443");
        form.submit(done::add);
        assertThat(done.getFirst().command().act()).isEqualTo(new Act.Revoke("The key leaked."));
    }

    @Test
    void saysWhatARevocationDoesNotClose() {
        desk.decisions.queue(
                desk.look("Oracle, paint shop"),
                new Act.Approve(List.of(), true, false, null, "A network of its own."));

        RevokeEffect effect = revoke("Oracle, paint shop").effect();

        assertThat(effect.open()).extracting(EgressPolicy::name).containsExactly("Oracle, plant network");
        assertThat(effect.staysOpen()).isTrue();
        assertThat(revoke("Oracle, plant network").effect().staysOpen()).isFalse();
    }

    @Test
    void needsNothingTypedWhereNoWorkloadFails() {
        desk.decisions.queue(desk.look("Mail relay"), desk.sample.approve("Billing engineers", GrantLevel.IMPORT));
        RevokeForm form = revoke("Mail relay");
        form.reason().valueProperty().set("Not needed.");
        form.submit(done::add);
        assertThat(form.mustType()).isFalse();
        assertThat(done).hasSize(1);
    }
}
