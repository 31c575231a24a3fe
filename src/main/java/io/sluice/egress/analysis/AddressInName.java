package io.sluice.egress.analysis;

import io.sluice.egress.Address;
import io.sluice.egress.Ipv4Block;
import io.sluice.egress.analysis.AddressLists.Special;
import io.sluice.egress.analysis.AddressLists.SpecialPurpose;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A name that begins like an IPv4 address: it reads as one, and may well resolve to it. */
final class AddressInName {
    private static final Pattern DOTTED = Pattern.compile("(?:.*\\.)?([0-9]{1,3}(?:\\.[0-9]{1,3}){3})\\..*");
    private static final Pattern HYPHENATED = Pattern.compile("(?:.*[.-])?([0-9]{1,3}(?:-[0-9]{1,3}){3})(?:[.-].*)");

    private AddressInName() {}

    static void check(String name, Findings found) {
        if (found.has(Matter.ANY_ADDRESS)) {
            return;
        }
        Optional<Ipv4Block> dotted = address(DOTTED.matcher(name));
        if (dotted.isPresent()) {
            found(name, dotted.get(), found);
            return;
        }
        // Clouds name their own machines so; what is never outside is another matter.
        address(HYPHENATED.matcher(name))
                .filter(AddressInName::neverOutside)
                .ifPresent(address -> found(name, address, found));
    }

    private static Optional<Ipv4Block> address(Matcher matcher) {
        return matcher.matches()
                ? Address.parse(matcher.group(1).replace('-', '.'))
                        .valid()
                        .filter(Ipv4Block.class::isInstance)
                        .map(Ipv4Block.class::cast)
                : Optional.empty();
    }

    private static boolean neverOutside(Ipv4Block address) {
        return SpecialPurpose.around(address)
                .map(Special::kind)
                .filter(AddressRules.NEVER_OUTSIDE::contains)
                .isPresent();
    }

    private static void found(String name, Ipv4Block address, Findings found) {
        boolean grave = neverOutside(address);
        found.add(
                Matter.ADDRESS_IN_NAME,
                grave ? Severity.CRITICAL : Severity.WARNING,
                "%s reads like the address %s, but is a name that its holder can point anywhere."
                        .formatted(name, address.canonical()),
                grave
                        ? "Such names lead to the workload's own host or the cloud's metadata, past rules for"
                                + " addresses."
                        : "Whoever reads it in a list takes it for the address.",
                grave ? "Deny it." : "Ask for the address itself, or for the name that the partner's documents give.");
    }
}
