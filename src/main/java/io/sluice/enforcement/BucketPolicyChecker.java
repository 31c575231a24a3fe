package io.sluice.enforcement;

import io.sluice.enforcement.BucketPolicyCheck.Access;
import io.sluice.enforcement.BucketPolicyCheck.Admission;
import io.sluice.enforcement.PolicyFinding.Code;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks a bucket policy by asking it, as AWS would, about requests over our endpoint, over another one and over none, by
 * somebody and by nobody; what is not known of a request stays unknown.
 */
public final class BucketPolicyChecker {
    private static final int LONGEST = 20 * 1024;
    private static final String MISSING =
            "Listing (s3:ListBucket) is allowed on the bucket, reading (s3:GetObject) on its objects.";

    private final BucketPolicy policy;
    private final String endpoint;
    private final AskedPolicy asked;
    private final PolicyBuckets buckets;
    private final Request ours;
    private final List<PolicyFinding> findings = new ArrayList<>();

    /**
     * Prepares a check.
     *
     * @param endpoint our VPC endpoint's ID, such as {@code vpce-0123456789abcdef0}
     * @param vpc the VPC that it lies in; null if it is not known
     * @param bucket the bucket that the policy is for; null to take it from the policy
     */
    public BucketPolicyChecker(BucketPolicy policy, String endpoint, @Nullable String vpc, @Nullable String bucket) {
        this.policy = policy;
        this.endpoint = endpoint;
        this.ours = Request.over(endpoint, vpc);
        this.buckets = PolicyBuckets.of(policy, bucket);
        this.asked = new AskedPolicy(policy, buckets.arn());
    }

    /** Checks it. */
    public BucketPolicyCheck check() {
        findings.clear();
        findings.addAll(new Denials(asked, endpoint, ours).findings());
        Admission admission = admission();
        Strangers strangers = new Strangers(asked, endpoint, ours);
        strangers.finding().ifPresent(findings::add);
        new PolicyForm(policy, buckets).findings().forEach(findings::add);
        if (policy.octets() > LONGEST) {
            findings.add(PolicyFinding.of(
                    Code.TOO_LONG,
                    "The policy has %,d octets; AWS takes at most %,d.".formatted(policy.octets(), LONGEST),
                    "Join statements that differ in one value only."));
        }
        findings.sort(
                Comparator.comparing((PolicyFinding finding) -> finding.code().severity())
                        .reversed());
        return new BucketPolicyCheck(
                buckets.name(),
                admission,
                access(),
                strangers.byTheEndpointAlone(),
                has(Code.LOCKS_US_OUT),
                has(Code.LOCKS_OTHERS_OUT),
                findings);
    }

    private boolean has(Code code) {
        return findings.stream().anyMatch(finding -> finding.code() == code);
    }

    private Admission admission() {
        Truth reading = Stream.of(Action.values())
                .filter(Action::reads)
                .map(action -> asked.admitted(action, ours))
                .reduce(Truth.TRUE, Truth::and);
        if (reading == Truth.TRUE) {
            writing();
            return Admission.YES;
        }
        if (reading == Truth.UNKNOWN) {
            depends();
            return Admission.DEPENDS;
        }
        Truth some = asked.admitted(Action.READ, ours).or(asked.admitted(Action.WRITE, ours));
        if (some == Truth.FALSE && has(Code.LOCKS_US_OUT)) {
            return Admission.NO;
        }
        if (some != Truth.FALSE) {
            findings.add(PolicyFinding.of(
                    Code.PARTLY_ADMITTED,
                    "Over our endpoint %s a part of what reading needs is not allowed: %s."
                            .formatted(endpoint, missing()),
                    MISSING));
            if (some == Truth.UNKNOWN) {
                depends();
                return Admission.DEPENDS;
            }
            return Admission.PARTLY;
        }
        return spared() ? Admission.SPARED : notAdmitted();
    }

    private void depends() {
        asked.statements(true).stream()
                .filter(statement -> Stream.of(Action.values())
                        .anyMatch(action ->
                                action.reads() && statement.applies(action, buckets.arn(), ours) == Truth.UNKNOWN))
                .forEach(statement -> findings.add(PolicyFinding.of(
                        Code.DEPENDS,
                        statement,
                        "allows requests over our endpoint depending on " + AskedPolicy.dependsOn(statement, ours)
                                + ".",
                        "Make sure that our sources meet it.")));
    }

    private void writing() {
        boolean limited = Stream.of(Action.WRITE, Action.DELETE)
                .anyMatch(action ->
                        asked.allowed(action, ours) != Truth.FALSE && asked.admitted(action, ours) != Truth.TRUE);
        if (limited) {
            findings.add(PolicyFinding.of(
                    Code.WRITES_LIMITED,
                    "Writing or deleting over our endpoint is denied in part: by a Deny, by further conditions, or for"
                            + " some objects.",
                    "Make sure that our sources meet the conditions if they write."));
        }
    }

    /** Whether a Deny that hits others spares our endpoint, by its name or as every endpoint. */
    private boolean spared() {
        boolean spared = asked.statements(false).stream()
                .anyMatch(statement -> !statement.sparing(ours).isEmpty()
                        && asked.applies(statement, Request.overTheInternet())
                                        .or(asked.applies(statement, Request.overAnother()))
                                != Truth.FALSE);
        boolean allowsNothing =
                asked.statements(true).stream().allMatch(statement -> asked.applies(statement, ours) == Truth.FALSE);
        if (spared && allowsNothing) {
            findings.add(PolicyFinding.of(
                    Code.NO_ALLOW,
                    "No statement allows anything over our endpoint; a Deny only spares it. What the callers' own IAM"
                            + " policies in the bucket's account allow decides.",
                    "Callers of another account need an Allow here."));
            return true;
        }
        return false;
    }

    private Admission notAdmitted() {
        findings.add(PolicyFinding.of(
                Code.NOT_ADMITTED,
                "Nothing allows %s over our endpoint %s.".formatted(missing(), endpoint),
                "Add an Allow whose condition is StringEquals aws:SourceVpce %s. %s".formatted(endpoint, MISSING)));
        return Admission.NO;
    }

    /** What reading needs and is not allowed. */
    private String missing() {
        return Stream.of(Action.values())
                .filter(Action::reads)
                .filter(action -> asked.admitted(action, ours) == Truth.FALSE)
                .map(action -> action == Action.LIST
                        ? "s3:ListBucket on " + buckets.title()
                        : "s3:GetObject on " + buckets.objects())
                .collect(Collectors.joining(" and "));
    }

    private Access access() {
        Set<Action> sure = EnumSet.noneOf(Action.class);
        Stream.of(Action.values())
                .filter(action ->
                        asked.allowed(action, ours) == Truth.TRUE && asked.denied(action, ours) == Truth.FALSE)
                .forEach(sure::add);
        boolean reads = sure.containsAll(List.of(Action.LIST, Action.READ));
        boolean writes = sure.contains(Action.WRITE);
        if (reads) {
            return writes ? Access.READ_WRITE : Access.READ_ONLY;
        }
        return sure.isEmpty() ? Access.NONE : writes && sure.size() == 1 ? Access.WRITE_ONLY : Access.PARTIAL;
    }
}
