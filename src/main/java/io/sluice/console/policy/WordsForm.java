package io.sluice.console.policy;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.FormField;
import io.sluice.console.forms.Submission;
import io.sluice.console.review.PolicyFile;
import io.sluice.egress.Act;
import io.sluice.egress.Contents;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Words;
import io.sluice.replica.OutboxEntry;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Changes the words of a proposal, as its proposer was asked to; never its destination (R5, R6). */
public final class WordsForm {
    private final FormField name = FormField.ofName();
    private final FormField description = new FormField(Contents::description);
    private final FormField justification = new FormField(Contents::justification);
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
    private final PolicyFile file;
    private final Submission submission;

    /** A form that begins with the words that the proposal has. */
    public WordsForm(PolicyFile file, Submission submission) {
        this.file = file;
        this.submission = submission;
        fill(file.policy().words());
        submission.messageProperty().subscribe(message::set);
    }

    /** Fills in other words. */
    public void fill(Words words) {
        name.valueProperty().set(words.name());
        description.valueProperty().set(words.description());
        justification.valueProperty().set(words.justification());
    }

    /** Queues the change if nothing is missing; else says what is, in place. */
    public void submit(Consumer<OutboxEntry> done) {
        // All are asked before any counts, so that everything that is missing is said at once.
        boolean named = name.check();
        boolean described = description.check();
        boolean justified = justification.check();
        if (named && described && justified) {
            Words words = new Words(name.value(), description.value(), justification.value());
            if (words.equals(file.policy().words())) {
                message.set(text("forms.nothing.changed"));
            } else {
                submission.start(file.looked(), new Act.EditProposal(words), refused -> false, done);
            }
        }
    }

    /** The proposal. */
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

    /** Why it is needed. */
    public FormField justification() {
        return justification;
    }

    /** What stands in the way and belongs to no field. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }
}
