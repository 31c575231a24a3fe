package io.sluice.egress.analysis;

import io.sluice.egress.Ipv4Block;
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
            Map.entry("aws", "Amazon Web Services"),
            Map.entry("azure", "Microsoft Azure"),
            Map.entry("digitalocean", "DigitalOcean"),
            Map.entry("gcp", "Google Cloud"),
            Map.entry("github", "GitHub Actions"),
            Map.entry("linode", "Linode"),
            Map.entry("oracle", "Oracle Cloud"));

    /** A wide block of which at least one address in so many is a provider's reaches into its ranges. */
    private static final int NOTABLE = 16;

    /** So many addresses of a provider are notable in a block of any width. */
    private static final long MANY = 65_536;

    private HostingRules() {}

    /** A provider by its own name. */
    private static String called(String provider) {
        return NAMES.getOrDefault(provider, provider);
    }

    static void check(Case about, Findings found) {
        about.block()
                .filter(block ->
                        block.prefix() >= 8 && SpecialPurpose.around(block).isEmpty())
                .ifPresent(block -> check(about, block, found));
    }

    private static void check(Case about, Ipv4Block block, Findings found) {
        // Front ends serve the web; on other ports the range's owner answers itself.
        Optional<Ranges.Held> front =
                about.onPort(443) || about.onPort(80) ? most(Hosters.FRONTS, block, 2, block.size()) : Optional.empty();
        if (front.isPresent()) {
            found.warning(
                    Matter.SHARED_FRONT_RANGE,
                    "Behind these addresses of %s answer the sites of many customers."
                            .formatted(front.get().label()),
                    "Without a name to verify, every one of those sites is admitted.",
                    "Ask for the name of the service instead.");
            return;
        }
        most(Hosters.RENTABLE, block, 2, block.size())
                .ifPresentOrElse(
                        held -> rentable(block, called(held.label()), found),
                        () -> most(Hosters.ALL, block, NOTABLE, MANY).ifPresent(held -> hosted(block, held, found)));
    }

    /** The label that holds most of a block, if it is one address in so many or at least so many of them. */
    private static Optional<Ranges.Held> most(Ranges ranges, Ipv4Block block, int oneIn, long orAtLeast) {
        return ranges.most(block)
                .filter(held -> held.addresses() * oneIn >= block.size() || held.addresses() >= orAtLeast);
    }

    private static void rentable(Ipv4Block block, String provider, Findings found) {
        if (block.prefix() == 32) {
            found.note(
                    Matter.HOSTING_RANGE,
                    "Anyone can rent this address of %s once its holder gives it up.".formatted(provider),
                    "The policy would then let data leave to a stranger's machine.",
                    "Ask for a name, or whether the address is reserved for the partner.");
        } else {
            found.warning(
                    Matter.HOSTING_RANGE,
                    "Anyone can rent an address in this block of %s within minutes.".formatted(provider),
                    "Data could leave to anybody's machine.",
                    "Ask for a name, or for the addresses that are reserved for the partner.");
        }
    }

    private static void hosted(Ipv4Block block, Ranges.Held held, Findings found) {
        if (OWN_SERVICES.contains(held.label())) {
            return;
        }
        String provider = called(held.label());
        if (block.prefix() == 32) {
            found.note(
                    Matter.HOSTING_RANGE,
                    "This address belongs to the hosting provider %s.".formatted(provider),
                    "Providers move services and customers between their addresses, so another may answer here"
                            + " tomorrow.",
                    "Ask for the name of the service instead.");
            return;
        }
        boolean half = held.addresses() * 2 >= block.size();
        found.warning(
                Matter.HOSTING_RANGE,
                half
                        ? "This block belongs to the hosting provider %s.".formatted(provider)
                        : "This block reaches into ranges of the hosting provider %s: at least %s of them."
                                .formatted(provider, Phrases.count(held.addresses(), "address", "addresses")),
                "Anyone can rent an address there, or a service that answers from one.",
                "Ask for a name, or for the addresses that are reserved for the partner.");
    }
}
