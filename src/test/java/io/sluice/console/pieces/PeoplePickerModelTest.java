package io.sluice.console.pieces;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.support.SameThreadTasks;
import io.sluice.egress.GrantLevel;
import io.sluice.egress.GrantTo;
import io.sluice.egress.Principal;
import io.sluice.egress.analysis.Finding;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javafx.beans.InvalidationListener;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;

class PeoplePickerModelTest {
    private static final PeopleSource.Candidate GROUP =
            new PeopleSource.Candidate(new UUID(0, 1), Principal.Type.GROUP, "Data engineering", 42);
    private static final PeopleSource.Candidate USER =
            new PeopleSource.Candidate(new UUID(0, 2), Principal.Type.USER, "Proposer", 1);

    private static final PeopleSource SOURCE = new PeopleSource() {
        @Override
        public List<Candidate> search(String words, int limit) {
            return List.of(GROUP, USER);
        }

        @Override
        public long people(Collection<UUID> principals) {
            return principals.contains(GROUP.id()) ? 42 : principals.size();
        }

        @Override
        public List<Finding> findings(Collection<UUID> principals) {
            return List.of();
        }
    };

    private final PeoplePickerModel model = new PeoplePickerModel(new SameThreadTasks(), SOURCE);

    @Test
    void nothingIsChosenInSilence() {
        assertThat(model.grants()).isEmpty();
        assertThat(model.answered()).isFalse();
    }

    @Test
    void nobodyYetIsAnAnswer() {
        model.choose(GROUP, GrantLevel.VIEW);
        model.nobodyYetProperty().set(true);
        assertThat(model.answered()).isTrue();
        assertThat(model.grants()).isEmpty();
        model.choose(USER, GrantLevel.VIEW);
        assertThat(model.nobodyYetProperty().get()).isFalse();
    }

    @Test
    void countsPeopleAndImportersOnce() {
        model.choose(GROUP, GrantLevel.VIEW);
        model.choose(USER, GrantLevel.IMPORT);
        assertThat(model.peopleProperty().get()).isEqualTo(42);
        assertThat(model.importersProperty().get()).isEqualTo(1);
    }

    @Test
    void countsWhoGetsSomethingInAnyCaseOnce() {
        PeopleSource.Candidate member = new PeopleSource.Candidate(new UUID(0, 9), Principal.Type.USER, "Member", 1);
        PeoplePickerModel more = new PeoplePickerModel(
                new SameThreadTasks(), SOURCE, List.of(new PeoplePickerModel.Chosen(member, GrantLevel.IMPORT)));
        assertThat(more.peopleProperty().get()).isEqualTo(1);
        assertThat(more.importersProperty().get()).isEqualTo(1);

        more.choose(GROUP, GrantLevel.VIEW);

        assertThat(more.peopleProperty().get()).as("the group holds the member").isEqualTo(42);
        assertThat(more.importersProperty().get()).isEqualTo(1);
        assertThat(more.grants()).containsExactly(new GrantTo(GROUP.id(), GrantLevel.VIEW));
    }

    @Test
    void choosingAgainChangesTheLevel() {
        model.choose(GROUP, GrantLevel.VIEW);
        model.choose(GROUP, GrantLevel.IMPORT);
        assertThat(model.grants()).containsExactly(new GrantTo(GROUP.id(), GrantLevel.IMPORT));
    }

    @Test
    void doesNotOfferWhoIsChosenAlready() {
        model.choose(GROUP, GrantLevel.VIEW);
        model.wordsProperty().set("p");
        assertThat(model.found()).containsExactly(USER);
        model.wordsProperty().set(" ");
        assertThat(model.found()).isEmpty();
    }

    @Test
    void whoListensToWhatIsFoundIsToldAsLongAsTheModelLives() {
        List<PeopleSource.Candidate> told = new ArrayList<>();
        WeakReference<Object> listenedTo = new WeakReference<>(listen(told));
        for (int i = 0; i < 10; i++) {
            System.gc();
        }

        model.wordsProperty().set("da");

        assertThat(listenedTo.get()).isNotNull();
        assertThat(told).containsExactly(GROUP, USER);
    }

    private Object listen(List<PeopleSource.Candidate> told) {
        ObservableList<PeopleSource.Candidate> found = model.found();
        found.addListener((InvalidationListener) list -> told.addAll(found));
        return found;
    }
}
