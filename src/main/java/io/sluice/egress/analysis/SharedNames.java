package io.sluice.egress.analysis;

import io.sluice.egress.analysis.Lists.FrontEnds;
import io.sluice.egress.analysis.Lists.Holding;
import io.sluice.egress.analysis.Lists.PrivateSuffixes;
import java.util.Optional;

/** Names under a suffix that somebody gives out to others: content, machines, storage, front ends, services. */
final class SharedNames {
    /** Why a tunnel matters. */
    static final String OTHER_END = "Whoever holds the other end reaches the workload.";

    private SharedNames() {}

    static void check(String name, Findings found) {
        longest(FrontEnds.NAMES.match(name), PrivateSuffixes.NAMES.match(name))
                .ifPresent(match -> found(name, match.suffix(), match.value(), found));
    }

    /** The one that tells more; if they tell the same, the first. */
    private static Optional<Suffixes.Match<Holding>> longest(
            Optional<Suffixes.Match<Holding>> one, Optional<Suffixes.Match<Holding>> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        return one.get().suffix().length() >= other.get().suffix().length() ? one : other;
    }

    private static void found(String name, String suffix, Holding holding, Findings found) {
        String operator = holding.operator();
        switch (holding.kind()) {
            case "operator", "registry" -> {}
            case "dynamic-dns" ->
                found.warning(
                        Matter.DYNAMIC_DNS,
                        "Names under %s point wherever their holder wants, from one minute to the next."
                                .formatted(Phrases.under(suffix, operator)),
                        "Nobody can know today who will answer tomorrow.",
                        "Ask the partner for a name under a domain of its own.");
            case "tunnel" ->
                found.critical(
                        Matter.TUNNEL,
                        "%s carries traffic past the firewall, in both directions."
                                .formatted(Phrases.called(operator, suffix)),
                        OTHER_END,
                        "Deny it unless the tunnel itself is the purpose.");
            case "cdn", "waf", "load-balancer", "proxy" -> frontEnd(name, suffix, holding, found);
            case "package-cdn" ->
                found.note(
                        Matter.SHARED_FRONT,
                        "%s serves packages that anybody has published.".formatted(suffix),
                        "What comes in is vetted by nobody.",
                        "Ask for pinned versions and checked hashes.");
            case "storage" -> storage(name, suffix, operator, found);
            case "cloud-service" ->
                found.note(
                        Matter.CUSTOMER_ENDPOINT,
                        Phrases.sentence(
                                "Each name under %s belongs to one customer of %s".formatted(suffix, operator)),
                        "The name alone does not say to which.",
                        "Check that exactly this one is the partner's.");
            case "machine" ->
                found.warning(
                        Matter.USER_CONTENT,
                        "Anyone can rent a machine with a name under %s.".formatted(Phrases.under(suffix, operator)),
                        "The name stays with the address, and the address goes to the next customer.",
                        "Ask for a name under the partner's own domain.");
            default ->
                found.warning(
                        Matter.USER_CONTENT,
                        "Anyone can get a name under %s.".formatted(Phrases.under(suffix, operator)),
                        "The name says nothing about who answers, and can pass to somebody else.",
                        "Ask for a name under the partner's own domain, or make sure that this one is the partner's.");
        }
    }

    private static void frontEnd(String name, String suffix, Holding holding, Findings found) {
        if (holding.kind().equals("proxy")) {
            found.warning(
                    Matter.SHARED_FRONT,
                    Phrases.sentence(
                            "%s fetches the pages of any site on request, as %s".formatted(suffix, holding.operator())),
                    "The rest of the web is reachable through this one name.",
                    "Ask for the name of the site that is meant.");
            return;
        }
        String operator = holding.operator();
        found.warning(
                Matter.SHARED_FRONT,
                Phrases.sentence((name.equals(suffix)
                                ? "%s is the shared front end of %s"
                                : "This name is one customer's on the shared front end %s of %s")
                        .formatted(suffix, operator)),
                "The addresses behind it serve the sites of many customers, and a request can ask for another of them"
                        + " behind the same name.",
                "Ask for the service's own name, or make sure that this one is the partner's.");
    }

    private static void storage(String name, String suffix, String operator, Findings found) {
        if (name.equals(suffix)) {
            found.note(
                    Matter.USER_CONTENT,
                    Phrases.sentence("This one name serves everybody's storage at %s".formatted(operator)),
                    "Data could leave to a stranger's container through the same name.",
                    "Ask for the host name of the partner's own container where there is one.");
        } else {
            found.note(
                    Matter.USER_CONTENT,
                    "Anyone can have storage under %s.".formatted(Phrases.under(suffix, operator)),
                    "The name alone does not say whose it is.",
                    "Check that exactly this container or account is the partner's.");
        }
    }
}
