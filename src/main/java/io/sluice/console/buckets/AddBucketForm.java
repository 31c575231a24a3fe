package io.sluice.console.buckets;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.cloud.NameField;
import io.sluice.console.forms.FormField;
import io.sluice.console.forms.OptionalReason;
import io.sluice.console.forms.Submission;
import io.sluice.console.review.Decisions;
import io.sluice.console.review.Verdict;
import io.sluice.egress.Act;
import io.sluice.egress.BucketAccess;
import io.sluice.egress.Rule;
import io.sluice.egress.S3BucketName;
import io.sluice.replica.OutboxEntry;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Adds an S3 bucket policy: which bucket, and what is guaranteed at least (R17). */
public final class AddBucketForm {
    private final NameField<S3BucketName> bucket = new NameField<>(S3BucketName::parse);
    private final ObjectProperty<BucketAccess> access =
            new SimpleObjectProperty<>(this, "access", BucketAccess.READ_ONLY);
    private final FormField reason = OptionalReason.field();
    private final StringBinding warning;
    private final Submission submission;

    /** An empty form. */
    public AddBucketForm(Submission submission) {
        this.submission = submission;
        this.warning = Bindings.createStringBinding(
                () -> S3BucketName.parse(bucket.field().value())
                        .valid()
                        .flatMap(S3BucketName::warning)
                        .orElse(""),
                bucket.field().valueProperty());
    }

    /** Fills in what was answered before. */
    public void fill(Act.AddBucket earlier) {
        bucket.field().valueProperty().set(earlier.bucket().value());
        access.set(earlier.access());
        reason.valueProperty().set(Objects.requireNonNullElse(earlier.reason(), ""));
    }

    /** Queues the decision if nothing is missing; else says what is, in place. */
    public void submit(Consumer<OutboxEntry> done) {
        // Both are asked before either counts, so that everything that is missing is said at once.
        Optional<S3BucketName> named = bucket.named();
        boolean explained = reason.check();
        if (named.isPresent() && explained) {
            String words = reason.value().isBlank() ? null : reason.value();
            submission.start(
                    Decisions.newId(), 0, new Act.AddBucket(named.get(), access.get(), words), this::place, done);
        }
    }

    private boolean place(Verdict.Refused refused) {
        if (refused.rule() != Rule.R17) {
            return false;
        }
        bucket.field()
                .refuse(text("cloud.refused", refused.reason(), refused.rule().name()));
        return true;
    }

    /** Which bucket. */
    public NameField<S3BucketName> bucket() {
        return bucket;
    }

    /** What is guaranteed. */
    public ObjectProperty<BucketAccess> accessProperty() {
        return access;
    }

    /** Why; may be empty. */
    public FormField reason() {
        return reason;
    }

    /** What should be known of a name that is in order; empty if nothing. */
    public StringBinding warningProperty() {
        return warning;
    }

    /** What stands in the way and belongs to no field. */
    public ReadOnlyStringProperty messageProperty() {
        return submission.messageProperty();
    }
}
