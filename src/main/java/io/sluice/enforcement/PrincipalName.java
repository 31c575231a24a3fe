package io.sluice.enforcement;

import io.sluice.egress.Excerpt;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The names of principals in a bucket policy, by the kinds that AWS knows.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html">AWS JSON
 *     policy elements: Principal</a>
 */
final class PrincipalName {
    private static final String CANONICAL = "[0-9a-f]{64}";

    /** What AWS shows in place of the ARN of a user or a role that was deleted. */
    private static final String DELETED = "(?:AIDA|AROA)[A-Z0-9]{12,}";

    /** CloudFront, as it comes by an older way than as a service. */
    private static final String CLOUDFRONT =
            "arn:aws[a-z-]*:iam::cloudfront:user/CloudFront Origin Access Identity [A-Z0-9]+";

    /** Services and federated identities are taken as they stand. */
    private static final Map<String, Pattern> FORMS = Map.of(
            "AWS",
            Pattern.compile("[0-9]{12}|" + CANONICAL + "|" + DELETED
                    + "|arn:aws[a-z-]*:iam::[0-9]{12}:(?:root|(?:user|role)/[^*?]+)"
                    + "|arn:aws[a-z-]*:sts::[0-9]{12}:(?:assumed-role/[^*?/]+/[^*?/]+|federated-user/[^*?]+)"
                    + "|" + CLOUDFRONT),
            "CanonicalUser",
            Pattern.compile(CANONICAL));

    private static final Pattern ANY = Pattern.compile("[^*?]+");

    private PrincipalName() {}

    /** Whether AWS takes it; that there is such an account, user or role is not looked up. */
    static boolean isRight(String kind, String name) {
        return FORMS.getOrDefault(kind, ANY).matcher(name).matches();
    }

    /** Whether it is an account or somebody in one: no service of AWS, and nobody who was deleted. */
    static boolean isSomebody(String kind, String name) {
        return !kind.equals("Service") && !name.matches(DELETED + "|" + CLOUDFRONT);
    }

    /** Why AWS does not take one, and what to write. */
    static String refusal(String kind, String name) {
        if (kind.equals("AWS") && (name.indexOf('*') >= 0 || name.indexOf('?') >= 0)) {
            return ("the principal %s has a wildcard in it, which AWS refuses. Name the account, and compare"
                            + " aws:PrincipalArn by ArnLike in the Condition.")
                    .formatted(Excerpt.quoted(name));
        }
        return "AWS knows no principal %s of the kind %s; %s."
                .formatted(
                        Excerpt.quoted(name),
                        kind,
                        switch (kind) {
                            case "AWS" ->
                                "write an account's 12 digits, or an ARN such as arn:aws:iam::111122223333:role/reader";
                            case "CanonicalUser" -> "a canonical user ID is 64 hexadecimal digits";
                            default -> "a wildcard is taken under AWS alone";
                        });
    }
}
