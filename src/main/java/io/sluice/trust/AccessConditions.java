package io.sluice.trust;

import io.sluice.egress.Address;
import io.sluice.egress.Ipv4Block;
import io.sluice.egress.Ipv4Cidr;
import java.time.Duration;
import java.util.List;

/**
 * Under which circumstances an enrollment's backend serves (R24, R25).
 *
 * @param networks from which requests are served; an empty list admits nobody, and an address that is not IPv4 is in none
 * @param mayMove whether a session goes on when its source address is no longer the one that it was opened from
 * @param stepUp how long after a sign-in high-privilege acts are taken
 */
public record AccessConditions(List<Ipv4Block> networks, boolean mayMove, Duration stepUp) {
    /** From this machine, where the backend listens; sessions stay where they are; acts within twelve hours. */
    public static final AccessConditions DEFAULT =
            new AccessConditions(List.of(new Ipv4Cidr(127L << 24, 8)), false, Duration.ofHours(12));

    public AccessConditions {
        networks = List.copyOf(networks);
    }

    /** Whether requests from a network address are served at all. */
    boolean admits(String source) {
        return Address.parse(source)
                .valid()
                .filter(address -> address instanceof Ipv4Block block
                        && networks.stream()
                                .anyMatch(
                                        network -> network.first() <= block.first() && block.last() <= network.last()))
                .isPresent();
    }

    /** Whether a session that was opened from one network address may be used from another. */
    boolean mayMove(String from, String to) {
        return mayMove || from.equals(to);
    }
}
