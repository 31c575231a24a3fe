package io.sluice.egress.analysis;

import io.sluice.egress.Ipv4Block;
import io.sluice.egress.analysis.AddressLists.HostService;
import io.sluice.egress.analysis.AddressLists.HostServices;
import java.util.Map;

/** Addresses and names at which a cloud serves its own machines: metadata, credentials, host services. */
final class HostServiceRules {
    private HostServiceRules() {}

    static void check(Case about, Findings found) {
        about.name().ifPresent(name -> name(name, found));
        about.block().ifPresent(block -> block(about, block, found));
    }

    private static void name(String name, Findings found) {
        HostService service = HostServices.NAMES.get(name);
        if (service != null) {
            metadata(service, found);
        }
    }

    private static void block(Case about, Ipv4Block block, Findings found) {
        for (Map.Entry<Long, HostService> entry : HostServices.ADDRESSES.entrySet()) {
            long address = entry.getKey();
            HostService service = entry.getValue();
            if (block.first() <= address && address <= block.last() && concerns(about, block, service)) {
                if (service.givesCredentials()) {
                    metadata(service, found);
                } else if (block.prefix() >= 24) {
                    found.warning(
                            Matter.HOST_SERVICE,
                            "%s is a service of the host itself: %s of %s."
                                    .formatted(service.destination(), service.service(), service.provider()),
                            "It %s.".formatted(service.why()),
                            "Deny it.");
                }
            }
        }
    }

    /** A wide block holds the services of many clouds; only those of the enrollment's own matter then. */
    private static boolean concerns(Case about, Ipv4Block block, HostService service) {
        if (block.prefix() >= 31 || service.destination().equals("169.254.169.254")) {
            return true;
        }
        String provider = service.provider();
        return switch (about.hosting()) {
            case AWS -> provider.startsWith("Amazon");
            case AZURE -> provider.startsWith("Microsoft");
            case GCP -> provider.startsWith("Google");
            case ON_PREMISES -> false;
        };
    }

    private static void metadata(HostService service, Findings found) {
        if (!found.has(Matter.METADATA)) {
            found.critical(
                    Matter.METADATA,
                    "This reaches %s, %s of %s, which %s."
                            .formatted(
                                    service.destination(),
                                    service.service(),
                                    firstOf(service.provider()),
                                    service.why()),
                    "Whoever runs code in a workload with this route acts as the platform itself.",
                    "Deny it.");
        }
    }

    private static String firstOf(String providers) {
        int comma = providers.indexOf(',');
        return comma < 0 ? providers : providers.substring(0, comma) + " and other clouds";
    }
}
