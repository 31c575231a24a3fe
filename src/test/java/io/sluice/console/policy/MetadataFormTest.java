package io.sluice.console.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.Desk;
import io.sluice.console.forms.Submission;
import io.sluice.egress.Act;
import io.sluice.egress.SniVerification;
import io.sluice.replica.OutboxEntry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetadataFormTest {
    private final Desk desk = new Desk();
    private final List<OutboxEntry> done = new ArrayList<>();

    private MetadataForm form() {
        return new MetadataForm(
                desk.files.read(desk.id("Stripe API")).orElseThrow(), new Submission(desk.decisions, desk.tasks));
    }

    @Test
    void beginsWithWhatThePolicyHasAndSendsWhatIsWritten() {
        MetadataForm form = form();
        assertThat(form.name().value()).isEqualTo("Stripe API");
        form.name().valueProperty().set("Stripe");

        form.submit(done::add);

        assertThat(done.getFirst().command().act())
                .isEqualTo(new Act.UpdateMetadata("Stripe", form.description().value(), SniVerification.ON));
        assertThat(desk.policy("Stripe API").name()).isEqualTo("Stripe");
    }

    @Test
    void sendsNothingThatChangesNothing() {
        MetadataForm form = form();
        form.submit(done::add);
        assertThat(done).isEmpty();
        assertThat(form.messageProperty().get()).isEqualTo("Nothing has changed yet.");
    }

    @Test
    void saysAtOnceThatANameAndAReasonAreMissing() {
        MetadataForm form = form();
        form.name().valueProperty().set(" ");
        form.sni().verifyProperty().set(false);

        form.submit(done::add);

        assertThat(form.name().messageProperty().get()).contains("name is required");
        assertThat(form.sni().reason().messageProperty().get()).contains("SNI");
        assertThat(done).isEmpty();
        form.name().valueProperty().set("Stripe API");
        form.sni().reason().valueProperty().set("The client is older than SNI.");
        form.submit(done::add);
        assertThat(((Act.UpdateMetadata) done.getFirst().command().act()).sni())
                .isEqualTo(SniVerification.off("The client is older than SNI."));
    }

    @Test
    void isFilledWithWhatWasDecidedBefore() {
        MetadataForm form = form();
        form.fill(new Act.UpdateMetadata("Payments", "Cards", SniVerification.off("Old client.")));
        assertThat(form.name().value()).isEqualTo("Payments");
        assertThat(form.description().value()).isEqualTo("Cards");
        assertThat(form.sni().chosen()).isEqualTo(SniVerification.off("Old client."));
    }
}
