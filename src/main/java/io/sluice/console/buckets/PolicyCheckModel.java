package io.sluice.console.buckets;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.Tone;
import io.sluice.console.support.Latest;
import io.sluice.console.support.TaskExecutor;
import io.sluice.enforcement.BucketPolicy;
import io.sluice.enforcement.BucketPolicyCheck;
import io.sluice.enforcement.BucketPolicyChecker;
import io.sluice.enforcement.PolicyFinding;
import io.sluice.enforcement.UnreadablePolicy;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Checks a bucket policy that is pasted (R17), as the person writes. */
public final class PolicyCheckModel {
    private final StringProperty policy = new SimpleStringProperty(this, "policy", "");
    private final ReadOnlyObjectWrapper<Result> result = new ReadOnlyObjectWrapper<>(this, "result", Result.NOTHING);
    private final Latest checks = new Latest();
    private final String endpoint;
    private final TaskExecutor tasks;

    /**
     * What the check says.
     *
     * @param conclusion in a sentence; empty if nothing was pasted
     */
    public record Result(Tone tone, String conclusion, List<Line> lines) {
        static final Result NOTHING = new Result(Tone.NEUTRAL, "", List.of());

        /** Keeps the lines as they are. */
        public Result {
            lines = List.copyOf(lines);
        }
    }

    /** One finding: what it is, and what to do. */
    public record Line(Tone tone, String message, String advice) {}

    /**
     * A check that nothing was pasted into.
     *
     * @param endpoint our VPC endpoint's ID
     */
    public PolicyCheckModel(String endpoint, TaskExecutor tasks) {
        this.endpoint = endpoint;
        this.tasks = tasks;
        policy.addListener((property, before, now) -> check(now));
    }

    private void check(String pasted) {
        tasks.task(() -> pasted.isBlank() ? Result.NOTHING : read(pasted))
                .latestOf(checks)
                .onSuccess(result::set)
                .start();
    }

    private Result read(String pasted) {
        try {
            return told(new BucketPolicyChecker(BucketPolicy.parse(pasted), endpoint, null, null).check());
        } catch (UnreadablePolicy e) {
            return new Result(Tone.DANGER, e.sentence(), List.of());
        }
    }

    private static Result told(BucketPolicyCheck check) {
        String conclusion = switch (check.admission()) {
            case YES -> text("buckets.check.yes", access(check));
            case PARTLY -> text("buckets.check.partly");
            case SPARED -> text("buckets.check.spared");
            case DEPENDS -> text("buckets.check.depends");
            case NO -> text("buckets.check.no");
        };
        Tone tone = switch (check.admission()) {
            case YES, PARTLY -> check.fine() ? Tone.SUCCESS : Tone.ATTENTION;
            case SPARED -> Tone.ATTENTION;
            case DEPENDS, NO -> Tone.DANGER;
        };
        return new Result(
                tone,
                conclusion,
                check.findings().stream().map(PolicyCheckModel::line).toList());
    }

    private static String access(BucketPolicyCheck check) {
        return switch (check.access()) {
            case READ_WRITE -> text("buckets.check.read-write");
            case READ_ONLY -> text("buckets.check.read-only");
            case WRITE_ONLY, PARTIAL, NONE -> text("buckets.check.partial");
        };
    }

    private static Line line(PolicyFinding finding) {
        Tone tone = switch (finding.code().severity()) {
            case ERROR -> Tone.DANGER;
            case WARNING -> Tone.ATTENTION;
            case INFO -> Tone.NEUTRAL;
        };
        return new Line(tone, finding.message(), finding.advice());
    }

    /** What is pasted. */
    public StringProperty policyProperty() {
        return policy;
    }

    /** What the check says of it. */
    public ReadOnlyObjectProperty<Result> resultProperty() {
        return result.getReadOnlyProperty();
    }
}
