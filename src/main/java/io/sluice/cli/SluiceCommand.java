package io.sluice.cli;

import io.sluice.console.Display;
import io.sluice.console.SluiceApplication;
import io.sluice.console.enrollments.Profile;
import io.sluice.console.enrollments.ProfileList;
import io.sluice.egress.Hosting;
import io.sluice.sync.BackendAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The root command: without a subcommand it opens the console, on the demo enrollment or on another backend. */
@Command(
        name = "sluice",
        description = {
            "Governs the network egress of a data platform: propose, review, enforce.",
            "Without a command it opens the console on the enrollment that was open last, at first a demo of its own."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:refused, failed, or something was found", "2:wrong use"})
final class SluiceCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--backend",
            paramLabel = "URL",
            description = "The backend to work with, such as https://egress.example:8443.")
    private @Nullable URI backend;

    @Option(
            names = "--ca",
            paramLabel = "FILE",
            description = "The certificate (PEM) of the authority that vouches for the backend.")
    private @Nullable Path authority;

    @Option(
            names = "--demo",
            paramLabel = "HOSTING",
            converter = HostingName.class,
            description = "Open the demo enrollment as hosted by aws (default), azure, gcp or onprem.")
    private @Nullable Hosting demo;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${sys:user.home}/.sluice",
            description = "The folder of the local stores (default: ${DEFAULT-VALUE}).")
    private Path data;

    @Override
    public Integer call() throws InterruptedException {
        ProfileList enrollments = new ProfileList(data);
        Profile enrollment = chosen(enrollments);
        Optional<String> missing = Display.missing();
        if (missing.isPresent()) {
            spec.commandLine().getErr().println(missing.get());
            return withoutDisplay();
        }
        new SluiceApplication(enrollments, enrollment).run();
        return ExitCode.DONE;
    }

    /** The one that the command line names, else the one that was open last, at first the demo. */
    private Profile chosen(ProfileList enrollments) {
        URI address = backend;
        Path trusted = authority;
        if (demo != null && (address != null || trusted != null)) {
            throw new ParameterException(
                    spec.commandLine(), "--demo has a backend of its own: leave out --backend and --ca.");
        }
        if ((address == null) != (trusted == null)) {
            throw new ParameterException(
                    spec.commandLine(), "--backend and --ca belong together: name the backend and who vouches for it.");
        }
        try {
            if (address != null && trusted != null) {
                vouched(new BackendAddress(address, trusted));
                return enrollments.backend(address, trusted);
            }
            return demo == null ? enrollments.last() : enrollments.demo(demo);
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    /** Nothing is kept of a backend that nobody can vouch for. */
    private void vouched(BackendAddress address) {
        try {
            address.requireAuthority();
        } catch (NoSuchFileException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--ca: there is no file " + address.authority()
                            + ". Name the PEM file with the certificate of the backend's authority.",
                    e);
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--ca: " + address.authority() + " holds no certificate that can be read (" + e.getMessage()
                            + "). Name the PEM file of the backend's authority; it begins with BEGIN CERTIFICATE.",
                    e);
        }
    }

    /** Where no window can open, the main job is shown all the same: walked without one, in pictures. */
    private int withoutDisplay() {
        return TourCommand.walk(
                data.resolve("tour"),
                TourCommand.Theme.LIGHT,
                spec.commandLine().getOut(),
                spec.commandLine().getErr());
    }
}
