package io.sluice.egress;

import io.sluice.egress.Decision.Accepted;
import io.sluice.egress.Decision.Refused;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Adding, changing and removing S3 and Azure Storage policies: R14, R16 to R19. */
record ChangingStorage(EnrollmentState state, UUID actor, Command command, Facts facts) {

    Decision decide() {
        Optional<Refused> objection = mayDo(state, actor, command.operation()).or(() -> Contents.seen(command.seen()));
        if (objection.isPresent()) {
            return objection.get();
        }
        return switch (command.act()) {
            case Act.AddBucket add -> add(add);
            case Act.ChangeBucketAccess(BucketAccess access, String reason) ->
                onBucket(
                        reason,
                        bucket -> changing(bucket, access),
                        bucket -> bucket.withAccess(access, provider(), step(reason)));
            case Act.RemoveBucket(String reason) ->
                onBucket(reason, _ -> Optional.empty(), bucket -> bucket.withoutIt(step(reason)));
            case Act.AddStorageAccount add -> add(add);
            case Act.RemoveStorageAccount(String reason) -> remove(reason);
            default -> throw new IllegalArgumentException("Not on storage: " + command.operation());
        };
    }

    /** Why an actor could not do this at all: the roles, the hosting, the limit. */
    static Optional<Refused> mayDo(EnrollmentState state, UUID actor, Operation operation) {
        return permission(state, actor, operation)
                .or(() -> hosting(state, operation))
                .or(() -> operation == Operation.ADD_BUCKET ? room(state) : Optional.empty());
    }

    /** Managers may do all of it; the provider may add, and raise READ ONLY to READ WRITE (R19). */
    private static Optional<Refused> permission(EnrollmentState state, UUID actor, Operation operation) {
        Optional<Refused> forbidden = Permissions.workflow(state, actor, operation);
        if (forbidden.isEmpty() || !state.workflows(actor).contains(Workflow.PAUSE_NETWORK_EGRESS)) {
            return forbidden;
        }
        return operation == Operation.REMOVE_BUCKET || operation == Operation.REMOVE_STORAGE_ACCOUNT
                ? Contents.refuse(Rule.R19, "The provider may add storage, but not remove it.")
                : Optional.empty();
    }

    private static Optional<Refused> hosting(EnrollmentState state, Operation operation) {
        Hosting hosting = state.enrollment().hosting();
        boolean azure = operation == Operation.ADD_STORAGE_ACCOUNT || operation == Operation.REMOVE_STORAGE_ACCOUNT;
        Hosting needed = azure ? Hosting.AZURE : Hosting.AWS;
        return hosting == needed
                ? Optional.empty()
                : Contents.refuse(
                        azure ? Rule.R18 : Rule.R17,
                        "%s policies exist on %s only; this enrollment is hosted on %s."
                                .formatted(azure ? "Azure Storage" : "S3 bucket", needed.title(), hosting.title()));
    }

    private static Optional<Refused> room(EnrollmentState state) {
        int limit = state.enrollment().profile().s3Buckets();
        return state.s3Buckets().size() < limit
                ? Optional.empty()
                : Contents.refuse(
                        Rule.R16,
                        "An enrollment has at most %d S3 bucket policies, and all are used; ask support for more."
                                .formatted(limit));
    }

    private Decision add(Act.AddBucket add) {
        Optional<Refused> refused = fresh(state.s3Bucket(command.policy()).isPresent())
                .or(() -> Contents.optionalReason(add.reason()))
                .or(() -> listed(add.bucket()))
                .or(() -> region(add.bucket()));
        return Accepted.unless(
                refused,
                () -> List.of(new S3BucketPolicy(
                        command.policy(),
                        1,
                        add.bucket(),
                        add.access(),
                        provider(),
                        false,
                        step(add.reason()),
                        null,
                        false)));
    }

    private Optional<Refused> listed(S3BucketName bucket) {
        return state.s3Buckets().stream().anyMatch(known -> known.bucket().equals(bucket))
                ? Contents.refuse(
                        Rule.R17, "The bucket “%s” has a policy already; change its access.".formatted(bucket))
                : Optional.empty();
    }

