package io.sluice.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.approvals.ApproveForm;
import io.sluice.console.forms.Submission;
import io.sluice.console.pieces.PeoplePicker;
import io.sluice.console.pieces.PeoplePickerModel;
import io.sluice.console.pieces.PeopleSource.Candidate;
import io.sluice.console.sharing.SharingViewModel;
import io.sluice.console.support.Fx;
import io.sluice.egress.EnrollmentRow;
import io.sluice.egress.GrantLevel;
import io.sluice.egress.GroupMember;
import io.sluice.egress.Principal;
import io.sluice.replica.OutboxEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A very large group is called out as soon as it is chosen, and that is kept with the decision (R10). */
class LargeGroupTest {
    private static final String FOUND = "“Everybody” holds 120 people.";
    private static final String LINE = "warning F-LARGE-GROUP: " + FOUND;

    private final Desk desk = new Desk();
    private final List<OutboxEntry> done = new ArrayList<>();
    private final Candidate everybody = new Candidate(new UUID(7, 7), Principal.Type.GROUP, "Everybody", 120);

    @BeforeEach
    void found() {
        List<EnrollmentRow> rows = new ArrayList<>();
        rows.add(new Principal(everybody.id(), Principal.Type.GROUP, everybody.name()));
        for (int i = 0; i < 120; i++) {
            UUID user = new UUID(8, i);
            rows.add(new Principal(user, Principal.Type.USER, "Person " + i));
            rows.add(new GroupMember(everybody.id(), user, false));
        }
        desk.model.arrive(rows);
    }

    private Candidate small() {
        return desk.people.search("On call", 1).getFirst();
    }

    private Submission submission() {
        return new Submission(desk.decisions, desk.tasks);
    }

    private ApproveForm approval() {
        return new ApproveForm(desk.look("Mail relay"), List.of(), desk.picker(), submission());
    }

    private String seen() {
        return done.getFirst().command().seen().text();
    }

    @Test
    void isFoundWhileItIsChosen() {
        PeoplePickerModel people = desk.picker();
        people.choose(small(), GrantLevel.IMPORT);
        assertThat(people.findings()).isEmpty();
        people.choose(everybody, GrantLevel.VIEW);
        assertThat(people.findings()).extracting("title").containsExactly(FOUND);
        people.remove(everybody.id());
        assertThat(people.findings()).isEmpty();
    }

    @Test
    void isShownBelowThoseChosen() {
        PeoplePickerModel people = desk.picker();
        PeoplePicker picker = Fx.call(() -> new PeoplePicker(people));
        assertThat(Fx.call(() -> picker.lookup(".people-findings").isManaged())).isFalse();
        String shown = Fx.call(() -> {
            people.choose(everybody, GrantLevel.IMPORT);
            return ((Labeled) picker.lookup(".people-findings .label")).getText();
        });
        assertThat(shown)
                .startsWith(FOUND + " Every one of them could use the route")
                .endsWith("(F-LARGE-GROUP)");
        assertThat(Fx.call(() -> picker.lookup(".people-findings").isManaged())).isTrue();
    }

    @Test
    void isKeptWithAnApproval() {
        ApproveForm form = approval();
        form.people().choose(everybody, GrantLevel.IMPORT);
        form.submit(done::add);
        assertThat(seen()).contains("\nFINDINGS").contains("  " + LINE + "\n");
        assertThat(done.getFirst().command().evidence())
                .isEqualTo(desk.look("Mail relay").brief().evidence());
    }

    @Test
    void isNotKeptWithAnApprovalThatGivesItToFew() {
        ApproveForm form = approval();
        form.people().choose(everybody, GrantLevel.IMPORT);
        form.people().remove(everybody.id());
        form.people().choose(small(), GrantLevel.IMPORT);
        form.submit(done::add);
        assertThat(seen()).doesNotContain("F-LARGE-GROUP");
    }

    @Test
    void isKeptWithAChangeOfSharing() {
        SharingViewModel sharing =
                new SharingViewModel(desk.files.read(desk.id("Stripe API")).orElseThrow(), desk.picker(), submission());
        sharing.people().choose(everybody, GrantLevel.VIEW);
        sharing.submit(done::add);
        assertThat(seen()).isEqualTo("Everybody: nothing\n\n" + LINE);
    }
}
