package io.sluice.egress.analysis;

import io.sluice.egress.Hosting;
import io.sluice.egress.Rule;
import io.sluice.egress.analysis.Lists.FrontEnd;
import io.sluice.egress.analysis.Lists.FrontEnds;
import io.sluice.egress.analysis.Lists.PrivateSuffix;
import io.sluice.egress.analysis.Lists.PrivateSuffixes;
import io.sluice.egress.analysis.Lists.Services;
import java.util.Optional;

/** What kind of service a name belongs to. */
final class NameRules {
    private NameRules() {}

    static void check(Case about, Findings found) {
        about.name().ifPresent(name -> {
            if (!service(name, found)) {
                sharedName(name, found);
            }
            dnsOverHttps(name, found);
            storage(about, name, found);
            publicSuffix(about, name, found);
        });
    }

    /** The services that hand data to anybody; whether one was found. */
    private static boolean service(String name, Findings found) {
        return listed(
                        Services.REQUEST_CAPTURES,
                        name,
                        found,
                        "F-REQUEST-CAPTURE",
                        Severity.CRITICAL,
                        "%s records whatever is sent to it, or answers with an address of the asker's choice.",
                        "It serves to carry data out unseen. Deny it.")
                || listed(
                        Services.TUNNELS,
                        name,
                        found,
                        "F-TUNNEL",
                        Severity.CRITICAL,
                        "%s carries traffic past the firewall, in both directions.",
                        "Whoever holds the other end reaches the workload. Deny it unless the tunnel itself is the"
                                + " purpose.")
                || listed(
                        Services.PASTES,
                        name,
                        found,
                        "F-PASTE",
                        Severity.WARNING,
                        "%s takes any text and gives a link to it.",
                        "It serves to hand data out and commands in. Ask for a place of the organization's own.")
                || listed(
                        Services.FILE_DROPS,
                        name,
                        found,
                        "F-FILE-DROP",
                        Severity.WARNING,
                        "%s takes files of anybody and hands them out by link.",
                        "Ask for a place of the organization's own.")
                || listed(
                        Services.DYNAMIC_DNS,
                        name,
                        found,
                        "F-DYNAMIC-DNS",
                        Severity.WARNING,
                        "Names of %s point wherever their holder wants, from one minute to the next.",
                        "Ask the partner for a name under a domain of its own.")
                || listed(
                        Services.SHORTENERS,
                        name,
                        found,
                        "F-SHORTENER",
                        Severity.NOTE,
                        "%s forwards to anywhere.",
                        "The target of each link needs a policy of its own; ask for the targets instead.");
    }

    private static boolean listed(
            Suffixes<String> list,
            String name,
            Findings found,
            String id,
            Severity severity,
            String title,
            String advice) {
        Optional<Suffixes.Match<String>> match = list.match(name);
        match.ifPresent(hit -> found.add(id, severity, Owner.CUSTOMER, Rule.R1, title.formatted(called(hit)), advice));
        return match.isPresent();
    }

    private static String called(Suffixes.Match<String> hit) {
        String service = hit.value();
        return service.equals(hit.suffix()) || service.equals("-") ? hit.suffix() : service + " (" + hit.suffix() + ")";
    }

    private static void sharedName(String name, Findings found) {
        Optional<Suffixes.Match<FrontEnd>> front = FrontEnds.NAMES.match(name);
        if (front.isPresent()) {
            frontEnd(front.get().suffix(), front.get().value(), found);
            return;
        }
        PrivateSuffixes.NAMES.match(name).ifPresent(match -> privateSuffix(match.suffix(), match.value(), found));
    }

    private static void frontEnd(String suffix, FrontEnd front, Findings found) {
        switch (front.kind()) {
            case "cdn", "waf", "load-balancer", "proxy" ->
                found.warning(
                        "F-SHARED-FRONT",
                        Rule.R1,
                        "%s is a shared front end of %s: the same addresses serve the sites of many customers."
                                .formatted(suffix, front.operator()),
                        "A request can ask for another site behind the same name. Ask for the service's own name.");
            case "package-cdn" ->
                found.note(
                        "F-SHARED-FRONT",
                        Rule.R1,
                        "%s serves anybody's published packages.".formatted(suffix),
                        "What comes in is not vetted; pin versions and check hashes.");
            case "storage" ->
                found.note(
                        "F-USER-CONTENT",
                        Rule.R1,
                        "Anyone can have storage under %s (%s).".formatted(suffix, front.operator()),
                        "Check that exactly this container or account is the partner's.");
            default -> userContent(suffix, front.operator(), found);
        }
    }

