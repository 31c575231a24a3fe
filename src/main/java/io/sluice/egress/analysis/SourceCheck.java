package io.sluice.egress.analysis;

import io.sluice.egress.BucketAccess;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Enrollment;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.Hosting;
import io.sluice.egress.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a source may reach its storage (R20): whether the storage is listed, what an administrator must add if it is not,
 * and whether a network egress policy leads there.
 *
 * @param standing the answer
 * @param sentence the answer in words
 * @param steps what led to it
 * @param missing what an administrator must do, as a sentence to send to one; empty if nothing
 */
public record SourceCheck(Standing standing, String sentence, List<Step> steps, Optional<String> missing) {
    public SourceCheck {
        steps = List.copyOf(steps);
    }

    /** The answer. */
    public enum Standing {
        /** It is listed. */
        LISTED,
        /** It is not, or not with the access that is needed: the source will fail. */
        LACKING,
        /** It is not, which for Azure Storage may be meant. */
        WARNING,
        /** No storage entry is needed, because it is reached like any other address. */
        NOT_NEEDED
    }

    /** What a step says. */
    public enum Mark {
        YES,
        NO,
        WARNING,
        NOTE
    }

    /**
     * A step of the reasoning.
     *
     * @param policies the policies it speaks of
     */
    public record Step(Mark mark, Rule rule, String sentence, List<UUID> policies) {
        public Step {
            policies = List.copyOf(policies);
        }
    }

    /**
     * Checks a source that keeps its data in a bucket.
     *
     * @param need what the source does there
     * @param workload the source; null if it is not known which
     */
    public static SourceCheck s3(
            EnrollmentView view, StorageLocation.Bucket bucket, BucketAccess need, @Nullable UUID workload) {
        Enrollment enrollment = view.enrollment();
        String name = bucket.name().value();
        if (enrollment.hosting() != Hosting.AWS) {
            return elsewhere(
                    "The bucket %s needs no storage entry here.".formatted(name),
                    "S3 bucket policies exist on AWS only (R17); this enrollment is hosted %s."
                            .formatted(hosted(enrollment)),
                    Rule.R17);
        }
        String own = enrollment.region();
        if (own == null) {
            return elsewhere(
                    "Nobody can say whether the bucket %s needs an entry.".formatted(name),
                    "The enrollment's own region is not known; ask support.",
                    Rule.R17);
        }
        if (!bucket.region().isEmpty() && !bucket.region().equals(own)) {
            return elsewhere(
                    "The bucket %s needs no storage entry here.".formatted(name),
                    "It lies in %s and the enrollment in %s: the VPC endpoint serves its own region only, so no bucket policy can be added (R17)."
                            .formatted(bucket.region(), own),
                    Rule.R17);
        }
        List<Step> steps = new ArrayList<>();
        Step entry = entry(view, name, need);
        steps.add(entry);
        StorageRoutes routes = StorageRoutes.toBucket(view, own, bucket.name());
        steps.add(route(routes, workload, "the S3 endpoint of " + own));
        boolean listed = entry.mark() == Mark.YES;
        return new SourceCheck(
                listed ? Standing.LISTED : Standing.LACKING,
                listed
                        ? "The bucket %s is listed: every workload may use it over the VPC endpoint.".formatted(name)
                        : "The bucket %s is not admitted for %s.".formatted(name, need.title()),
                steps,
                listed ? Optional.empty() : Optional.of(missing(view, name, need)));
    }

    private static Step entry(EnrollmentView view, String bucket, BucketAccess need) {
        return access(view, bucket)
                .map(access -> access.compareTo(need) >= 0
                        ? new Step(
                                Mark.YES,
                                Rule.R20,
                                "It is listed under S3 buckets with %s.".formatted(access.title()),
                                List.of())
                        : new Step(
                                Mark.NO,
                                Rule.R20,
                                "It is listed with %s, which does not guarantee %s."
                                        .formatted(access.title(), need.title()),
                                List.of()))
                .orElseGet(() -> new Step(Mark.NO, Rule.R20, "It is not listed under S3 buckets.", List.of()));
    }