    /** A bucket is added only if it is known to lie where the enrollment does (R17). */
    private Optional<Refused> region(S3BucketName bucket) {
        String ours = state.enrollment().region();
        if (ours == null) {
            return Contents.refuse(
                    Rule.R17,
                    "The region of this enrollment is not known, so that no bucket can be told to lie in it.");
        }
        return switch (facts.region()) {
            case BucketRegion.LeftToBackend() -> Optional.empty();
            case BucketRegion.In(String region) when region.equals(ours) -> Optional.empty();
            case BucketRegion.In(String region) ->
                Contents.refuse(
                        Rule.R17,
                        "The bucket “%s” lies in %s, this enrollment in %s: only buckets of the same region are reached over the VPC endpoint."
                                .formatted(bucket, region, ours));
            case BucketRegion.Missing() ->
                Contents.refuse(Rule.R17, "There is no bucket “%s” in S3; check its name.".formatted(bucket));
            case BucketRegion.Unknown(String why) ->
                Contents.refuse(
                        Rule.R17,
                        "The region of the bucket “%s” is unknown, because %s; it must be known to be %s. Try again."
                                .formatted(bucket, why, ours));
        };
    }

    private Optional<Refused> changing(S3BucketPolicy bucket, BucketAccess access) {
        if (bucket.access() == access) {
            return Contents.refuse(
                    Rule.R17, "The bucket “%s” is %s already.".formatted(bucket.bucket(), access.title()));
        }
        return provider() && access == BucketAccess.READ_ONLY
                ? Contents.refuse(Rule.R19, "The provider may raise READ ONLY to READ WRITE, but not the reverse.")
                : Optional.empty();
    }

    private Decision onBucket(
            @Nullable String reason,
            Function<S3BucketPolicy, Optional<Refused>> objection,
            Function<S3BucketPolicy, S3BucketPolicy> change) {
        Optional<S3BucketPolicy> found = state.s3Bucket(command.policy());
        if (found.isEmpty()) {
            return new Refused(Rule.R17, "There is no S3 bucket policy " + command.policy() + ".");
        }
        S3BucketPolicy bucket = found.get();
        return stale(bucket.bucket().toString(), bucket.version(), bucket.removed())
                .orElseGet(() -> Accepted.unless(
                        Contents.optionalReason(reason).or(() -> objection.apply(bucket)),
                        () -> List.of(change.apply(bucket))));
    }

    private Decision add(Act.AddStorageAccount add) {
        Optional<Refused> refused = fresh(state.storageAccount(command.policy()).isPresent())
                .or(() -> Contents.optionalReason(add.reason()))
                .or(() -> state.storageAccounts().stream()
                                .anyMatch(known -> known.account().sameAccount(add.account()))
                        ? Contents.refuse(
                                Rule.R18,
                                "The storage account “%s” has a policy already."
                                        .formatted(add.account().account()))
                        : Optional.empty());
        return Accepted.unless(
                refused,
                () -> List.of(new AzureStoragePolicy(
                        command.policy(), 1, add.account(), provider(), step(add.reason()), null, false)));
    }

    private Decision remove(@Nullable String reason) {
        Optional<AzureStoragePolicy> found = state.storageAccount(command.policy());
        if (found.isEmpty()) {
            return new Refused(Rule.R18, "There is no Azure Storage policy " + command.policy() + ".");
        }
        AzureStoragePolicy account = found.get();
        return stale(account.account().account(), account.version(), account.removed())
                .orElseGet(() -> Accepted.unless(
                        Contents.optionalReason(reason), () -> List.of(account.withoutIt(step(reason)))));
    }

    private Optional<Refused> fresh(boolean taken) {
        Rule rule = command.operation() == Operation.ADD_BUCKET ? Rule.R17 : Rule.R18;
        if (command.base() != 0) {
            return Contents.refuse(rule, "A new policy has no version to start from: base is 0.");
        }
        return taken || state.policy(command.policy()).isPresent()
                ? Contents.refuse(rule, "The id " + command.policy() + " is taken: make a new one for every policy.")
                : Optional.empty();
    }

    private Optional<Decision> stale(String named, long version, boolean removed) {
        return Staleness.version(command, "The policy for “%s”".formatted(named), version, removed);
    }

    /** Whether this is the provider's act: of somebody whom no role of the customer lets do it (R19). */
    private boolean provider() {
        return Permissions.workflow(state, actor, command.operation()).isPresent();
    }

    private Step step(@Nullable String reason) {
        return new Step(actor, facts.now(), reason);
    }
}
