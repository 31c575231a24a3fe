package io.sluice.backend;

import io.sluice.egress.EnrollmentRow;
import io.sluice.egress.Hosting;
import io.sluice.egress.Principal;
import io.sluice.store.Database;
import io.sluice.store.PrivateFiles;
import io.sluice.trust.PolicyDecisionPoint;
import io.sluice.trust.PolicyEnforcementPoint;
import io.sluice.trust.ProofDesk;
import io.sluice.trust.Signals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** An enrollment backend, put together and listening on loopback. Closing it stops it cleanly. */
public final class Backend implements AutoCloseable {
    private final Database database;
    private final Supplier<HelidonServer> listen;
    private final Commits commits;
    private final Directory directory;
    private final Vouching vouching;
    private final RouteTable routes;
    private final Optional<Path> authority;
    private final int port;
    private @Nullable HelidonServer server;

    private Backend(Settings settings, Database database, ServerTls tls, Optional<Path> authority) {
        this.database = database;
        this.authority = authority;
        DSLContext sql = database.sql();
        Clock clock = settings.clock();
        Nudges nudges = new Nudges();
        LiveEnrollment live = new LiveEnrollment();
        commits = new Commits(sql, live, nudges);
        commits.readAtLeast(FeedClock.read(sql).seq(), _ -> true);
        Denials denials = new Denials(commits, clock);
        Signals signals = settings.protection()
                .signals()
                .map(chosen -> Signals.of(
                        chosen.requirements(),
                        new SignalFile(chosen.file(), settings.identities(), commits, nudges, clock)))
                .orElse(Signals.NONE);
        PolicyEnforcementPoint enforcement = new PolicyEnforcementPoint(
                new SqlSessions(sql, commits, nudges, clock),
                new PolicyDecisionPoint(
                        clock,
                        settings.protection().conditions(),
                        signals,
                        user -> commits.read(view -> view.workflows(user))),
                new ProofDesk(clock, new SecureRandom()),
                denials);
        directory = new Directory(commits, clock);
        vouching = vouching(settings);
        routes = new Routes(
                        enforcement,
                        commits,
                        new Feed(sql, commits),
                        new CommandHandler(commits, new HttpBucketRegions(settings.s3Endpoint()), clock),
                        new SignInDesk(enforcement, commits, denials, clock, settings.timeToLive(), vouching),
                        new AuditRoutes(commits, new AuditReader(sql), clock),
                        () -> FeedClock.read(sql))
                .table();
        HelidonServer first = HelidonServer.start(routes, enforcement, nudges, clock, tls, address(), settings.port());
        port = first.port();
        server = first;
        listen = () -> HelidonServer.start(routes, enforcement, nudges, clock, tls, address(), port);
    }

    private static Vouching vouching(Settings settings) {
        Protection protection = settings.protection();
        return protection
                .provider()
                .<Vouching>map(provider -> new ProviderVouching(
                        provider, protection.conditions().stepUp(), settings.identities(), settings.clock()))
                .orElseGet(() -> new NameVouching(settings.identities(), settings.clock()));
    }

    /**
     * How a backend is to be.
     *
     * @param data the folder of its files, made if it is not there
     * @param keyFile the key that the enrollment's file is encrypted under (R26), made at the first start; null keeps it beside
     *     that file
     * @param port 0 takes a free one
     * @param keyStore its certificate; null makes one of its own, whose authority is {@link Backend#authority}
     * @param timeToLive how long a session lasts
     * @param identities who can sign in: by name, or as the identity provider names them; with their users
     * @param founding the rows of a new enrollment, asked for at the first start alone
     * @param s3Endpoint where the regions of S3 buckets are looked up (R17)
     * @param protection under which circumstances it serves, and with which ciphers
     */
    public record Settings(
            Path data,
            @Nullable Path keyFile,
            int port,
            @Nullable KeyStoreFile keyStore,
            Duration timeToLive,
            Map<String, UUID> identities,
            Supplier<List<EnrollmentRow>> founding,
            Clock clock,
            URI s3Endpoint,
            Protection protection) {
        public Settings {
            identities = Map.copyOf(identities);
        }

        /** With its key beside it, the public endpoint of AWS and the usual protection. */
        public Settings(
                Path data,
                int port,
                @Nullable KeyStoreFile keyStore,
                Duration timeToLive,
                Map<String, UUID> identities,
                Supplier<List<EnrollmentRow>> founding,
                Clock clock) {
            this(
                    data,
                    null,
                    port,
                    keyStore,
                    timeToLive,
                    identities,
                    founding,
                    clock,
                    S3Endpoint.PUBLIC,
                    Protection.DEFAULT);
        }
    }

    /** A PKCS#12 file with its password. */
    public record KeyStoreFile(Path file, String password) {
        /** Without the password. */
        @Override
        public String toString() {
            return file.toString();
        }
    }

    /**
     * Opens the enrollment in a folder, founding it at the first start, and listens.
     *
     * @throws IllegalArgumentException if the key store cannot be used
     * @throws UnusableKey if the key cannot be used, or is not that of the enrollment's file
     * @throws UnusableSignals if the file with the signals cannot be read
     * @throws DamagedEnrollment if the folder's file holds no enrollment
     * @throws UncheckedIOException if the folder cannot be written to
     */
    public static Backend start(Settings settings) {
        Path data = settings.data();
        try {
            PrivateFiles.folder(data);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + data + " cannot be made: " + e.getMessage(), e);
        }
        KeyStoreFile given = settings.keyStore();
        DemoCertificate own = new DemoCertificate(data, settings.clock());
        ServerTls tls = given == null
                ? own.get()
                : ServerTls.load(given.file(), given.password().toCharArray());
        Path keyFile = settings.keyFile();
        Database database =
                BackendFile.open(data, keyFile == null ? BackendFile.usualKeyFile(data) : keyFile, settings.founding());
        try {
            return new Backend(
                    settings,
                    database,
                    tls.with(settings.protection().ciphers()),
                    given == null ? Optional.of(own.authority()) : Optional.empty());
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static InetAddress address() {
        try {
            return InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Four octets are an address", e);
        }
    }

    /** Where it is reached. */
    public URI uri() {
        return URI.create("https://127.0.0.1:" + port);
    }

    /** The certificate to trust, if it made its own. */
    public Optional<Path> authority() {
        return authority;
    }

    /**
     * Makes sure that everybody who can sign in is a user of the enrollment.
     *
     * @throws IllegalArgumentException if somebody is not
     */
    public void requireUsers(Map<String, UUID> identities) {
        EnrollmentLines.requireUsers(
                identities,
                user -> commits.read(view -> view.principal(user))
                        .filter(principal -> principal.type() == Principal.Type.USER)
                        .isPresent());
    }

    /** Where its enrollment is hosted. */
    public Hosting hosting() {
        return commits.read(view -> view.enrollment().hosting());
    }

    /** What it serves. */
    RouteTable routes() {
        return routes;
    }

    /** Groups and project editors. */
    public Directory directory() {
        return directory;
    }

    /** Stops to listen, as if the network were gone; what it knows stays. */
    public synchronized void pullPlug() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    /** Listens again, on the same port. */
    public synchronized void plugIn() {
        if (server == null) {
            server = listen.get();
        }
    }

    @Override
    public void close() {
        pullPlug();
        vouching.close();
        database.close();
    }
}
