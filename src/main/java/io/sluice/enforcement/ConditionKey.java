package io.sluice.enforcement;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What AWS documents of a condition key: what it tells of a request to S3, and which requests carry it. A key that is not
 * in the table here may tell anything, so that nothing is known of it.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html">AWS global
 *     condition context keys</a>
 */
record ConditionKey(Tells tells, Carried carried) {
    /** What a key tells of a request. */
    enum Tells {
        /** Over which VPC endpoint it comes, in which network, or whose; absent where it comes over none. */
        WAY,
        /** Who makes it, or from which address. */
        CALLER,
        /** What whoever asks writes into it as they like, or chooses by what they ask for. */
        WISH,
        /** Through which access point it comes; the access point's own policy decides too. */
        ACCESS_POINT
    }

    /** Which requests carry a key, of those that are made without a service of AWS in between. */
    enum Carried {
        ALL,
        OVER_AN_ENDPOINT,
        /** Some of those over an endpoint: of an owner that belongs to an organization. */
        SOME_OVER_AN_ENDPOINT,
        OVER_NO_ENDPOINT,
        SIGNED,
        SOME_SIGNED,
        SOME,
        /** Only services of AWS that act for somebody send it. */
        NONE
    }

    private static final Map<String, ConditionKey> TABLE = new HashMap<>();

    static {
        add(Tells.WAY, Carried.OVER_AN_ENDPOINT, "SourceVpce", "SourceVpc", "SourceVpcArn", "VpceAccount");
        add(Tells.WAY, Carried.SOME_OVER_AN_ENDPOINT, "VpceOrgID", "VpceOrgPaths");
        add(Tells.CALLER, Carried.OVER_AN_ENDPOINT, "VpcSourceIp");
        add(Tells.CALLER, Carried.OVER_NO_ENDPOINT, "SourceIp");
        add(Tells.CALLER, Carried.ALL, "PrincipalAccount", "PrincipalType", "userid");
        add(Tells.CALLER, Carried.SIGNED, "PrincipalArn");
        add(Tells.CALLER, Carried.SOME_SIGNED, "PrincipalOrgID", "PrincipalOrgPaths", "username");
        add(Tells.CALLER, Carried.SOME_SIGNED, "MultiFactorAuthPresent", "MultiFactorAuthAge", "TokenIssueTime");
        add(Tells.CALLER, Carried.SOME_SIGNED, "FederatedProvider", "SourceIdentity", "Ec2InstanceSourceVpc");
        add(Tells.CALLER, Carried.NONE, "PrincipalServiceName", "PrincipalServiceNamesList");
        add(Tells.CALLER, Carried.NONE, "SourceArn", "SourceAccount", "SourceOrgID", "SourceOrgPaths");
        add(Tells.WISH, Carried.SOME, "Referer", "UserAgent");
        for (String key : new String[] {"dataaccesspointaccount", "dataaccesspointarn", "accesspointnetworkorigin"}) {
            TABLE.put("s3:" + key, new ConditionKey(Tells.ACCESS_POINT, Carried.SOME));
        }
        for (String key : new String[] {"prefix", "delimiter", "max-keys", "versionid"}) {
            TABLE.put("s3:" + key, new ConditionKey(Tells.WISH, Carried.SOME));
        }
    }

    private static final Map<String, ConditionKey> BY_PREFIX = Map.of(
            "aws:principaltag/", new ConditionKey(Tells.CALLER, Carried.SOME_SIGNED),
            "s3:x-amz-", new ConditionKey(Tells.WISH, Carried.SOME),
            "s3:requestobjecttag/", new ConditionKey(Tells.WISH, Carried.SOME),
            "s3:existingobjecttag/", new ConditionKey(Tells.WISH, Carried.SOME));

    private static void add(Tells tells, Carried carried, String... names) {
        for (String name : names) {
            TABLE.put("aws:" + name.toLowerCase(Locale.ROOT), new ConditionKey(tells, carried));
        }
    }

    /** The key of a name in lower case; empty if nothing is known of it. */
    static Optional<ConditionKey> named(String name) {
        return Optional.ofNullable(TABLE.get(name))
                .or(() -> BY_PREFIX.entrySet().stream()
                        .filter(entry -> name.startsWith(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst());
    }

    /** Whether the key of a name tells this of a request. */
    static boolean tells(String name, Tells what) {
        return named(name).filter(key -> key.tells() == what).isPresent();
    }

    /** What is known of the key in a request over a VPC endpoint or over none, with credentials or without. */
    ContextValue value(boolean overEndpoint, boolean signed) {
        return switch (carried) {
            case ALL -> new ContextValue.Present();
            case OVER_AN_ENDPOINT -> present(overEndpoint);
            case SOME_OVER_AN_ENDPOINT -> perhaps(overEndpoint);
            case OVER_NO_ENDPOINT -> present(!overEndpoint);
            case SIGNED -> present(signed);
            case SOME_SIGNED -> perhaps(signed);
            case SOME -> new ContextValue.Unknown();
            case NONE -> new ContextValue.Absent();
        };
    }

    private static ContextValue present(boolean there) {
        return there ? new ContextValue.Present() : new ContextValue.Absent();
    }

    private static ContextValue perhaps(boolean there) {
        return there ? new ContextValue.Unknown() : new ContextValue.Absent();
    }
}
