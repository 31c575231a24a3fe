package io.sluice.console.roles;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.FormField;
import io.sluice.console.forms.OptionalReason;
import io.sluice.console.forms.Submission;
import io.sluice.console.review.Decisions;
import io.sluice.console.review.RolePage;
import io.sluice.console.review.Verdict;
import io.sluice.egress.Act;
import io.sluice.egress.Workflow;
import io.sluice.replica.OutboxEntry;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/** Makes a role, or changes one: what it is called and what it lets its holders do (R14). */
public final class RoleForm {
    private final FormField name = FormField.ofName();
    private final FormField reason = OptionalReason.field();
    private final Map<Workflow, BooleanProperty> workflows = new EnumMap<>(Workflow.class);
    private final ReadOnlyStringWrapper missing = new ReadOnlyStringWrapper(this, "missing", "");
    private final RolePage.@Nullable Entry changed;
    private final Submission submission;

    /**
     * A form.
     *
     * @param changed the role that is changed; null to make one
     */
    public RoleForm(RolePage.@Nullable Entry changed, Submission submission) {
        this.changed = changed;
        this.submission = submission;
        for (Workflow workflow : Workflow.values()) {
            boolean held = changed != null && changed.workflows().contains(workflow);
            BooleanProperty chosen = new SimpleBooleanProperty(this, workflow.name(), held);
            chosen.subscribe((before, now) -> missing.set(""));
            workflows.put(workflow, chosen);
        }
        if (changed != null) {
            name.valueProperty().set(changed.name());
        }
    }

    /** Why a workflow cannot be chosen, in a sentence; empty if it can. */
    public Optional<String> objection(Workflow workflow) {
        if (workflow == Workflow.PAUSE_NETWORK_EGRESS) {
            return Optional.of(text("roles.form.provider"));
        }
        boolean forAll = changed != null && changed.everyone();
        return forAll && workflow != Workflow.PROPOSE_NETWORK_EGRESS
                ? Optional.of(text("roles.form.everyone"))
                : Optional.empty();
    }

    /** Queues the decision if nothing is missing; else says what is, in place. */
    public void submit(Consumer<OutboxEntry> done) {
        Set<Workflow> chosen = EnumSet.noneOf(Workflow.class);
        workflows.forEach((workflow, property) -> {
            if (property.get()) {
                chosen.add(workflow);
            }
        });
        boolean named = name.check();
        boolean explained = reason.check();
        boolean any = !chosen.isEmpty() || (changed != null && changed.everyone());
        missing.set(any ? "" : text("roles.form.missing"));
        if (!named || !explained || !any) {
            return;
        }
        String why = reason.value().isBlank() ? null : reason.value();
        UUID id = changed == null ? Decisions.newId() : changed.id();
        Act.OnRole act = changed == null
                ? new Act.CreateRole(name.value(), chosen, why)
                : new Act.ChangeRole(name.value(), chosen, why);
        submission.start(id, changed == null ? 0 : changed.version(), act, this::place, done);
    }

    private boolean place(Verdict.Refused refused) {
        missing.set(text("roles.refused", refused.reason(), refused.rule().name()));
        return true;
    }

    /** What it is called. */
    public FormField name() {
        return name;
    }

    /** Whether a workflow is chosen. */
    public BooleanProperty chosen(Workflow workflow) {
        BooleanProperty property = workflows.get(workflow);
        if (property == null) {
            throw new IllegalArgumentException("Not a workflow: " + workflow);
        }
        return property;
    }

    /** Why; may be empty. */
    public FormField reason() {
        return reason;
    }

    /** What is wrong with what was chosen; empty if nothing is. */
    public ReadOnlyStringProperty missingProperty() {
        return missing.getReadOnlyProperty();
    }

    /** What stands in the way and belongs to no field. */
    public ReadOnlyStringProperty messageProperty() {
        return submission.messageProperty();
    }
}
