package io.sluice.console.storage;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.cloud.NameField;
import io.sluice.console.forms.FormField;
import io.sluice.console.forms.OptionalReason;
import io.sluice.console.forms.Submission;
import io.sluice.console.review.Decisions;
import io.sluice.console.review.Verdict;
import io.sluice.egress.Act;
import io.sluice.egress.Rule;
import io.sluice.egress.StorageAccountId;
import io.sluice.replica.OutboxEntry;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;

/** Adds an Azure Storage policy: which account, by its resource ID (R18). */
public final class AddAccountForm {
    private final NameField<StorageAccountId> account = new NameField<>(StorageAccountId::parse);
    private final FormField reason = OptionalReason.field();
    private final Submission submission;

    /** An empty form. */
    public AddAccountForm(Submission submission) {
        this.submission = submission;
    }

    /** Fills in what was answered before. */
    public void fill(Act.AddStorageAccount earlier) {
        account.field().valueProperty().set(earlier.account().canonical());
        reason.valueProperty().set(Objects.requireNonNullElse(earlier.reason(), ""));
    }

    /** Queues the decision if nothing is missing; else says what is, in place. */
    public void submit(Consumer<OutboxEntry> done) {
        // Both are asked before either counts, so that everything that is missing is said at once.
        Optional<StorageAccountId> named = account.named();
        boolean explained = reason.check();
        if (named.isPresent() && explained) {
            String words = reason.value().isBlank() ? null : reason.value();
            submission.start(Decisions.newId(), 0, new Act.AddStorageAccount(named.get(), words), this::place, done);
        }
    }

    private boolean place(Verdict.Refused refused) {
        if (refused.rule() != Rule.R18) {
            return false;
        }
        account.field()
                .refuse(text("cloud.refused", refused.reason(), refused.rule().name()));
        return true;
    }

    /** Which account. */
    public NameField<StorageAccountId> account() {
        return account;
    }

    /** Why; may be empty. */
    public FormField reason() {
        return reason;
    }

    /** What stands in the way and belongs to no field. */
    public ReadOnlyStringProperty messageProperty() {
        return submission.messageProperty();
    }
}
