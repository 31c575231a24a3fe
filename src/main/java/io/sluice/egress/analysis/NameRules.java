package io.sluice.egress.analysis;

import io.sluice.egress.analysis.Lists.Resolver;
import io.sluice.egress.analysis.Lists.Service;
import io.sluice.egress.analysis.Lists.Services;
import java.util.Optional;

/** What kind of service a name belongs to. */
final class NameRules {
    private static final String OWN_PLACE = "Ask for a place of the organization's own.";

    private NameRules() {}

    static void check(Case about, Findings found) {
        about.name().ifPresent(name -> {
            if (!service(name, found)) {
                SharedNames.check(name, found);
            }
            resolver(name, found);
            AddressInName.check(name, found);
            publicSuffix(about, name, found);
        });
    }

    /** The services that hand data to anybody; whether one was found. */
    private static boolean service(String name, Findings found) {
        Optional<Suffixes.Match<Service>> capture = Services.REQUEST_CAPTURES.match(name);
        capture.ifPresent(hit -> capture(hit, found));
        return capture.isPresent()
                || tunnel(name, found)
                || listed(
                        Services.PASTES,
                        name,
                        found,
                        Matter.PASTE,
                        Severity.WARNING,
                        "%s takes any text and gives a link to it.",
                        "Such a place serves to hand data out and to take commands in.",
                        OWN_PLACE)
                || listed(
                        Services.FILE_DROPS,
                        name,
                        found,
                        Matter.FILE_DROP,
                        Severity.WARNING,
                        "%s takes files of anybody and hands them out by link.",
                        "Data could leave without a trace of who fetched it.",
                        OWN_PLACE)
                || channel(name, found)
                || listed(
                        Services.DYNAMIC_DNS,
                        name,
                        found,
                        Matter.DYNAMIC_DNS,
                        Severity.WARNING,
                        "%s gives this name: it points wherever its holder wants, from one minute to the next.",
                        "Nobody can know today who will answer tomorrow.",
                        "Ask the partner for a name under a domain of its own.")
                || listed(
                        Services.SHORTENERS,
                        name,
                        found,
                        Matter.SHORTENER,
                        Severity.NOTE,
                        "%s forwards to anywhere.",
                        "The target of each link needs a policy of its own.",
                        "Ask for the targets instead.");
    }

    private static boolean tunnel(String name, Findings found) {
        return listed(
                        Services.TUNNELS,
                        name,
                        found,
                        Matter.TUNNEL,
                        Severity.CRITICAL,
                        "%s carries traffic past the firewall, in both directions.",
                        SharedNames.OTHER_END,
                        "Deny it unless the tunnel itself is the purpose.")
                || vpn(name, found);
    }

    private static boolean vpn(String name, Findings found) {
        // A resolver of the same operator is found as what it is.
        return Services.DNS_OVER_HTTPS.match(name).isEmpty()
                && listed(
                        Services.VPNS,
                        name,
                        found,
                        Matter.TUNNEL,
                        Severity.CRITICAL,
                        "%s carries traffic past the firewall and lets it out elsewhere.",
                        "Nothing that goes through it can be told apart, stopped or found later.",
                        "Deny it unless the tunnel itself is the purpose.");
    }

    private static void capture(Suffixes.Match<Service> hit, Findings found) {
        String called = Phrases.called(hit.value().name(), hit.suffix());
        switch (hit.value().kind()) {
            case "loopback" ->
                found.critical(
                        Matter.LOOPBACK,
                        "%s is a name for the asker's own host.".formatted(hit.suffix()),
                        "A route to it opens services that trust whoever calls from the same host.",
                        "Deny it.");
            case "any-address" ->
                found.critical(
                        Matter.ANY_ADDRESS,
                        "Names under %s resolve to whatever address is written in them.".formatted(hit.suffix()),
                        "A private address or the cloud's metadata service can stand behind such a name.",
                        "Deny it, and ask for the address or the name that is meant.");
            case "echo" ->
                found.warning(
                        Matter.REQUEST_CAPTURE,
                        "%s sends back whatever is sent to it.".formatted(called),
                        "It is a test service: no data of a business belongs there.",
                        "Ask what is tested, and for a test service of the organization's own.");
            default ->
                found.critical(
                        Matter.REQUEST_CAPTURE,
                        "%s keeps whatever is sent to it for others to read.".formatted(called),
                        "It serves to carry data out unseen.",
                        "Deny it.");
        }
    }

    private static boolean channel(String name, Findings found) {
        Optional<Suffixes.Match<Service>> channel = Services.OPEN_CHANNELS.match(name);
        channel.ifPresent(hit -> found.add(
                Matter.OPEN_CHANNEL,
                hit.value().kind().equals("document") ? Severity.NOTE : Severity.WARNING,
                "Anyone can receive what is sent to %s."
                        .formatted(Phrases.called(hit.value().name(), hit.suffix())),
                switch (hit.value().kind()) {
                    case "chat" ->
                        "One name serves the bots and webhooks of every account, so data can leave to a stranger's"
                                + " and commands can come in.";
                    case "automation" ->
                        "One name serves the webhooks and scripts of every account, so data can leave to a stranger's.";
                    case "notification" -> "Whoever knows or has set up a topic there reads what arrives.";
                    case "broker" -> "Its topics are public: anybody can read what is sent and answer with commands.";
                    case "store" -> "What is put there is kept for whoever knows the link.";
                    case "form" -> "What is sent there is forwarded to whoever has set the form up.";
                    default -> "One name serves the documents of every account, a stranger's as well as the partner's.";
                },
                "Ask whose account receives the data, and for a relay of the organization's own if it is not known."));
        return channel.isPresent();
    }

    private static boolean listed(
            Suffixes<String> list,
            String name,
            Findings found,
            Matter matter,
            Severity severity,
            String title,
            String why,
            String todo) {
        Optional<Suffixes.Match<String>> match = list.match(name);
        match.ifPresent(hit ->
                found.add(matter, severity, title.formatted(Phrases.called(hit.value(), hit.suffix())), why, todo));
        return match.isPresent();
    }

    private static void resolver(String name, Findings found) {
        Services.DNS_OVER_HTTPS.match(name).ifPresent(hit -> {
            Resolver resolver = hit.value();
            String called = Phrases.called(resolver.operator(), hit.suffix());
            if (resolver.relay()) {
                found.warning(
                        Matter.RESOLVER,
                        "%s relays name look-ups and other traffic past the name control.".formatted(called),
                        "What goes through it cannot be told apart or stopped by name.",
                        "Deny it; a workload has no use for it.");
            } else {
                found.warning(
                        Matter.RESOLVER,
                        "%s is a public DNS resolver that answers over encrypted channels.".formatted(called),
                        AddressRules.PAST_NAME_CONTROL,
                        "Deny it unless the resolver itself is the purpose.");
            }
        });
    }

    private static void publicSuffix(Case about, String name, Findings found) {
        if (about.insideName() && about.inCloud() && about.direct()) {
            boolean home = name.endsWith(DomainParts.HOME);
            found.warning(
                    Matter.NO_PUBLIC_SUFFIX,
                    "“.%s” is no public %s: this name means something only inside a network."
                            .formatted(
                                    home ? DomainParts.HOME.substring(1) : name.substring(name.lastIndexOf('.') + 1),
                                    home ? "domain" : "top-level domain"),
                    "From the cloud it does not resolve, or leads to something nobody meant.",
                    "Use an agent proxy policy for hosts inside (R4).");
        }
    }
}
