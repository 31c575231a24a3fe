package io.sluice.console.proposal;

import io.sluice.console.review.PolicyList;
import io.sluice.console.support.Latest;
import io.sluice.console.support.TaskExecutor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** The policy that a new one is meant to replace (R5), found by name or destination among those the person may see. */
public final class Replaced {
    /** How many are offered at once. */
    private static final int OFFERED = 6;

    private final ReadOnlyObjectWrapper<@Nullable UUID> id = new ReadOnlyObjectWrapper<>(this, "id");
    private final ReadOnlyObjectWrapper<PolicyList.@Nullable Line> policy = new ReadOnlyObjectWrapper<>(this, "policy");
    private final ReadOnlyObjectWrapper<List<PolicyList.Line>> found =
            new ReadOnlyObjectWrapper<>(this, "found", List.of());
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final Latest searches = new Latest();
    private final Latest choices = new Latest();
    private final PolicyList policies;
    private final TaskExecutor tasks;

    /** Nothing is replaced yet. */
    public Replaced(PolicyList policies, TaskExecutor tasks) {
        this.policies = policies;
        this.tasks = tasks;
        search.subscribe((before, now) -> find(now));
    }

    private void find(String words) {
        searches.cancel();
        if (words.isBlank()) {
            found.set(List.of());
            return;
        }
        tasks.task(() -> policies.named(words, OFFERED))
                .latestOf(searches)
                .onSuccess(found::set)
                .start();
    }

    /** Chooses one that was found. */
    public void choose(PolicyList.Line item) {
        choices.cancel();
        id.set(item.id());
        policy.set(item);
        search.set("");
    }

    /** Chooses by id, or nothing; its name follows. */
    void chooseId(@Nullable UUID wanted) {
        choices.cancel();
        id.set(wanted);
        policy.set(null);
        if (wanted != null) {
            tasks.task(() -> policies.item(wanted))
                    .latestOf(choices)
                    .onSuccess((Optional<PolicyList.Line> item) -> policy.set(item.orElse(null)))
                    .start();
        }
    }

    /** Nothing is replaced. */
    public void clear() {
        chooseId(null);
    }

    /** The id of the policy; null if nothing is replaced. */
    public ReadOnlyObjectProperty<@Nullable UUID> idProperty() {
        return id.getReadOnlyProperty();
    }

    /** The policy, as soon as it is known by name. */
    public ReadOnlyObjectProperty<PolicyList.@Nullable Line> policyProperty() {
        return policy.getReadOnlyProperty();
    }

    /** What is searched for. */
    public StringProperty searchProperty() {
        return search;
    }

    /** The first that fit what is searched for. */
    public ReadOnlyObjectProperty<List<PolicyList.Line>> foundProperty() {
        return found.getReadOnlyProperty();
    }
}
