package io.sluice.egress.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The shipped lists, each read when first needed. */
final class Lists {
    private Lists() {}

    /** Services by the name they and everything below them go by. */
    static final class Services {
        static final Suffixes<String> TUNNELS = column("tunnel-services.tsv", 1);
        static final Suffixes<String> PASTES = column("paste-services.tsv", 1);
        static final Suffixes<String> FILE_DROPS = column("file-drop-services.tsv", 1);
        static final Suffixes<String> REQUEST_CAPTURES = column("request-capture-services.tsv", 1);
        static final Suffixes<String> DYNAMIC_DNS = column("dynamic-dns.tsv", 1);
        static final Suffixes<String> SHORTENERS = column("url-shorteners.txt", 0);
        static final Suffixes<String> DNS_OVER_HTTPS = column("doh-resolvers.tsv", 2);

        private Services() {}
    }

    /** What a shared front end is. */
    record FrontEnd(String kind, String operator) {}

    /** Front ends that serve many customers. */
    static final class FrontEnds {
        static final Suffixes<FrontEnd> NAMES = names();

        private FrontEnds() {}

        private static Suffixes<FrontEnd> names() {
            Suffixes<FrontEnd> names = new Suffixes<>();
            for (String[] row : ReferenceList.load("shared-front-ends.tsv").rows()) {
                names.put(row[0], new FrontEnd(row[1], row[2]));
            }
            return names;
        }
    }

    /** Whose private suffix it is and of what kind. */
    record PrivateSuffix(String kind, String operator) {}

    /** The private section of the public suffix list. */
    static final class PrivateSuffixes {
        static final Suffixes<PrivateSuffix> NAMES = names();

        private PrivateSuffixes() {}

        private static Suffixes<PrivateSuffix> names() {
            Suffixes<PrivateSuffix> names = new Suffixes<>();
            for (String[] row : ReferenceList.load("private-suffixes.tsv").rows()) {
                if (!row[0].startsWith("!")) {
                    names.put(
                            row[0].startsWith("*.") ? row[0].substring(2) : row[0], new PrivateSuffix(row[1], row[2]));
                }
            }
            return names;
        }
    }

    /** What a port means for a review. */
    record PortMeaning(String service, List<String> classes, String sentence) {
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
                meanings.put(Integer.valueOf(row[0]), new PortMeaning(row[1], List.of(row[2].split(",", -1)), row[4]));
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
