package io.sluice.sync;

import static io.sluice.replica.SmallEnrollment.OFFICER;

import io.sluice.backend.Backend;
import io.sluice.backend.Protection;
import io.sluice.backend.S3Endpoint;
import io.sluice.replica.MutableClock;
import io.sluice.replica.SmallEnrollment;
import io.sluice.sync.Station.Events;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** An officer's console, and a backend that protects itself as it is told, with a gateway between them. */
final class ProtectedStation implements AutoCloseable {
    final MutableClock serverClock = new MutableClock(Instant.now());
    final Backend backend;
    final Gateway gateway;
    final Station officer;
    private final BackendAddress address;
    private final Path folder;
    private final Events events;

    ProtectedStation(Path folder, Protection protection) throws Exception {
        Events events = new Events();
        backend = Backend.start(new Backend.Settings(
                folder.resolve("backend"),
                null,
                0,
                null,
                Duration.ofDays(7),
                Map.of("officer", OFFICER),
                () -> SmallEnrollment.rows(3),
                serverClock,
                S3Endpoint.PUBLIC,
                protection));
        TestCertificate certificate = TestCertificate.create();
        gateway = new Gateway(backend.uri(), backend.authority().orElseThrow(), certificate, events::happened);
        address = new BackendAddress(gateway.uri(), certificate.pem(folder.resolve("gateway.pem")));
        this.folder = folder;
        this.events = events;
        officer = another("officer");
    }

    /** One more console of the officer's, with a store and a session of its own. */
    Station another(String store) throws Exception {
        return new Station(
                folder.resolve(store), OFFICER, "officer", address, Clock.systemUTC(), Station.QUICK, events);
    }

    @Override
    public void close() {
        officer.close();
        gateway.close();
        backend.close();
    }
}
