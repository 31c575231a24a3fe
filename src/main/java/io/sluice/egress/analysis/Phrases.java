package io.sluice.egress.analysis;

import io.sluice.egress.Destination;
import io.sluice.egress.DnsName;
import io.sluice.egress.PolicyState;
import java.util.Locale;

/** Numbers and things in plain English. */
final class Phrases {
    private Phrases() {}

    static String count(long n, String one, String many) {
        return String.format(Locale.ROOT, "%,d %s", n, n == 1 ? one : many);
    }

    static String number(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }

    /** For example {@code 65,536 addresses × 364 ports}. */
    static String size(Destination destination) {
        String addresses = destination.address() instanceof DnsName
                ? "1 name"
                : count(destination.addresses(), "address", "addresses");
        return addresses + " × " + count(destination.ports().size(), "port", "ports");
    }

    static String state(PolicyState state) {
        return state.title().toLowerCase(Locale.ROOT);
    }
}
