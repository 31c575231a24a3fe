package io.sluice.egress.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The shipped lists, each read when first needed. */
final class Lists {
    private Lists() {}

    /** A service of a kind that its list tells. */
    record Service(String kind, String name) {}

    /** A public resolver, or a relay around name control. */
    record Resolver(boolean relay, String operator) {}

    /** Services by the name they and everything below them go by. */
    static final class Services {
        static final Suffixes<String> TUNNELS = column("tunnel-services.tsv", 1);
        static final Suffixes<String> VPNS = column("vpn-services.tsv", 1);
        static final Suffixes<String> PASTES = column("paste-services.tsv", 1);
        static final Suffixes<String> FILE_DROPS = column("file-drop-services.tsv", 1);
        static final Suffixes<Service> REQUEST_CAPTURES = services("request-capture-services.tsv");
        static final Suffixes<Service> OPEN_CHANNELS = services("open-channels.tsv");
        static final Suffixes<String> DYNAMIC_DNS = column("dynamic-dns.tsv", 1);
        static final Suffixes<String> SHORTENERS = column("url-shorteners.txt", 0);
        static final Suffixes<Resolver> DNS_OVER_HTTPS = resolvers();

        private Services() {}

        private static Suffixes<Service> services(String file) {
            Suffixes<Service> services = new Suffixes<>();
            for (String[] row : ReferenceList.load(file).rows()) {
                services.put(row[0], new Service(row[1], row[2]));
            }
            return services;
        }

        private static Suffixes<Resolver> resolvers() {
            Suffixes<Resolver> resolvers = new Suffixes<>();
            for (String[] row : ReferenceList.load("doh-resolvers.tsv").rows()) {
                resolvers.put(row[0], new Resolver(row[1].equals("relay"), row[2]));
            }
            return resolvers;
        }
    }

    /** Who gives out names under a suffix, and what for. */
    record Holding(String kind, String operator) {}

    /** Front ends and platforms that serve many customers. */
    static final class FrontEnds {
        static final Suffixes<Holding> NAMES = names();

        private FrontEnds() {}

        private static Suffixes<Holding> names() {
            Suffixes<Holding> names = new Suffixes<>();
            for (String[] row : ReferenceList.load("shared-front-ends.tsv").rows()) {
                names.put(row[0], new Holding(row[1], row[2]));
            }
            return names;
        }
    }

    /** The private section of the public suffix list. */
    static final class PrivateSuffixes {
        static final Suffixes<Holding> NAMES = names();

        private PrivateSuffixes() {}

        private static Suffixes<Holding> names() {
            Suffixes<Holding> names = new Suffixes<>();
            for (String[] row : ReferenceList.load("private-suffixes.tsv").rows()) {
                if (!row[0].startsWith("!")) {
                    names.put(row[0].startsWith("*.") ? row[0].substring(2) : row[0], new Holding(row[1], row[2]));
                }
            }
            return names;
        }
    }

    /**
     * What a port means for a review.
     *
     * @param meaning completes “usually means”
     * @param encrypted what to ask for in place of clear text; "-" if nothing is common
     */
    record PortMeaning(String service, List<String> classes, String meaning, String encrypted) {
        boolean is(String kind) {
            return classes.contains(kind);
        }
    }

    /** The ports that mean something. */
    static final class PortMeanings {
        static final Map<Integer, PortMeaning> BY_PORT = byPort();

        private PortMeanings() {}

        private static Map<Integer, PortMeaning> byPort() {
            Map<Integer, PortMeaning> meanings = new HashMap<>();
            for (String[] row : ReferenceList.load("ports.tsv").rows()) {
                meanings.put(
                        Integer.valueOf(row[0]),
                        new PortMeaning(row[1], List.of(row[2].split(",", -1)), row[4], row[5]));
            }
            return Map.copyOf(meanings);
        }
    }

    private static Suffixes<String> column(String file, int column) {
        Suffixes<String> suffixes = new Suffixes<>();
        for (String[] row : ReferenceList.load(file).rows()) {
            suffixes.put(row[0], row[column]);
        }
        return suffixes;
    }
}
