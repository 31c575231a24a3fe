package io.sluice.cli;

import io.sluice.backend.Backend;
import io.sluice.backend.Protection;
import io.sluice.backend.S3Endpoint;
import io.sluice.demo.DemoIdentities;
import io.sluice.demo.DemoIdentity;
import io.sluice.demo.EmbeddedBackend;
import io.sluice.demo.StartFailure;
import io.sluice.egress.Hosting;
import io.sluice.protocol.Signal;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sluice backend}: the enrollment backend alone, until it is told to stop. */
@Command(
        name = "backend",
        description = "Runs an enrollment backend on loopback, over HTTPS, until it is stopped.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:it was stopped", "1:it cannot run; the message says why", "2:wrong use"})
final class BackendCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(BackendCommand.class);

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8443",
            description = "The port to listen on, 8443 by default; 0 takes a free one.")
    private int port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${sys:user.home}/.sluice/backend",
            description = "The folder of its files (default: ${DEFAULT-VALUE}).")
    private Path data;

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description = "The key that its database is encrypted under: 64 hexadecimal digits, readable by their owner"
                    + " alone. A new one is made where there is none. Keep it on another disk than --data"
                    + " (default: backend.key in --data).")
    private @Nullable Path keyFile;

    @Option(
            names = "--demo",
            paramLabel = "HOSTING",
            converter = HostingName.class,
            description =
                    "Serve the demo enrollment, hosted by aws, azure, gcp or onprem (on-premises); people sign in by"
                            + " name, unless there is an identity provider. What an existing folder holds is kept.")
    private @Nullable Hosting demo;

    @Option(
            names = "--token-ttl",
            paramLabel = "TIME",
            defaultValue = "12h",
            converter = TimeToLive.class,
            description =
                    "How long a session lasts: a number with s, m, h or d, a number of seconds, or as ISO 8601 has it,"
                            + " such as PT30M (default: ${DEFAULT-VALUE}).")
    private Duration timeToLive;

    @Option(
            names = "--s3-endpoint",
            paramLabel = "URL",
            description = "Where the regions of S3 buckets are looked up (default: AWS's public endpoint).")
    private @Nullable String s3Endpoint;

    @Mixin
    private final TlsOptions tls = new TlsOptions();

    @Mixin
    private final ProtectionOptions protection = new ProtectionOptions();

    @Mixin
    private final EgressIpsOption egressIps = new EgressIpsOption();

    @Mixin
    private final ProviderOptions provider = new ProviderOptions();

    @Mixin
    private final EnrollmentOptions enrollment = new EnrollmentOptions();

    @Override
    public Integer call() throws IOException {
        if (port < 0 || port > 65_535) {
            throw new ParameterException(spec.commandLine(), "--port is a number from 0 to 65535.");
        }
        if (demo == null && !provider.given()) {
            return refuse("Nobody could sign in: name your identity provider (--identity-provider, --client-id), who is"
                    + " who (--identities) and, for a new enrollment, what it begins with (--enrollment); or add --demo"
                    + " aws to serve the demo enrollment.");
        }
        if (demo != null && enrollment.any()) {
            return refuse("--demo has an enrollment of its own: leave out --enrollment and --identities.");
        }
        Protection chosen = protection();
        URI endpoint = s3();
        Served served;
        try {
            served = start(chosen, endpoint);
        } catch (RuntimeException e) {
            LOG.debug("The backend did not start", e);
            spec.commandLine().getErr().println("The backend cannot start: " + StartFailure.sentence(e, data, port));
            return ExitCode.REFUSED;
        }
        tell(served);
        served.untilStopped();
        return ExitCode.DONE;
    }

    private int refuse(String sentence) {
        spec.commandLine().getErr().println(sentence);
        return ExitCode.WRONG_USE;
    }

    private Served start(Protection chosen, URI endpoint) throws IOException {
        String where = chosen.provider()
                .map(there -> "sign in at " + there.issuer() + ", where “"
                        + there.claim().wire() + "” is one of ")
                .orElse("sign in as one of ");
        Hosting hosting = demo;
        return hosting == null ? own(chosen, endpoint, where) : demo(hosting, chosen, endpoint, where);
    }

    private Served demo(Hosting hosting, Protection chosen, URI endpoint, String where) throws IOException {
        EmbeddedBackend backend = EmbeddedBackend.start(new EmbeddedBackend.Settings(
                data, keyFile, hosting, port, tls.keyStore(), timeToLive, Clock.systemUTC(), endpoint, chosen));
        egressIps.apply(backend.directory());
        return Served.of(
                backend,
                where + DemoIdentities.all().stream().map(DemoIdentity::key).collect(Collectors.joining(", ")));
    }

    private Served own(Protection chosen, URI endpoint, String where) throws IOException {
        Map<String, UUID> identities = enrollment.identities();
        Backend backend = Backend.start(new Backend.Settings(
                data,
                keyFile,
                port,
                tls.keyStore(),
                timeToLive,
                identities,
                () -> enrollment.founding(identities),
                Clock.systemUTC(),
                endpoint,
                chosen));
        try {
            backend.requireUsers(identities);
            egressIps.check(backend.hosting());
        } catch (RuntimeException e) {
            backend.close();
            throw e;
        }
        egressIps.apply(backend.directory());
        return Served.of(backend, chosen, where + identities.size() + " identities");
    }

    private Protection protection() {
        try {
            if (demo != null) {
                egressIps.check(demo);
            }
            return protection.chosen(provider.chosen());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private URI s3() {
        String given = s3Endpoint;
        try {
            return given == null ? S3Endpoint.PUBLIC : S3Endpoint.parse(given);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--s3-endpoint: " + e.getMessage(), e);
        }
    }

    private void tell(Served served) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(served.sentence());
        if (keyFile == null) {
            out.println("The key of its encrypted database lies beside it, in clear: --key-file keeps it elsewhere.");
        }
        out.println(served.signals()
                .map(looked ->
                        "Required of every request, from " + looked.file().toAbsolutePath() + ": "
                                + looked.requirements().signals().stream()
                                        .sorted()
                                        .map(Signal::wire)
                                        .collect(Collectors.joining(", "))
                                + ".")
                .orElse("Signals of devices, countries, training, compliance, citizenship, tenure and vouching are not"
                        + " looked at: --signals says where they stand."));
        out.flush();
    }
}
