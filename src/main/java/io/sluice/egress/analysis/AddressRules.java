package io.sluice.egress.analysis;

import io.sluice.egress.Ipv4Block;
import io.sluice.egress.PortRange;
import io.sluice.egress.analysis.AddressLists.Resolvers;
import io.sluice.egress.analysis.AddressLists.Special;
import io.sluice.egress.analysis.AddressLists.SpecialPurpose;
import java.util.List;
import java.util.Set;

/** What an address or block is: special, too wide, a resolver. */
final class AddressRules {
    /** Kinds of special blocks that are the host itself or its segment. */
    static final Set<String> NEVER_OUTSIDE = Set.of("loopback", "link-local", "this-network");

    /** Why another resolver than the platform's matters. */
    static final String PAST_NAME_CONTROL = "Workloads could resolve any name past the enrollment's name control, and"
            + " carry data out in their questions.";

    private AddressRules() {}

    static void check(Case about, Findings found) {
        // Metadata is link-local too, and says more.
        HostServiceRules.check(about, found);
        about.block().ifPresent(block -> {
            SpecialPurpose.around(block)
                    .ifPresentOrElse(special -> special(about, special, found), () -> reachesInto(about, block, found));
            width(about, block, found);
            resolvers(about, block, found);
        });
    }

    private static void special(Case about, Special special, Findings found) {
        String where = "%s (%s)".formatted(special.block().canonical(), special.rfc());
        switch (special.kind()) {
            case "loopback" ->
                found.critical(
                        Matter.LOOPBACK,
                        "This is the workload's own host, not an address outside: %s.".formatted(where),
                        "A route to it opens services that trust whoever calls from the same host.",
                        "Deny it.");
            case "link-local" -> linkLocal(where, found);
            case "this-network" ->
                found.critical(
                        Matter.THIS_NETWORK,
                        "This is no destination: %s means “this host on this network”.".formatted(where),
                        "Some systems connect to their own host instead.",
                        "Deny it.");
            case "private", "shared" -> privateSpace(about, special, where, found);
            case "anycast" ->
                found.note(
                        Matter.SPECIAL,
                        "This is a block with a special purpose: %s, %s.".formatted(special.name(), where),
                        "Whichever network is nearest answers there.",
                        "Ask what is meant to answer.");
            default ->
                found.warning(
                        Matter.SPECIAL,
                        "Nothing on the internet answers here: %s, %s.".formatted(special.name(), where),
                        "It is probably an example from a manual, or a mistake.",
                        "Ask for the real address.");
        }
    }

    private static void linkLocal(String where, Findings found) {
        if (!found.has(Matter.METADATA)) {
            found.critical(
                    Matter.LINK_LOCAL,
                    "This is a link-local address of the host's own network segment: %s.".formatted(where),
                    "Clouds serve credentials and host services at such addresses.",
                    "Deny it.");
        }
    }

    private static void privateSpace(Case about, Special special, String where, Findings found) {
        if (about.inCloud() && about.direct()) {
            found.warning(
                    Matter.PRIVATE,
                    "This is a private network: %s, %s.".formatted(special.name(), where),
                    "What answers there depends on how the provider's cloud is connected, and may be a system inside"
                            + " that trusts its neighbours.",
                    "Ask which network is meant, and prefer an agent proxy policy with a name (R4).");
        }
    }

    private static void reachesInto(Case about, Ipv4Block block, Findings found) {
        if (block.prefix() == 0) {
            return;
        }
        List<Special> inside = SpecialPurpose.BLOCKS.stream()
                .filter(special -> AddressLists.contains(block, special.block()))
                .filter(special -> NEVER_OUTSIDE.contains(special.kind())
                        || (about.inCloud() && special.kind().equals("private")))
                .toList();
        if (!inside.isEmpty()) {
            found.warning(
                    Matter.SPECIAL_INSIDE,
                    "This block reaches into %s."
                            .formatted(Phrases.list(inside.stream()
                                    .map(special -> special.block().canonical() + " (" + special.name() + ")")
                                    .toList())),
                    inside.size() == 1
                            ? "That is not an address outside, but the inside of a network."
                            : "Those are not addresses outside, but the inside of networks.",
                    "Ask for the blocks that are really needed.");
        }
    }

    private static void width(Case about, Ipv4Block block, Findings found) {
        String addresses = Phrases.count(block.size(), "address", "addresses");
        if (block.prefix() == 0) {
            found.critical(
                    Matter.EVERYTHING,
                    "This opens every address there is.",
                    "On these ports nothing is controlled any more.",
                    "Ask which destinations are really needed.");
        } else if (about.privateSpace()) {
            if (block.prefix() <= 12) {
                found.add(
                        Matter.WIDE_BLOCK,
                        about.inCloud() ? Severity.WARNING : Severity.NOTE,
                        "This opens a whole private network, %s.".formatted(addresses),
                        "Every system inside becomes reachable on these ports.",
                        "Ask for the hosts that are needed.");
            }
        } else if (SpecialPurpose.around(block).isPresent()) {
            return;
        } else if (block.prefix() < 8) {
            found.critical(
                    Matter.WIDE_BLOCK,
                    "This opens %s, a large part of the internet.".formatted(addresses),
                    "Nobody can know what answers there.",
                    "Ask which destinations are really needed.");
        } else if (block.prefix() <= 16) {
            found.warning(
                    Matter.WIDE_BLOCK,
                    "This opens %s; few services need so many.".formatted(addresses),
                    "Nobody can know what answers at each of them, now or later.",
                    "Ask for the ranges that the service publishes, or for its name.");
        } else if (block.prefix() <= 20) {
            found.note(
                    Matter.WIDE_BLOCK,
                    "This opens %s.".formatted(addresses),
                    "A block of this size is rarely one partner's alone.",
                    "Compare it with the ranges that the service publishes.");
        }
    }

    private static void resolvers(Case about, Ipv4Block block, Findings found) {
        PortRange ports = about.proposal().destination().ports();
        boolean asksNames = ports.contains(53) || ports.contains(853) || ports.contains(443);
        if (block.prefix() < 24 || !asksNames) {
            return;
        }
        for (long address = block.first(); address <= block.last(); address++) {
            String operator = Resolvers.ADDRESSES.get(address);
            if (operator != null) {
                found.warning(
                        Matter.RESOLVER,
                        Phrases.sentence(
                                "%s is a public DNS resolver of %s".formatted(Ipv4Block.dotted(address), operator)),
                        PAST_NAME_CONTROL,
                        "Deny it unless the resolver itself is the purpose.");
                return;
            }
        }
    }
}
