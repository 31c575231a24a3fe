package io.sluice.console.policy;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.FormField;
import io.sluice.console.forms.SniChoice;
import io.sluice.console.forms.Submission;
import io.sluice.console.review.PolicyFile;
import io.sluice.console.review.Verdict;
import io.sluice.egress.Act;
import io.sluice.egress.Contents;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Rule;
import io.sluice.replica.OutboxEntry;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Changes name, description and the SNI switch of a policy (R3); nothing else of it can be changed (R5). */
public final class MetadataForm {
    private final FormField name = FormField.ofName();
    private final FormField description = new FormField(Contents::description);
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
    private final SniChoice sni;
    private final PolicyFile file;
    private final Submission submission;

    /** A form that begins with what the policy has. */
    public MetadataForm(PolicyFile file, Submission submission) {
        this.file = file;
        this.submission = submission;
        EgressPolicy policy = file.policy();
        this.sni = new SniChoice(policy.destination(), policy.sni());
        name.valueProperty().set(policy.name());
        description.valueProperty().set(policy.words().description());
        submission.messageProperty().subscribe(message::set);
    }

    /** Fills in what was decided before, so that it can be decided again. */
    public void fill(Act.UpdateMetadata before) {
        name.valueProperty().set(before.name());
        description.valueProperty().set(before.description());
        sni.set(before.sni());
    }

    /** Queues the change if nothing is missing; else says what is, in place. */
    public void submit(Consumer<OutboxEntry> done) {
        // All are asked before any counts, so that everything that is missing is said at once.
        boolean named = name.check();
        boolean described = description.check();
        boolean explained = sni.check();
        if (named && described && explained) {
            Act.UpdateMetadata act = new Act.UpdateMetadata(name.value(), description.value(), sni.chosen());
            if (act.equals(now())) {
                message.set(text("forms.nothing.changed"));
            } else {
                submission.start(file.looked(), act, this::place, done);
            }
        }
    }

    private Act.UpdateMetadata now() {
        EgressPolicy policy = file.policy();
        return new Act.UpdateMetadata(policy.name(), policy.words().description(), policy.sni());
    }

    private boolean place(Verdict.Refused refused) {
        if (refused.rule() != Rule.R3) {
            return false;
        }
        sni.reason().refuse(refused.reason());
        return true;
    }

    /** The policy. */
    public EgressPolicy policy() {
        return file.policy();
    }

    /** What it is called. */
    public FormField name() {
        return name;
    }

    /** More about it; may be empty. */
    public FormField description() {
        return description;
    }

    /** Whether the server name is verified. */
    public SniChoice sni() {
        return sni;
    }

    /** What stands in the way and belongs to no field. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }
}
