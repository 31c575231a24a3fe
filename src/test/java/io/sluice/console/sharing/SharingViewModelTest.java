package io.sluice.console.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.Desk;
import io.sluice.console.forms.Submission;
import io.sluice.console.pieces.PeopleSource.Candidate;
import io.sluice.console.review.AccessChange;
import io.sluice.console.review.Rehearsals;
import io.sluice.console.sharing.SharingViewModel.Change;
import io.sluice.egress.Act;
import io.sluice.egress.GrantChange;
import io.sluice.egress.GrantLevel;
import io.sluice.egress.Principal;
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

    private AccessChange foreseen() {
        return Objects.requireNonNull(sharing.accessProperty().get());
    }

    private List<String> words() {
        return AccessWords.lines(foreseen()).stream()
                .map(AccessWords.Line::words)
                .toList();
    }

    @Test
    void foreseesWhoGainsAndWhoLosesAndWhatStaysAttached() {
        sharing.foresee(desk.tasks, new Rehearsals(desk.model));
        assertThat(foreseen().then()).hasSize(76);

        sharing.people().choose(find("On call"), GrantLevel.IMPORT);
        sharing.people().remove(desk.id("Billing engineers"));

        assertThat(foreseen().gainImport()).hasSize(9).contains("Data engineer");
        assertThat(foreseen().loseImport()).hasSize(14).contains("Billing engineer");
        assertThat(foreseen().attached()).isEmpty();
        assertThat(words())
                .anyMatch(line -> line.startsWith("9 more people could import it"))
                .anyMatch(line -> line.startsWith("14 people could import it no longer: Billing engineer, "));
        sharing.submit(done::add);
        assertThat(done.getFirst().command().seen().text()).contains("14 people could import it no longer");
    }

    @Test
    void saysWhatStaysAttachedWhereImportIsLost() {
        sharing.foresee(desk.tasks, new Rehearsals(desk.model));
        sharing.people().choose(find("Data platform"), GrantLevel.IMPORT);
        sharing.submit(done::add);
        SharingViewModel again = new SharingViewModel(
                desk.files.read(desk.id("Stripe API")).orElseThrow(),
                desk.picker(),
                new Submission(desk.decisions, desk.tasks));
        again.foresee(desk.tasks, new Rehearsals(desk.model));
        again.people().remove(desk.id("Data platform"));

        AccessChange change = Objects.requireNonNull(again.accessProperty().get());
        assertThat(change.attached())
                .containsExactly(
                        "Card settlements (Billing)",
                        "Dunning letters (Billing)",
                        "Invoice export (Billing)",
                        "Payment reconciliation (Billing)");
        assertThat(change.loseSight()).hasSize(62);
    }

    @Test
    void saysWhatAGroupStillGivesToWhomAGrantIsTakenFrom() {
        sharing.foresee(desk.tasks, new Rehearsals(desk.model));
        Candidate member = desk.people.search("Billing engineer", 9).stream()
                .filter(found -> found.type() == Principal.Type.USER)
                .findFirst()
                .orElseThrow();
        sharing.people().choose(member, GrantLevel.IMPORT);
        assertThat(foreseen().nothing()).isTrue();
        assertThat(words()).containsExactly("Nobody gains or loses anything: other grants give the same.");
        sharing.submit(done::add);

        SharingViewModel again = new SharingViewModel(
                desk.files.read(desk.id("Stripe API")).orElseThrow(),
                desk.picker(),
                new Submission(desk.decisions, desk.tasks));
        again.foresee(desk.tasks, new Rehearsals(desk.model));
        again.people().remove(member.id());

        AccessChange change = Objects.requireNonNull(again.accessProperty().get());
        assertThat(change.loseImport()).isEmpty();
        assertThat(AccessWords.kept(member, Objects.requireNonNull(change.kept().get(member.id()))))
                .isEqualTo("Billing engineer may still import it, through Billing engineers.");
    }

    @Test
    void saysHowManyOfAGroupKeepItThroughAnother() {
        sharing.people().choose(find("On call"), GrantLevel.VIEW);
        sharing.submit(done::add);
        SharingViewModel again = new SharingViewModel(
                desk.files.read(desk.id("Stripe API")).orElseThrow(),
                desk.picker(),
                new Submission(desk.decisions, desk.tasks));
        again.foresee(desk.tasks, new Rehearsals(desk.model));
        Candidate group = find("On call");
        again.people().remove(group.id());

        AccessChange change = Objects.requireNonNull(again.accessProperty().get());
        assertThat(AccessWords.kept(group, Objects.requireNonNull(change.kept().get(group.id()))))
                .isEqualTo("1 of its 9 people still see it, through Data platform.");
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
