package io.sluice.enforcement;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request to a bucket, as much of it as is known: where it comes from and who makes it.
 *
 * @param overEndpoint whether it comes over a VPC endpoint
 * @param signed whether it is made with credentials
 * @param chosen whether whoever makes it may be somebody whom the bucket's owner chose to name
 * @param known the keys, in lower case, of which more is known than {@link ConditionKey} says
 */
record Request(boolean overEndpoint, boolean signed, boolean chosen, Map<String, ContextValue> known) {
    static final String ENDPOINT = "aws:sourcevpce";
    static final String NETWORK = "aws:sourcevpc";

    /** An endpoint that no policy lists by name. */
    private static final ContextValue ELSEWHERE = new ContextValue.Is("vpce-0");

    private static final Map<String, ContextValue> COMMON = Map.of(
            "aws:securetransport", new ContextValue.Is("true"),
            "s3:tlsversion", new ContextValue.Is("1.3"),
            "aws:viaawsservice", new ContextValue.Is("false"),
            "aws:principalisawsservice", new ContextValue.Is("false"));

    private static final Map<String, ContextValue> NOBODY = Map.of(
            "aws:principaltype", new ContextValue.Is("Anonymous"),
            "aws:principalaccount", new ContextValue.Is("anonymous"),
            "aws:userid", new ContextValue.Is("anonymous"));

    Request {
        known = Map.copyOf(known);
    }

    /** Over our endpoint; the VPC that it lies in may be known. */
    static Request over(String endpoint, @Nullable String vpc) {
        Request ours = new Request(true, true, true, COMMON).with(Map.of(ENDPOINT, new ContextValue.Is(endpoint)));
        return vpc == null ? ours : ours.with(Map.of(NETWORK, new ContextValue.Is(vpc)));
    }

    /** Over somebody else's endpoint, who may well belong to an organization. */
    static Request overAnother() {
        ContextValue theirs = new ContextValue.Present();
        return new Request(true, true, true, COMMON)
                .with(Map.of(ENDPOINT, ELSEWHERE, "aws:vpceorgid", theirs, "aws:vpceorgpaths", theirs));
    }

    /** From outside every VPC endpoint: the internet, the console of AWS, most services of AWS. */
    static Request overTheInternet() {
        return new Request(false, true, true, COMMON);
    }

    /** The same request by nobody: without credentials. */
    Request anonymous() {
        return new Request(overEndpoint, false, false, known).with(NOBODY);
    }

    /** The same request by anybody who has credentials of AWS, of whatever account. */
    Request ofAnyAccount() {
        return new Request(overEndpoint, true, false, known);
    }

    private Request with(Map<String, ContextValue> more) {
        Map<String, ContextValue> all = new HashMap<>(known);
        all.putAll(more);
        return new Request(overEndpoint, signed, chosen, all);
    }

    /** What is known of a key. */
    ContextValue value(String key) {
        ContextValue value = known.get(key);
        return value != null
                ? value
                : ConditionKey.named(key)
                        .map(named -> named.value(overEndpoint, signed))
                        .orElseGet(ContextValue.Unknown::new);
    }
}
