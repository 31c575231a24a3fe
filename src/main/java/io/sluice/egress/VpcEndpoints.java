package io.sluice.egress;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How AWS names VPC endpoints: by an ARN, and in conditions of policies by an ID alone. */
public final class VpcEndpoints {
    private static final Pattern ID = Pattern.compile("vpce-[0-9a-z]+");
    private static final Pattern ARN =
            Pattern.compile("arn:[a-z-]+:ec2:[a-z0-9-]+:[0-9]{12}:vpc-endpoint/(vpce-[0-9a-z]+)");

    private VpcEndpoints() {}

    /** Whether a text is an endpoint's ID. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** The ID in an endpoint's ARN; empty if it is none. */
    public static Optional<String> id(String arn) {
        Matcher matcher = ARN.matcher(arn);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The partition of AWS that a region lies in, as ARNs begin with it. */
    public static String partition(String region) {
        if (region.startsWith("cn-")) {
            return "aws-cn";
        }
        return region.startsWith("us-gov-") ? "aws-us-gov" : region.startsWith("eusc-") ? "aws-eusc" : "aws";
    }
}