    private static Optional<BucketAccess> access(EnrollmentView view, String bucket) {
        return view.s3Buckets().stream()
                .filter(listed -> listed.bucket().value().equals(bucket))
                .map(listed -> listed.access())
                .findFirst();
    }

    private static String missing(EnrollmentView view, String bucket, BucketAccess need) {
        return access(view, bucket).isPresent()
                ? "Please change the S3 bucket policy of %s to %s.".formatted(bucket, need.title())
                : "Please add an S3 bucket policy: bucket %s, %s.".formatted(bucket, need.title());
    }

    /**
     * Checks a source that keeps its data in Azure Storage.
     *
     * @param workload the source; null if it is not known which
     */
    public static SourceCheck abfs(EnrollmentView view, StorageLocation.Account account, @Nullable UUID workload) {
        Enrollment enrollment = view.enrollment();
        String name = account.name();
        if (enrollment.hosting() != Hosting.AZURE) {
            return elsewhere(
                    "The storage account %s needs no storage entry here.".formatted(name),
                    "Azure Storage policies exist on Azure only (R18); this enrollment is hosted %s."
                            .formatted(hosted(enrollment)),
                    Rule.R18);
        }
        boolean listed = view.storageAccounts().stream()
                .anyMatch(policy -> policy.account().account().equals(name));
        List<Step> steps = List.of(
                listed
                        ? new Step(Mark.YES, Rule.R20, "It is listed under Azure Storage.", List.of())
                        : new Step(Mark.WARNING, Rule.R20, "It is not listed under Azure Storage.", List.of()),
                route(StorageRoutes.toAccount(view, name), workload, "the account"));
        return new SourceCheck(
                listed ? Standing.LISTED : Standing.WARNING,
                listed
                        ? "The storage account %s is listed: every workload may use it over the service endpoints."
                                .formatted(name)
                        : "The storage account %s is not listed, so the source will probably not get through."
                                .formatted(name),
                steps,
                listed
                        ? Optional.empty()
                        : Optional.of(
                                "Please add an Azure Storage policy for the storage account %s, by its resource ID."
                                        .formatted(name)));
    }

    /** The other direction of R20: a storage entry needs a policy beside it. */
    private static Step route(StorageRoutes routes, @Nullable UUID workload, String where) {
        List<EgressPolicy> used = workload == null ? List.of() : routes.of(workload);
        if (!used.isEmpty()) {
            return new Step(
                    Mark.YES,
                    Rule.R20,
                    "A policy that it has leads to %s: %s.".formatted(where, names(used)),
                    ids(used));
        }
        List<EgressPolicy> active = routes.active();
        if (active.isEmpty()) {
            return new Step(
                    Mark.WARNING,
                    Rule.R20,
                    "No active policy leads to %s; a network egress policy to %s is needed as well."
                            .formatted(where, routes.usual()),
                    List.of());
        }
        return workload == null
                ? new Step(
                        Mark.NOTE,
                        Rule.R20,
                        "A policy leads to %s, and the source has to import it: %s.".formatted(where, names(active)),
                        ids(active))
                : new Step(
                        Mark.WARNING,
                        Rule.R20,
                        "It imports no policy that leads to %s; one is active: %s.".formatted(where, names(active)),
                        ids(active));
    }

    private static String names(List<EgressPolicy> policies) {
        String first = "“" + policies.getFirst().name() + "”";
        return policies.size() == 1 ? first : first + " and " + Phrases.count(policies.size() - 1L, "other", "others");
    }

    private static List<UUID> ids(List<EgressPolicy> policies) {
        return policies.stream().map(EgressPolicy::id).limit(1).toList();
    }

    private static SourceCheck elsewhere(String sentence, String why, Rule rule) {
        return new SourceCheck(
                Standing.NOT_NEEDED,
                sentence,
                List.of(
                        new Step(Mark.NOTE, rule, why, List.of()),
                        new Step(
                                Mark.NOTE,
                                Rule.R7,
                                "It is reached like any other address: by a network egress policy to its host, which"
                                        + " Check connection tells about.",
                                List.of())),
                Optional.empty());
    }

    private static String hosted(Enrollment enrollment) {
        return enrollment.hosting() == Hosting.ON_PREMISES
                ? "on premises"
                : "on " + enrollment.hosting().title();
    }
}
