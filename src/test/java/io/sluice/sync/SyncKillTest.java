package io.sluice.sync;

import static io.sluice.egress.PolicyState.ACTIVE;
import static io.sluice.replica.SmallEnrollment.OFFICER;
import static io.sluice.replica.SmallEnrollment.approve;
import static io.sluice.replica.SmallEnrollment.proposalId;
import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.sync.Station.Events;
import io.sluice.sync.SyncStatus.Connection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Either side is killed in the middle of deliveries: every decision takes effect, and once. */
class SyncKillTest {
    private static final int PROPOSALS = 24;

    @TempDir
    Path folder;

    @Test
    void aConsoleThatIsKilledWhileItDeliversLosesAndDoublesNothing() throws Exception {
        try (ChildProcess backend = backend(0)) {
            BackendAddress address = address(backend.line());
            List<String> said;
            try (ChildProcess console = new ChildProcess(
                    KilledConsole.class,
                    folder.resolve("store").toString(),
                    address.uri().toString(),
                    address.authority().toString(),
                    Integer.toString(PROPOSALS))) {
                for (int line = 0; line < PROPOSALS / 2; line++) {
                    console.line();
                }
                said = console.kill();
            }
            int queued = PROPOSALS / 2 + said.size();
            try (Station officer = station(address)) {
                officer.await(Connection.ONLINE);
                officer.awaitDelivery();
                for (int number = 1; number <= queued; number++) {
                    assertOnce(officer, proposalId(number));
                }
            }
        }
    }

    @Test
    void aBackendThatIsKilledWhileItIsDeliveredToLosesAndDoublesNothing() throws Exception {
        ChildProcess backend = backend(0);
        try {
            BackendAddress address = address(backend.line());
            try (Station officer = station(address)) {
                officer.await(Connection.ONLINE);
                for (int number = 1; number <= PROPOSALS; number++) {
                    int proposal = number;
                    officer.queue(view -> approve(view, proposalId(proposal)));
                    if (number == PROPOSALS / 2) {
                        backend.kill();
                        backend.close();
                        backend = backend(address.uri().getPort());
                        backend.line();
                    }
                }
                officer.awaitDelivery();
                for (int number = 1; number <= PROPOSALS; number++) {
                    assertOnce(officer, proposalId(number));
                }
            }
        } finally {
            backend.close();
        }
    }

    private static void assertOnce(Station officer, UUID policy) {
        assertThat(officer.delivered(policy)).isEqualTo(ACTIVE);
        assertThat(officer.<Long>ask(view -> view.policy(policy).orElseThrow().version()))
                .isEqualTo(2);
        assertThat(officer.<Integer>ask(view -> view.history(policy).size())).isEqualTo(1);
    }

    private ChildProcess backend(int port) throws Exception {
        return new ChildProcess(
                KilledBackend.class,
                folder.resolve("backend").toString(),
                Integer.toString(port),
                Integer.toString(PROPOSALS));
    }

    private static BackendAddress address(String line) {
        String[] words = line.split(" ", 2);
        return new BackendAddress(URI.create(words[0]), Path.of(words[1]));
    }

    private Station station(BackendAddress address) throws Exception {
        return new Station(
                folder.resolve("store"), OFFICER, "officer", address, Clock.systemUTC(), Station.QUICK, new Events());
    }
}
