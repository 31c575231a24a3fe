package io.sluice.egress.analysis;

import io.sluice.egress.Ipv4Block;
import io.sluice.egress.Rule;
import io.sluice.egress.analysis.AddressLists.Hosters;
import io.sluice.egress.analysis.AddressLists.SpecialPurpose;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether anybody can rent an address in a block, or sits behind the same front end. */
final class HostingRules {
    /** Providers of the list whose addresses are their own services', not their customers'. */
    private static final Set<String> OWN_SERVICES = Set.of("atlassian", "cloudflare", "datadog", "github", "zscaler");

    /** The providers of the list as they call themselves. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("atlassian", "Atlassian"),
            Map.entry("aws", "Amazon Web Services"),
            Map.entry("azure", "Microsoft Azure"),
            Map.entry("cloudflare", "Cloudflare"),
            Map.entry("datadog", "Datadog"),
            Map.entry("digitalocean", "DigitalOcean"),
            Map.entry("gcp", "Google Cloud"),
            Map.entry("github", "GitHub Actions"),
            Map.entry("linode", "Linode"),
            Map.entry("oracle", "Oracle Cloud"),
            Map.entry("zscaler", "Zscaler"));

    private HostingRules() {}

    /** A provider by its own name; GitHub's customers are the build jobs that run there. */
    static String called(String provider) {
        return NAMES.getOrDefault(provider, provider);
    }

    static void check(Case about, Findings found) {
        about.block()
                // A wider block is called out as such; naming a provider for it would say less.
                .filter(block ->
                        block.prefix() >= 8 && SpecialPurpose.around(block).isEmpty())
                .ifPresent(block -> check(about, block, found));
    }

    private static void check(Case about, Ipv4Block block, Findings found) {
        // Front ends serve the web; on other ports the range's owner answers itself.
        Optional<String> front =
                about.onPort(443) || about.onPort(80) ? Hosters.FRONTS.holderOf(block) : Optional.empty();
        if (front.isPresent()) {
            found.warning(
                    "F-SHARED-FRONT-RANGE",
                    Rule.R1,
                    "Behind these addresses of %s answer the sites of many customers.".formatted(front.get()),
                    "Without a name every one of them is admitted. Ask for the name instead.");
            return;
        }
        Optional<String> rentable = Hosters.RENTABLE.holderOf(block);
        if (rentable.isPresent()) {
            rentable(block, called(rentable.get()), found);
            return;
        }
        Hosters.ALL
                .holderOf(block)
                .filter(provider -> !OWN_SERVICES.contains(provider))
                .ifPresent(provider -> hosted(block, called(provider), found));
    }

    private static void rentable(Ipv4Block block, String provider, Findings found) {
        if (block.prefix() == 32) {
            found.note(
                    "F-HOSTING-RANGE",
                    Rule.R1,
                    "This address of %s can be handed to another customer when it is given up.".formatted(provider),
                    "Ask whether it is reserved for the partner, or for a name.");
        } else {
            found.warning(
                    "F-HOSTING-RANGE",
                    Rule.R1,
                    "Anyone can rent an address in this block of %s within minutes.".formatted(provider),
                    "Data could leave to a machine of anybody's. Ask for a name or for reserved addresses.");
        }
    }

    private static void hosted(Ipv4Block block, String provider, Findings found) {
        if (block.prefix() < 32) {
            found.warning(
                    "F-HOSTING-RANGE",
                    Rule.R1,
                    "This block belongs to the hosting provider %s, which gives addresses to its customers."
                            .formatted(provider),
                    "What answers there may be anybody's. Ask for a name or for reserved addresses.");
        }
    }
}
