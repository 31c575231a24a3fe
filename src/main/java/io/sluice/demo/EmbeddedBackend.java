package io.sluice.demo;

import io.sluice.backend.Backend;
import io.sluice.backend.Directory;
import io.sluice.backend.Protection;
import io.sluice.backend.S3Endpoint;
import io.sluice.backend.SignalChoice;
import io.sluice.egress.Hosting;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A backend with the demo enrollment in this process, on loopback. It is reached over HTTPS like any other. Closing it
 * keeps its files, so that the next start goes on where it was.
 */
public final class EmbeddedBackend implements AutoCloseable {
    private final Backend backend;
    private final SignalChoice signals;
    private final Optional<DemoSignals> written;

    private EmbeddedBackend(Backend backend, SignalChoice signals, Optional<DemoSignals> written) {
        this.backend = backend;
        this.signals = signals;
        this.written = written;
    }

    /**
     * How it is to be.
     *
     * @param data the folder of its files; the demo enrollment is founded in an empty one
     * @param keyFile the key that its database is encrypted under, made at the first start; null keeps it beside it
     * @param port 0 takes a free one
     * @param keyStore its certificate; null makes one of its own
     * @param timeToLive how long a session lasts
     * @param s3Endpoint where the regions of S3 buckets are looked up (R17)
     * @param protection under which circumstances it serves, and with which ciphers; where it names no signals, the demo's own
     *     are looked at
     */
    public record Settings(
            Path data,
            @Nullable Path keyFile,
            Hosting hosting,
            int port,
            Backend.@Nullable KeyStoreFile keyStore,
            Duration timeToLive,
            Clock clock,
            URI s3Endpoint,
            Protection protection) {
        /** The usual: any free port, its own certificate, sessions of twelve hours, the system's clock, AWS's own endpoint. */
        public static Settings of(Path data, Hosting hosting) {
            return new Settings(
                    data,
                    null,
                    hosting,
                    0,
                    null,
                    Duration.ofHours(12),
                    Clock.systemUTC(),
                    S3Endpoint.PUBLIC,
                    Protection.DEFAULT);
        }
    }

    /**
     * Starts it. Errors are those of {@link Backend#start}.
     *
     * @throws IllegalStateException if the folder holds the demo of another hosting
     */
    public static EmbeddedBackend start(Settings settings) {
        Protection given = settings.protection();
        Optional<DemoSignals> written = given.signals().isPresent()
                ? Optional.empty()
                : Optional.of(new DemoSignals(settings.data(), settings.clock()));
        SignalChoice signals =
                given.signals().or(() -> written.map(DemoSignals::choice)).orElseThrow();
        try {
            Backend backend = start(settings, given.looking(signals));
            return new EmbeddedBackend(backend, signals, written);
        } catch (RuntimeException e) {
            written.ifPresent(DemoSignals::close);
            throw e;
        }
    }

    private static Backend start(Settings settings, Protection protection) {
        Backend backend = Backend.start(new Backend.Settings(
                settings.data(),
                settings.keyFile(),
                settings.port(),
                settings.keyStore(),
                settings.timeToLive(),
                DemoIdentities.all().stream().collect(Collectors.toMap(DemoIdentity::key, DemoIdentity::user)),
                () -> DemoEnrollment.rows(settings.hosting()),
                settings.clock(),
                settings.s3Endpoint(),
                protection));
        if (backend.hosting() != settings.hosting()) {
            String held = backend.hosting().title();
            backend.close();
            throw new IllegalStateException(
                    "the folder %s holds the demo that is hosted by %s; name another with --data."
                            .formatted(settings.data(), held));
        }
        return backend;
    }

    /** Where it is reached. */
    public URI uri() {
        return backend.uri();
    }

    /** The certificate of the authority to trust ({@code --ca}); null if a key store was given. */
    public @Nullable Path authority() {
        return backend.authority().orElse(null);
    }

    /** Which signals it looks at (R24). */
    public SignalChoice signals() {
        return signals;
    }

    /** Changes groups, roles held and project editors. */
    public Directory directory() {
        return backend.directory();
    }

    /** Stops to listen, as if the network were gone; what it knows stays. */
    public void pullPlug() {
        backend.pullPlug();
    }

    /** Listens again, on the same port. */
    public void plugIn() {
        backend.plugIn();
    }

    @Override
    public void close() {
        written.ifPresent(DemoSignals::close);
        backend.close();
    }
}
