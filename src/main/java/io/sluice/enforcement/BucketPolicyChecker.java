package io.sluice.enforcement;

import io.sluice.enforcement.BucketPolicyCheck.Access;
import io.sluice.enforcement.BucketPolicyCheck.Admission;
import io.sluice.enforcement.PolicyFinding.Code;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks a bucket policy by asking it, as AWS would, about requests over our endpoint, over another one and over none, by
 * somebody and by nobody; what is not known of a request stays unknown.
 */
public final class BucketPolicyChecker {
    private static final int LONGEST = 20 * 1024;
    private static final Pattern BUCKET_ARN = Pattern.compile("(arn:[a-z-]*:s3:::)([^/*?]+)(?:/.*)?");

    private final BucketPolicy policy;
    private final String endpoint;
    private final String bucketArn;
    private final List<String> buckets;
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
        List<String> arns = policy.statements().stream()
                .flatMap(statement -> statement.resources().patterns().stream())
                .flatMap(BucketPolicyChecker::bucketArn)
                .distinct()
                .toList();
        this.buckets = arns.stream()
                .map(arn -> arn.substring(arn.lastIndexOf(':') + 1))
                .distinct()
                .toList();
        String partition = arns.isEmpty() ? "arn:aws:s3:::" : arns.getFirst().replaceFirst(":::.*", ":::");
        this.bucketArn =
                bucket != null ? partition + bucket : arns.isEmpty() ? "arn:aws:s3:::some-bucket" : arns.getFirst();
    }

    private static Stream<String> bucketArn(String resource) {
        Matcher arn = BUCKET_ARN.matcher(resource);
        return arn.matches() ? Stream.of(arn.group(1) + arn.group(2)) : Stream.empty();
    }

    /** Checks it. */
    public BucketPolicyCheck check() {
        findings.clear();
        denials();
        Admission admission = admission();
        boolean endpointOnly = strangers();
        new PolicyForm(policy, buckets, bucketArn).findings().forEach(findings::add);
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
                buckets.isEmpty() && bucketArn.endsWith(":some-bucket")
                        ? ""
                        : bucketArn.substring(bucketArn.lastIndexOf(':') + 1),
                admission,
                access(),
                endpointOnly,
                has(Code.LOCKS_US_OUT),
                has(Code.LOCKS_OTHERS_OUT),
                findings);
    }

    private boolean has(Code code) {
        return findings.stream().anyMatch(finding -> finding.code() == code);
    }

    private List<PolicyStatement> statements(boolean allows) {
        return policy.statements().stream()
                .filter(statement -> statement.allows() == allows)
                .toList();
    }

    /** The most that is known of a statement over all that a source does. */
    private Truth applies(PolicyStatement statement, Request request) {
        return Stream.of(Action.values())
                .map(action -> statement.applies(action, bucketArn, request))
                .reduce(Truth.FALSE, Truth::or);
    }

    private void denials() {
        for (PolicyStatement statement : statements(false)) {
            Truth us = reading(statement);
            if (us == Truth.TRUE) {
                findings.add(PolicyFinding.of(
                        Code.LOCKS_US_OUT,
                        statement,
                        "denies requests over our endpoint " + endpoint + ", whatever else allows them.",
                        statement.aboutEndpoints()
                                ? "Add %s to the endpoints that its condition spares.".formatted(endpoint)
                                : "Let its condition spare requests with aws:SourceVpce %s; over a VPC endpoint there is no aws:SourceIp."
                                        .formatted(endpoint)));
            } else if (us == Truth.UNKNOWN) {
                findings.add(PolicyFinding.of(
                        Code.MAY_LOCK_US_OUT,
                        statement,
                        "may deny requests over our endpoint: it depends on " + dependsOn(statement, ours) + ".",
                        statement.unknown(ours).contains(Request.NETWORK)
                                ? "Say which VPC the endpoint lies in (--vpc), and make sure that it is spared."
                                : "Make sure that it spares what our sources do."));
            }
            if (statement.aboutEndpoints()) {
                others(statement);
            }
        }
    }

    /** Whether a Deny hits what reading over our endpoint needs. */
    private Truth reading(PolicyStatement statement) {
        return Stream.of(Action.values())
                .filter(Action::reads)
                .map(action -> statement.applies(action, bucketArn, ours))
                .reduce(Truth.FALSE, Truth::or);
    }

    private void others(PolicyStatement statement) {
        Truth internet = applies(statement, Request.overTheInternet());
        Truth another = applies(statement, Request.overAnother());
        if (internet != Truth.FALSE) {
            String unless = internet == Truth.TRUE
                    ? ""
                    : " unless spared by " + dependsOn(statement, Request.overTheInternet());
            findings.add(PolicyFinding.of(
                    Code.LOCKS_OTHERS_OUT,
                    statement,
                    "denies everyone who does not come over the endpoints that it lists%s: people in the AWS console, other accounts, and services of AWS that replicate, log or scan."
                            .formatted(unless),
                    "Keep it only if the bucket serves nobody else; spare an administrator's role"
                            + " (aws:PrincipalArn) so that the policy can be repaired."));
        } else if (another != Truth.FALSE) {
            findings.add(PolicyFinding.of(
                    Code.DENY_MISSES_INTERNET,
                    statement,
                    "denies other VPC endpoints only: a request that comes over none has no aws:SourceVpce, and its"
                            + " condition does not hold then.",
                    "Use StringNotEquals without ForAnyValue if requests from the internet are to be denied too."));
        }
    }

    private String dependsOn(PolicyStatement statement, Request request) {
        List<String> keys = statement.unknown(request);
        return keys.isEmpty() ? "who asks, or for which objects" : String.join(", ", keys);
    }

    private Admission admission() {
        Truth reading = Stream.of(Action.values())
                .filter(Action::reads)
                .map(action -> allowed(action).and(denied(action).not()))
                .reduce(Truth.TRUE, Truth::and);
        if (reading == Truth.TRUE) {
            writing();
            return Admission.YES;
        }
        if (has(Code.LOCKS_US_OUT)) {
            return Admission.NO;
        }
        if (reading == Truth.UNKNOWN) {
            depends();
            return Admission.DEPENDS;
        }
        return spared() ? Admission.SPARED : notAdmitted();
    }

    private void depends() {
        statements(true).stream()
                .filter(statement -> Stream.of(Action.values())
                        .anyMatch(action ->
                                action.reads() && statement.applies(action, bucketArn, ours) == Truth.UNKNOWN))
                .forEach(statement -> findings.add(PolicyFinding.of(
                        Code.DEPENDS,
                        statement,
                        "allows requests over our endpoint depending on " + dependsOn(statement, ours) + ".",
                        "Make sure that our sources meet it.")));
    }

    private void writing() {
        boolean limited = Stream.of(Action.WRITE, Action.DELETE)
                .anyMatch(action -> allowed(action) != Truth.FALSE
                        && allowed(action).and(denied(action).not()) != Truth.TRUE);
        if (limited) {
            findings.add(PolicyFinding.of(
                    Code.WRITES_LIMITED,
                    "Writing or deleting over our endpoint is denied in part: by a Deny, by further conditions, or for"
                            + " some objects.",
                    "Make sure that our sources meet the conditions if they write."));
        }
    }

    /** Whether a Deny that hits others names our endpoint as one to spare. */
    private boolean spared() {
        boolean spared = statements(false).stream()
                .anyMatch(statement -> statement.conditions().stream()
                        .anyMatch(condition -> PolicyStatement.aboutEndpoint(condition)
                                && condition.operator().negated()
                                && condition.holds(ours.value(condition.key())) == Truth.FALSE));
        boolean allowsNothing =
                statements(true).stream().allMatch(statement -> applies(statement, ours) == Truth.FALSE);
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
        List<String> missing = Stream.of(Action.values())
                .filter(Action::reads)
                .filter(action -> allowed(action) == Truth.FALSE)
                .map(action ->
                        action == Action.LIST ? "s3:ListBucket on " + bucketArn : "s3:GetObject on " + bucketArn + "/*")
                .toList();
        findings.add(PolicyFinding.of(
                Code.NOT_ADMITTED,
                "Nothing allows %s over our endpoint %s.".formatted(String.join(" and ", missing), endpoint),
                "Add an Allow whose condition is StringEquals aws:SourceVpce %s; listing is allowed on the bucket, reading on its objects."
                        .formatted(endpoint)));
        return Admission.NO;
    }

    private Truth allowed(Action action) {
        return any(true, action, ours);
    }

    private Truth denied(Action action) {
        return any(false, action, ours);
    }

    private Truth any(boolean allows, Action action, Request request) {
        return statements(allows).stream()
                .map(statement -> statement.applies(action, bucketArn, request))
                .reduce(Truth.FALSE, Truth::or);
    }

    private Access access() {
        Set<Action> sure = EnumSet.noneOf(Action.class);
        Stream.of(Action.values())
                .filter(action -> allowed(action) == Truth.TRUE && denied(action) == Truth.FALSE)
                .forEach(sure::add);
        boolean reads = sure.containsAll(List.of(Action.LIST, Action.READ));
        boolean writes = sure.contains(Action.WRITE);
        if (reads) {
            return writes ? Access.READ_WRITE : Access.READ_ONLY;
        }
        return sure.isEmpty() ? Access.NONE : writes && sure.size() == 1 ? Access.WRITE_ONLY : Access.PARTIAL;
    }

    /** Whether nobody in particular is let in over our endpoint; the widest way in is the one that is told. */
    private boolean strangers() {
        Optional<PolicyStatement> open = lettingIn(ours.anonymous());
        Optional<PolicyStatement> internet = lettingIn(Request.overTheInternet().anonymous());
        Optional<PolicyStatement> another = lettingIn(Request.overAnother().anonymous());
        if (internet.isPresent()) {
            findings.add(PolicyFinding.of(
                    Code.PUBLIC,
                    internet.get(),
                    "allows everyone, also from the internet: whoever asks is let in without credentials.",
                    "Name the principals, and require aws:SourceVpce with StringEquals, without IfExists or"
                            + " ForAllValues."));
        } else if (another.isPresent()) {
            findings.add(PolicyFinding.of(
                    Code.ANY_ENDPOINT,
                    another.get(),
                    "allows everyone over any VPC endpoint, also those of other customers of AWS.",
                    "List the endpoint itself: StringEquals aws:SourceVpce " + endpoint + "."));
        } else if (open.isPresent()) {
            findings.add(PolicyFinding.of(
                    Code.ENDPOINT_ONLY,
                    open.get(),
                    "allows by the endpoint alone: whoever comes over %s is let in, and several enrollments may share one endpoint."
                            .formatted(endpoint),
                    "An endpoint is not authentication: name the principals that may use the bucket."));
        }
        return open.isPresent();
    }

    /** A statement that lets a request in, or may, unless it is denied for sure. */
    private Optional<PolicyStatement> lettingIn(Request request) {
        return statements(true).stream()
                .filter(statement -> Stream.of(Action.values())
                        .anyMatch(action ->
                                lets(statement, action, request) && any(false, action, request) != Truth.TRUE))
                .findFirst();
    }

    /** Over our endpoint what is unknown is not about who asks, so it counts; from elsewhere it may be what keeps out. */
    private boolean lets(PolicyStatement statement, Action action, Request request) {
        Truth applies = statement.applies(action, bucketArn, request);
        boolean fromUs = request.value(Request.ENDPOINT).equals(ours.value(Request.ENDPOINT));
        return applies == Truth.TRUE || (fromUs && applies == Truth.UNKNOWN);
    }
}