    private static void privateSuffix(String suffix, PrivateSuffix known, Findings found) {
        switch (known.kind()) {
            case "dynamic-dns" ->
                found.warning(
                        "F-DYNAMIC-DNS",
                        Rule.R1,
                        "Names under %s (%s) point wherever their holder wants, from one minute to the next."
                                .formatted(suffix, known.operator()),
                        "Ask the partner for a name under a domain of its own.");
            case "tunnel" ->
                found.critical(
                        "F-TUNNEL",
                        Rule.R1,
                        "%s (%s) carries traffic past the firewall, in both directions."
                                .formatted(suffix, known.operator()),
                        "Whoever holds the other end reaches the workload. Deny it unless the tunnel is the purpose.");
            case "storage" -> {
                if (suffix.contains("website")) {
                    userContent(suffix, known.operator(), found);
                } else {
                    found.note(
                            "F-USER-CONTENT",
                            Rule.R1,
                            "Anyone can have storage under %s (%s).".formatted(suffix, known.operator()),
                            "Check that exactly this container or account is the partner's.");
                }
            }
            case "cdn" ->
                found.warning(
                        "F-SHARED-FRONT",
                        Rule.R1,
                        "%s is a shared front end of %s: the same addresses serve the sites of many customers."
                                .formatted(suffix, known.operator()),
                        "A request can ask for another site behind the same name. Ask for the service's own name.");
            case "registry", "operator" -> {}
            default -> userContent(suffix, known.operator(), found);
        }
    }

    private static void userContent(String suffix, String operator, Findings found) {
        found.warning(
                "F-USER-CONTENT",
                Rule.R1,
                "Anyone can get a name under %s (%s).".formatted(suffix, operator),
                "The name says nothing about who answers, and can pass to somebody else. Ask for a name under the"
                        + " partner's own domain, or make sure that it is the partner's.");
    }

    private static void dnsOverHttps(String name, Findings found) {
        Services.DNS_OVER_HTTPS
                .match(name)
                .ifPresent(hit -> found.warning(
                        "F-RESOLVER",
                        Rule.R1,
                        "%s is a public DNS resolver that answers over encrypted channels.".formatted(called(hit)),
                        "Workloads could resolve any name past the enrollment's name control, and carry data out in"
                                + " questions. Deny it unless the resolver itself is the purpose."));
    }

    private static void storage(Case about, String name, Findings found) {
        if (about.hosting() == Hosting.AWS) {
            StorageNames.s3Region(name).ifPresent(region -> s3(about, region, found));
        }
        if (about.hosting() == Hosting.AZURE) {
            StorageNames.azureService(name)
                    .ifPresent(service -> found.warning(
                            "F-AZURE-ENTRY",
                            Rule.R20,
                            "This is %s of Azure: beside the policy it needs an Azure Storage entry."
                                    .formatted(service),
                            "Add the storage account under Azure Storage policies, or workloads will not get"
                                    + " through."));
        }
    }

    private static void s3(Case about, String region, Findings found) {
        String own = about.view().enrollment().region();
        if (own == null || region.isEmpty()) {
            found.warning(
                    "F-S3-ENTRY",
                    Rule.R20,
                    "This is Amazon S3%s: if the bucket lies in the enrollment's own region, it needs an S3 bucket entry too."
                            .formatted(region.isEmpty() ? "" : " in " + region),
                    "Add the bucket under S3 bucket policies, or workloads will not get through.");
        } else if (region.equals(own)) {
            found.warning(
                    "F-S3-ENTRY",
                    Rule.R20,
                    "This is Amazon S3 in %s, the enrollment's own region: it needs an S3 bucket entry too."
                            .formatted(region),
                    "Add the bucket under S3 bucket policies, or workloads will not get through.");
        }
    }

    private static void publicSuffix(Case about, String name, Findings found) {
        if (!DomainParts.publicSuffix(name) && about.inCloud() && about.direct()) {
            found.warning(
                    "F-NO-PUBLIC-SUFFIX",
                    Rule.R1,
                    "“.%s” is no public top-level domain: this name means something only inside a network."
                            .formatted(name.substring(name.lastIndexOf('.') + 1)),
                    "From the cloud it does not resolve, or to something nobody meant. Use an agent proxy policy for"
                            + " hosts inside (R4).");
        }
    }
}
