package io.sluice.trust;

import io.sluice.egress.Address;
import io.sluice.egress.Ipv4Block;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the customer's own directory and device management say of people, devices and networks (R24). What is not in it is
 * not known, and what is not known is not met.
 *
 * @param until how long all of it is good; from then on nothing of it counts
 * @param persons by their users
 * @param devices by their ids
 * @param networks by their first addresses; none overlaps another, so that no address changes its country when a line is
 *     missing
 */
public record SignalRecords(
        Instant until, Map<UUID, Person> persons, Map<String, Device> devices, NavigableMap<Long, Network> networks) {
    public SignalRecords {
        persons = Map.copyOf(persons);
        devices = Map.copyOf(devices);
        networks = Collections.unmodifiableNavigableMap(new TreeMap<>(networks));
    }

    /**
     * A person.
     *
     * @param training until when the training is in date; null if that is not known
     * @param compliance until when the person is compliant; null if that is not known
     * @param citizenships codes of countries
     * @param since when the person was employed; null if that is not known
     * @param lead whether the person's word for others counts
     * @param voucher who vouches; null if nobody who is known does
     * @param vouched until when
     */
    public record Person(
            @Nullable Instant training,
            @Nullable Instant compliance,
            Set<String> citizenships,
            @Nullable Instant since,
            boolean lead,
            @Nullable UUID voucher,
            @Nullable Instant vouched) {
        public Person {
            citizenships = Set.copyOf(citizenships);
        }
    }

    /**
     * A device.
     *
     * @param owner whose it is; null if that is nobody who is known
     * @param registered until when; null if it is not
     * @param reported when it was last heard of; null if never
     * @param patched when; null if that is not known
     * @param healthy whether it said that it is; null if it said nothing
     * @param encrypted whether it said that its disk is; null if it said nothing
     */
    public record Device(
            @Nullable UUID owner,
            @Nullable Instant registered,
            @Nullable Instant reported,
            @Nullable Instant patched,
            @Nullable Boolean healthy,
            @Nullable Boolean encrypted) {}

    /**
     * A network.
     *
     * @param country its code
     */
    public record Network(Ipv4Block block, String country) {}

    /** The country of a network address; empty if it is in no network that is known. */
    Optional<String> country(String source) {
        return Address.parse(source)
                .valid()
                .flatMap(address -> address instanceof Ipv4Block block
                        ? Optional.ofNullable(networks.floorEntry(block.first()))
                                .map(Map.Entry::getValue)
                                .filter(network ->
                                        block.last() <= network.block().last())
                        : Optional.empty())
                .map(Network::country);
    }
}
