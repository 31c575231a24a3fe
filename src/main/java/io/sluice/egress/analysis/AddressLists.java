package io.sluice.egress.analysis;

import io.sluice.egress.Address;
import io.sluice.egress.Ipv4Block;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The shipped lists of addresses. */
final class AddressLists {
    private AddressLists() {}

    /** A block with a special purpose. */
    record Special(Ipv4Block block, String name, String rfc, String kind) {}

    /** Something that a cloud or cluster serves its own workloads with. */
    record HostService(String destination, String provider, String service, String why) {
        boolean givesCredentials() {
            return why.startsWith("hands out") || why.contains("machine configuration");
        }
    }

    /** The IANA registries. */
    static final class SpecialPurpose {
        static final List<Special> BLOCKS = blocks();

        private SpecialPurpose() {}

        private static List<Special> blocks() {
            List<Special> blocks = new ArrayList<>();
            for (String[] row : ReferenceList.load("iana-special-purpose.tsv").rows()) {
                blocks.add(new Special(block(row[0]), row[1], row[2], row[8]));
            }
            String[] multicast = ReferenceList.load("iana-multicast.tsv").rows().getFirst();
            blocks.add(new Special(block(multicast[0]), multicast[1], multicast[2], "multicast"));
            return List.copyOf(blocks);
        }

        /** The smallest special block that holds a whole block. */
        static Optional<Special> around(Ipv4Block block) {
            return BLOCKS.stream()
                    .filter(special -> contains(special.block(), block))
                    .max((one, other) ->
                            Integer.compare(one.block().prefix(), other.block().prefix()));
        }
    }

    /** Metadata and the like, by exact name and by address. */
    static final class HostServices {
        static final Map<String, HostService> NAMES = new HashMap<>();
        static final Map<Long, HostService> ADDRESSES = new HashMap<>();

        static {
            for (String[] row : ReferenceList.load("cloud-metadata.tsv").rows()) {
                HostService service = new HostService(row[0], row[2], row[3], row[5]);
                if (row[1].equals("name")) {
                    NAMES.put(row[0], service);
                } else {
                    ADDRESSES.put(block(row[0]).first(), service);
                }
            }
        }

        private HostServices() {}
    }

    /** Public DNS resolvers: the operator by address. */
    static final class Resolvers {
        static final Map<Long, String> ADDRESSES = new HashMap<>();

        static {
            for (String[] row : ReferenceList.load("public-resolvers.tsv").rows()) {
                ADDRESSES.put(block(row[0]).first(), row[1]);
            }
        }

        private Resolvers() {}
    }

    /** Ranges of hosting providers. */
    static final class Hosters {
        static final Ranges RENTABLE = new Ranges();
        static final Ranges ALL = new Ranges();
        static final Ranges FRONTS = new Ranges();

        static {
            ReferenceList.load("rentable-ranges.tsv").rows().forEach(row -> RENTABLE.add(row[3], row[0]));
            ReferenceList.load("hosting-ranges.tsv").rows().forEach(row -> ALL.add(row[1], row[0]));
            ReferenceList.load("shared-front-ranges.tsv").rows().forEach(row -> FRONTS.add(row[3], row[2]));
        }

        private Hosters() {}
    }

    static boolean contains(Ipv4Block outer, Ipv4Block inner) {
        return outer.first() <= inner.first() && inner.last() <= outer.last();
    }

    private static Ipv4Block block(String text) {
        return (Ipv4Block) Address.parse(text).orThrow();
    }
}
