package io.sluice.console.check;

import io.sluice.console.check.SourceAnswer.Place;
import io.sluice.console.check.SourceQuestion.Kind;
import io.sluice.console.review.StoragePage.Trouble;
import io.sluice.console.review.WorkloadFile;
import io.sluice.console.review.WorkloadFiles;
import io.sluice.egress.Checked;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.Violation;
import io.sluice.egress.analysis.SourceCheck;
import io.sluice.egress.analysis.StorageLocation;
import io.sluice.replica.Catalog;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Answers what the source check asks, from the local model alone (R20). Reads the catalog: not on the FX thread. */
final class Sources {
    private final Catalog catalog;
    private final WorkloadFiles files;

    Sources(Catalog catalog, WorkloadFiles files) {
        this.catalog = catalog;
        this.files = files;
    }

    /** Answers; empty before the enrollment is known. */
    Optional<SourceAnswer> answer(SourceQuestion question) {
        UUID id = question.workload();
        WorkloadFile workload = id == null ? null : files.read(id).orElse(null);
        List<Trouble> troubles = files.troubles();
        return catalog.read(view -> view.itself()
                .map(itself -> new SourceAnswer(
                        itself.hosting(), question.kind(), place(view, question), workload, troubles)));
    }

    private Place place(EnrollmentView view, SourceQuestion question) {
        String written = question.location().strip();
        if (written.isEmpty() || question.kind() == Kind.OTHER) {
            return new Place.NotAsked();
        }
        Checked<StorageLocation> location =
                question.kind() == Kind.S3 ? StorageLocation.s3(written) : StorageLocation.abfs(written);
        return switch (location) {
            case Checked.Invalid<StorageLocation>(Violation violation) -> new Place.Invalid(violation);
            case Checked.Valid<StorageLocation>(StorageLocation valid) -> checked(view, valid, question);
        };
    }

    private Place checked(EnrollmentView view, StorageLocation location, SourceQuestion question) {
        SourceCheck check = check(view, location, question);
        Map<UUID, String> names = new HashMap<>();
        check.steps().stream()
                .flatMap(step -> step.policies().stream())
                .forEach(id -> view.policy(id).ifPresent(policy -> names.put(id, policy.name())));
        boolean undelivered =
                catalog.readDelivered(delivered -> delivered.itself().isPresent()
                        && check(delivered, location, question).standing() != check.standing());
        return new Place.Checked(check, names, undelivered);
    }

    private static SourceCheck check(EnrollmentView view, StorageLocation location, SourceQuestion question) {
        return switch (location) {
            case StorageLocation.Bucket bucket -> SourceCheck.s3(view, bucket, question.need(), question.workload());
            case StorageLocation.Account account -> SourceCheck.abfs(view, account, question.workload());
        };
    }
}
