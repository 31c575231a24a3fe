package io.sluice.enforcement;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request to a bucket, as much of it as is known: where it comes from and who makes it.
 *
 * @param context the known keys, in lower case
 */
record Request(Map<String, ContextValue> context) {
    static final String ENDPOINT = "aws:sourcevpce";
    static final String NETWORK = "aws:sourcevpc";

    /** Which endpoint, which network, or whose endpoint a request comes over; absent where it comes over none. */
    private static final Set<String> WAY = Set.of(
            ENDPOINT,
            NETWORK,
            "aws:sourcevpcarn",
            "aws:sourcevpceaccount",
            "aws:sourcevpceorgid",
            "aws:sourcevpceorgpaths");

    /** What whoever asks writes into the request as they like, or chooses by what they ask for. */
    private static final Set<String> CHOSEN =
            Set.of("aws:referer", "aws:useragent", "s3:prefix", "s3:delimiter", "s3:max-keys", "s3:versionid");

    private static final ContextValue ABSENT = new ContextValue.Absent();
    private static final ContextValue PRESENT = new ContextValue.Present();

    /** An endpoint that no policy lists by name. */
    private static final ContextValue ELSEWHERE = new ContextValue.Is("vpce-0");

    Request {
        context = Map.copyOf(context);
    }

    /** Over our endpoint; the VPC that it lies in may be known. */
    static Request over(String endpoint, @Nullable String vpc) {
        return overEndpoint(new ContextValue.Is(endpoint), vpc == null ? PRESENT : new ContextValue.Is(vpc));
    }

    /** Over somebody else's endpoint. */
    static Request overAnother() {
        return overEndpoint(ELSEWHERE, PRESENT);
    }

    /** Over a VPC endpoint requests carry no {@code aws:SourceIp}. */
    private static Request overEndpoint(ContextValue endpoint, ContextValue vpc) {
        Map<String, ContextValue> known = common();
        WAY.forEach(key -> known.put(key, PRESENT));
        known.put(ENDPOINT, endpoint);
        known.put(NETWORK, vpc);
        known.put("aws:vpcsourceip", PRESENT);
        known.put("aws:sourceip", ABSENT);
        return new Request(known);
    }

    /** From outside every VPC endpoint: the internet, the console of AWS, most services of AWS. */
    static Request overTheInternet() {
        Map<String, ContextValue> known = common();
        WAY.forEach(key -> known.put(key, ABSENT));
        known.put("aws:vpcsourceip", ABSENT);
        known.put("aws:sourceip", PRESENT);
        return new Request(known);
    }

    private static Map<String, ContextValue> common() {
        Map<String, ContextValue> known = new HashMap<>();
        known.put("aws:securetransport", new ContextValue.Is("true"));
        known.put("s3:tlsversion", new ContextValue.Is("1.3"));
        known.put("aws:viaawsservice", new ContextValue.Is("false"));
        known.put("aws:principalisawsservice", new ContextValue.Is("false"));
        for (String key :
                new String[] {"aws:principalarn", "aws:principalaccount", "aws:principaltype", "aws:userid"}) {
            known.put(key, PRESENT);
        }
        // only services of AWS that act for somebody else have these
        known.put("aws:sourcearn", ABSENT);
        known.put("aws:sourceaccount", ABSENT);
        known.put("aws:sourceorgid", ABSENT);
        return known;
    }

    /** The same request by nobody: without credentials. */
    Request anonymous() {
        Map<String, ContextValue> known = new HashMap<>(context);
        known.put("aws:principaltype", new ContextValue.Is("Anonymous"));
        known.put("aws:principalaccount", new ContextValue.Is("anonymous"));
        known.put("aws:userid", new ContextValue.Is("anonymous"));
        for (String key : new String[] {"arn", "orgid", "orgpaths", "servicename", "servicenameslist"}) {
            known.put("aws:principal" + key, ABSENT);
        }
        known.put("aws:username", ABSENT);
        return new Request(known);
    }

    /** Whether it is made without credentials. */
    boolean isAnonymous() {
        return context.get("aws:principaltype") instanceof ContextValue.Is;
    }

    /** Whether a key says which way a request comes: over which VPC endpoint, or over none. */
    static boolean tellsTheWay(String key) {
        return WAY.contains(key);
    }

    /** Whether whoever makes a request chooses the value of a key, so that a condition on it keeps nobody out. */
    static boolean chosenByWhoAsks(String key) {
        return CHOSEN.contains(key) || key.startsWith("s3:x-amz-") || key.startsWith("s3:existingobjecttag/");
    }

    /** What is known of a key. */
    ContextValue value(String key) {
        boolean tag = key.startsWith("aws:principaltag/") && isAnonymous();
        return tag ? ABSENT : context.getOrDefault(key, new ContextValue.Unknown());
    }
}
