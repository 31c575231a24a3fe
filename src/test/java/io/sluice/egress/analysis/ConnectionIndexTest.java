package io.sluice.egress.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sluice.egress.Destination;
import io.sluice.egress.Ipv4Block;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionIndexTest {

    private record Attachment(int workload, int policy) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void findsWhatAPlainListFindsWhilePoliciesComeAndGo(long seed) {
        Destinations destinations = new Destinations(seed);
        Random random = destinations.random();
        List<Destination> policies = destinations.list(300);
        ConnectionIndex index = new ConnectionIndex();
        Map<Attachment, Destination> attached = new HashMap<>();
        for (int step = 0; step < 6_000; step++) {
            int workload = random.nextInt(6);
            int policy = random.nextInt(policies.size());
            Attachment attachment = new Attachment(workload == 5 ? ConnectionIndex.EVERY_WORKLOAD : workload, policy);
            if (attached.containsKey(attachment)) {
                attached.remove(attachment);
                assertTrue(index.detach(attachment.workload(), policy, policies.get(policy)));
            } else {
                assertFalse(index.detach(attachment.workload(), policy, policies.get(policy)));
                attached.put(attachment, policies.get(policy));
                index.attach(attachment.workload(), policy, policies.get(policy));
            }
            if (step % 10 == 0) {
                compare(index, attached, destinations, random.nextInt(5));
            }
        }
    }

    private static void compare(
            ConnectionIndex index, Map<Attachment, Destination> attached, Destinations destinations, int workload) {
        Destination near = destinations.next();
        Destination target = Destinations.of(
                near.address() instanceof Ipv4Block block
                        ? Ipv4Block.dotted(block.first())
                        : near.address().canonical(),
                Integer.toString(near.ports().first()));
        List<Integer> expected = new ArrayList<>();
        attached.forEach((attachment, destination) -> {
            boolean concerns =
                    attachment.workload() == workload || attachment.workload() == ConnectionIndex.EVERY_WORKLOAD;
            if (concerns && destination.contains(target)) {
                expected.add(attachment.policy());
            }
        });
        List<Integer> found = new ArrayList<>();
        index.applying(workload, target.address().canonical(), target.ports().first(), found::add);
        assertEquals(new TreeSet<>(expected), new TreeSet<>(found), () -> target + " of " + workload);
        assertEquals(expected.size(), found.size());
    }

    @ParameterizedTest
    @CsvSource({"10.0.0.1,167772161", "0.0.0.0,0", "255.255.255.255,4294967295", "1.2.3.4,16909060"})
    void readsAddresses(String host, long address) {
        assertEquals(address, HostText.address(host));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0",
                "10.0.0.0.1",
                "010.0.0.1",
                "10.0.0.256",
                "10.0.0.1.",
                ".10.0.0.1",
                "10..0.1",
                "a.b.c.d",
                "1.2.3.4a",
                "",
                "1.2.3.04",
                "10.0.0.1/8",
                "1.2.3.4444",
                "１.2.3.4"
            })
    void readsNothingElseAsAnAddress(String host) {
        assertEquals(HostText.NAME, HostText.address(host));
    }
}
