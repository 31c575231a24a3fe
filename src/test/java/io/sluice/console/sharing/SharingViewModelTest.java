package io.sluice.console.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.Desk;
import io.sluice.console.forms.Outlook;
import io.sluice.console.forms.Submission;
import io.sluice.console.pieces.PeopleSource.Candidate;
import io.sluice.console.review.Rehearsals;
import io.sluice.console.sharing.SharingViewModel.Change;
import io.sluice.egress.Act;
import io.sluice.egress.GrantChange;
import io.sluice.egress.GrantLevel;
import io.sluice.egress.analysis.Rehearsal;
import io.sluice.replica.OutboxEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SharingViewModelTest {
    private final Desk desk = new Desk();
    private final List<OutboxEntry> done = new ArrayList<>();
    private final SharingViewModel sharing = new SharingViewModel(
            desk.files.read(desk.id("Stripe API")).orElseThrow(),
            desk.picker(),
            new Submission(desk.decisions, desk.tasks));

    private Candidate find(String name) {
        return desk.people.search(name, 1).getFirst();
    }

    @Test
    void beginsWithThoseWhoHoldSomething() {
        assertThat(sharing.people().chosen())
                .extracting(chosen -> chosen.who().name())
                .containsExactly("Billing engineers", "Data platform");
        assertThat(sharing.people().peopleProperty().get()).isEqualTo(76);
        assertThat(sharing.changes()).isEmpty();
    }

    @Test
    void sendsTheDifferenceAlone() {
        sharing.people().choose(find("On call"), GrantLevel.VIEW);
        sharing.people().choose(find("Data platform"), GrantLevel.IMPORT);
        sharing.people().remove(desk.id("Billing engineers"));

        sharing.submit(done::add);

        assertThat(done.getFirst().command().act())
                .isEqualTo(new Act.Share(List.of(
                        new GrantChange(desk.id("Billing engineers"), null),
                        new GrantChange(desk.id("Data platform"), GrantLevel.IMPORT),
                        new GrantChange(desk.id("On call"), GrantLevel.VIEW))));
        assertThat(done.getFirst().command().seen().text())
                .isEqualTo("Billing engineers: Import\nData platform: View\nOn call: nothing");
    }

    @Test
    void saysWhoLosesImport() {
        sharing.people().choose(find("Billing engineers"), GrantLevel.VIEW);
        assertThat(sharing.changes()).hasSize(1).allMatch(Change::losesImport);
    }

    @Test
    void foreseesWhoGainsAndWhoLoses() {
        Outlook outlook = new Outlook(desk.tasks);
        sharing.foresee(outlook, new Rehearsals(desk.model));
        assertThat(outlook.foreseenProperty().get()).isNull();

        sharing.people().choose(find("On call"), GrantLevel.IMPORT);
        sharing.people().remove(desk.id("Billing engineers"));

        Rehearsal rehearsal =
                Objects.requireNonNull(outlook.foreseenProperty().get()).rehearsal();
        assertThat(rehearsal.mayImport()).hasSize(9);
        assertThat(rehearsal.loseImport()).hasSize(14);
        sharing.people().choose(find("Billing engineers"), GrantLevel.IMPORT);
        sharing.people().remove(desk.id("On call"));
        assertThat(outlook.foreseenProperty().get()).isNull();
    }

    @Test
    void saysThatNothingHasChanged() {
        sharing.people().choose(find("On call"), GrantLevel.VIEW);
        sharing.people().remove(desk.id("On call"));

        sharing.submit(done::add);

        assertThat(sharing.messageProperty().get()).startsWith("Nothing has changed.");
        assertThat(done).isEmpty();
    }
}
