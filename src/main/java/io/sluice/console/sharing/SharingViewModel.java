package io.sluice.console.sharing;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.Submission;
import io.sluice.console.pieces.PeoplePickerModel;
import io.sluice.console.pieces.PeoplePickerModel.Chosen;
import io.sluice.console.pieces.PeopleSource.Candidate;
import io.sluice.console.review.AccessChange;
import io.sluice.console.review.Looked;
import io.sluice.console.review.PolicyFile;
import io.sluice.console.review.PolicyFile.GrantLine;
import io.sluice.console.review.Rehearsals;
import io.sluice.console.review.Verdict;
import io.sluice.console.support.Latest;
import io.sluice.console.support.TaskExecutor;
import io.sluice.egress.Act;
import io.sluice.egress.GrantChange;
import io.sluice.egress.GrantLevel;
import io.sluice.egress.analysis.Finding;
import io.sluice.replica.OutboxEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Changes who holds View and Import on a policy; what is sent is the difference alone. */
public final class SharingViewModel {
    private final ObservableList<Change> changes = FXCollections.observableArrayList();
    private final ObservableList<Change> readChanges = FXCollections.unmodifiableObservableList(changes);
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
    private final ReadOnlyObjectWrapper<@Nullable AccessChange> access = new ReadOnlyObjectWrapper<>(this, "access");
    private final Latest latest = new Latest();
    private final PolicyFile file;
    private final PeoplePickerModel people;
    private final Submission submission;

    /**
     * What changes for one user or group.
     *
     * @param before what they hold; null if nothing
     * @param after what they would hold; null if nothing
     */
    public record Change(
            Candidate who,
            @Nullable GrantLevel before,
            @Nullable GrantLevel after) {
        /** Whether importing is taken from them; what is attached stays attached (R8). */
        public boolean losesImport() {
            return before == GrantLevel.IMPORT && after != GrantLevel.IMPORT;
        }
    }

    /**
     * The sharing of a policy as it is on screen.
     *
     * @param people with nobody chosen; those who hold something are put into it
     */
    public SharingViewModel(PolicyFile file, PeoplePickerModel people, Submission submission) {
        this.file = file;
        this.people = people;
        this.submission = submission;
        file.grants().forEach(grant -> people.choose(grant.to(), grant.level()));
        people.chosen().addListener((InvalidationListener) list -> compare());
    }

    /**
     * Fills in the changes that were decided before, so that they can be decided again.
     *
     * @param given those of them who were given something
     */
    public void fill(Act.Share before, List<GrantLine> given) {
        before.changes().stream()
                .filter(change -> change.level() == null)
                .forEach(change -> people.remove(change.principal()));
        given.forEach(grant -> people.choose(grant.to(), grant.level()));
    }

    private void compare() {
        message.set("");
        Map<UUID, Change> all = new LinkedHashMap<>();
        for (GrantLine grant : file.grants()) {
            all.put(grant.to().id(), new Change(grant.to(), grant.level(), null));
        }
        for (Chosen chosen : people.chosen()) {
            all.merge(
                    chosen.who().id(),
                    new Change(chosen.who(), null, chosen.level()),
                    (held, now) -> new Change(held.who(), held.before(), now.after()));
        }
        changes.setAll(all.values().stream()
                .filter(change -> change.before() != change.after())
                .toList());
    }

    /**
     * Rehearses every change from now on: who would gain and lose what, and what stays attached.
     *
     * @param rehearsals rehearses the change
     */
    public void foresee(TaskExecutor tasks, Rehearsals rehearsals) {
        changes.addListener((InvalidationListener) list -> rehearse(tasks, rehearsals));
        rehearse(tasks, rehearsals);
    }

    private void rehearse(TaskExecutor tasks, Rehearsals rehearsals) {
        List<GrantChange> now = grantChanges();
        tasks.task(() -> rehearsals.access(file.policy().id(), now))
                .latestOf(latest)
                .onSuccess(result -> access.set(result.orElse(null)))
                .start();
    }

    /** What the change comes to for people; null before it is known. */
    public ReadOnlyObjectProperty<@Nullable AccessChange> accessProperty() {
        return access.getReadOnlyProperty();
    }

    private List<GrantChange> grantChanges() {
        return changes.stream()
                .map(change -> new GrantChange(change.who().id(), change.after()))
                .toList();
    }

    /** Queues what differs; if nothing does, says so. */
    public void submit(Consumer<OutboxEntry> done) {
        if (!people.searched()) {
            return;
        }
        if (changes.isEmpty()) {
            message.set(text("sharing.nothing.changed"));
            return;
        }
        Looked looked = new Looked(file.policy(), null, seen());
        Act act = new Act.Share(grantChanges());
        submission.start(looked, act, this::refused, done);
    }

    private boolean refused(Verdict.Refused refused) {
        message.set(refused.reason());
        return true;
    }

    /** What those whose access changes held, what was foreseen and found, as the screen said it; kept with the decision. */
    private String seen() {
        AccessChange foreseen = access.get();
        Stream<String> words = foreseen == null
                ? Stream.empty()
                : AccessWords.lines(foreseen).stream().map(AccessWords.Line::words);
        String said = Stream.concat(words, people.findings().stream().map(Finding::line))
                .collect(Collectors.joining("\n"));
        return said.isEmpty() ? held() : held() + "\n\n" + said;
    }

    private String held() {
        Stream<String> lines = changes.stream().map(change -> {
            GrantLevel before = change.before();
            return before == null
                    ? text("attention.grant.none", change.who().name())
                    : text("attention.grant", change.who().name(), before.title());
        });
        return lines.sorted().collect(Collectors.joining("\n"));
    }

    /** The policy that is shared. */
    public PolicyFile file() {
        return file;
    }

    /** Everybody who would hold something. */
    public PeoplePickerModel people() {
        return people;
    }

    /** What would change. Read only. */
    public ObservableList<Change> changes() {
        return readChanges;
    }

    /** What is wrong with the choice; empty if nothing is. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** What stands in the way and is not the choice. */
    public ReadOnlyStringProperty problemProperty() {
        return submission.messageProperty();
    }
}
