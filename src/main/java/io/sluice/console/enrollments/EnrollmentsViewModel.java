package io.sluice.console.enrollments;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.support.TaskExecutor;
import io.sluice.replica.ReplicaProblem;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The enrollments of this machine and what can be done with them. */
public final class EnrollmentsViewModel {
    private final ProfileList list;
    private final Profile current;
    private final Switching switching;
    private final Supplier<List<String>> undelivered;
    private final TaskExecutor tasks;
    private final ObservableList<Profile> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

    /**
     * The list beside an open enrollment.
     *
     * @param current the one that is open
     * @param undelivered what the decisions of the open one are about that were not delivered
     */
    public EnrollmentsViewModel(
            ProfileList list,
            Profile current,
            Switching switching,
            Supplier<List<String>> undelivered,
            TaskExecutor tasks) {
        this.list = list;
        this.current = current;
        this.switching = switching;
        this.undelivered = undelivered;
        this.tasks = tasks;
    }

    /** Reads the list anew. */
    public void refresh() {
        tasks.task(list::all).onSuccess(rows::setAll).start();
    }

    /** Opens another one; the open one is closed first. Nothing if it is open. */
    public void open(Profile profile) {
        if (!isOpen(profile)) {
            switching.open(profile, () -> {});
        }
    }

    /** Whether this is the one that is open. */
    public boolean isOpen(Profile profile) {
        return profile.id().equals(current.id());
    }

    /**
     * Adds one.
     *
     * @param done told what is wrong, by field; nothing if it was added
     */
    public void add(NewEnrollment wanted, Consumer<Map<NewEnrollment.Field, String>> done) {
        tasks.task(() -> {
                    Map<NewEnrollment.Field, String> problems = wanted.problems(list.all());
                    if (problems.isEmpty()) {
                        list.add(
                                wanted.name().strip(),
                                URI.create(wanted.backend().strip()),
                                wanted.file(),
                                wanted.identity().strip());
                    }
                    return problems;
                })
                .onSuccess(problems -> {
                    refresh();
                    done.accept(problems);
                })
                .start();
    }

    /** What is wrong with another name for one; empty if it was taken. */
    public String rename(Profile profile, String name) {
        List<String> others = rows.stream()
                .filter(other -> !other.id().equals(profile.id()))
                .map(Profile::name)
                .toList();
        String wrong = NewEnrollment.problemOfName(name, others);
        if (wrong.isEmpty()) {
            tasks.task(() -> {
                        list.rename(profile.id(), name.strip());
                        return name;
                    })
                    .onSuccess(renamed -> refresh())
                    .start();
        }
        return wrong;
    }

    /** Whether it can be removed: one always stays. */
    public boolean removable() {
        return rows.size() > 1;
    }

    /** Finds out what a removal would leave behind, and asks. */
    public void remove(Profile profile, Consumer<Removal> ask) {
        problem.set("");
        tasks.task(() -> {
                    if (isOpen(profile)) {
                        List<String> named = undelivered.get();
                        return new Removal(profile, OptionalInt.of(named.size()), named);
                    }
                    return Removal.ofClosed(profile);
                })
                .onSuccess(ask)
                .onFailure(ReplicaProblem.class, refused -> problem.set(String.valueOf(refused.getMessage())))
                .start();
    }

    /** Removes one: its store is moved aside or deleted. If it is open, it is closed first and another one opens. */
    public void carryOut(Removal removal, boolean delete) {
        Runnable work = () -> {
            removal.carryOut(delete);
            list.remove(removal.profile().id());
        };
        if (isOpen(removal.profile())) {
            rows.stream().filter(other -> !isOpen(other)).findFirst().ifPresent(next -> switching.open(next, work));
            return;
        }
        tasks.task(() -> {
                    work.run();
                    return removal;
                })
                .onSuccess(done -> refresh())
                .onFailure(ReplicaProblem.class, refused -> problem.set(String.valueOf(refused.getMessage())))
                .onFailure(IllegalStateException.class, kept -> problem.set(String.valueOf(kept.getMessage())))
                .start();
    }

    /** How the key of one is kept, in a few words. */
    public static String protection(Profile profile) {
        return text(profile.demo() == null ? "enrollments.key.passphrase" : "enrollments.key.file");
    }

    /** Every one, in the order they were added. */
    public ObservableList<Profile> rows() {
        return rows;
    }

    /** Why the last act was not possible; empty if it was. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
