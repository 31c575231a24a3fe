package io.sluice.egress.analysis;

import io.sluice.egress.Destination;
import io.sluice.egress.DnsName;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.PolicyState;
import io.sluice.egress.Principal;
import io.sluice.egress.Step;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers and things in plain English. */
final class Phrases {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

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

    /** When, by whom and why: {@code  on 3 March 2026 by Olga: “reason”}; empty if nobody knows. */
    static String step(EnrollmentView view, @Nullable Step step) {
        if (step == null) {
            return "";
        }
        String reason = step.reason() == null ? "" : ": " + quote(step.reason());
        return when(view, step) + reason;
    }

    /** When and by whom: {@code  on 3 March 2026 by Olga}; of a list that says nothing of it, nothing. */
    static String when(EnrollmentView view, Step step) {
        String by = view.principal(step.by())
                .map(Principal::name)
                .map(name -> " by " + name)
                .orElse("");
        return step.at().equals(Instant.EPOCH) ? by : " on " + DAY.format(step.at()) + by;
    }

    /** Things one after the other, with “and” before the last. */
    static String list(List<String> things) {
        int last = things.size() - 1;
        return last <= 0
                ? String.join("", things)
                : String.join(", ", things.subList(0, last)) + " and " + things.get(last);
    }

    /** A service with the name by which it was known, unless the one says as much as the other. */
    static String called(String service, String name) {
        return service.equals("-") || service.toLowerCase(Locale.ROOT).endsWith(name) || name.endsWith(service)
                ? name
                : service + " (" + name + ")";
    }

    /** Names under a suffix, with who gives them out, unless the one says as much as the other. */
    static String under(String suffix, String operator) {
        return suffix.endsWith(operator.toLowerCase(Locale.ROOT)) ? suffix : suffix + " (" + operator + ")";
    }

    /** Somebody's own words. */
    static String quote(String words) {
        return "“" + words.strip() + "”";
    }

    /** Ends a sentence with a full stop, unless the words that it quotes last have ended it. */
    static String sentence(String words) {
        return words.matches("(?s).*[.!?…]”?") ? words : words + ".";
    }

    /** Which kind of route something is. */
    static String as(PolicyKind kind) {
        return kind == PolicyKind.AGENT_PROXY ? "as an agent proxy policy" : "as a direct connection";
    }

    static String state(PolicyState state) {
        return state.title().toLowerCase(Locale.ROOT);
    }
}
