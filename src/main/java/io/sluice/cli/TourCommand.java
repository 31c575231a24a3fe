package io.sluice.cli;

import io.sluice.tour.Tour;
import io.sluice.tour.TourFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sluice tour}: the main job and every page, walked headless, with a picture of each screen. */
@Command(
        name = "tour",
        description =
                "Walks the main job and every page on demo enrollments, in a window without a screen, and writes a"
                        + " picture of every screen and dialog it meets.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the job was done, every decision delivered",
            "1:it was not; the message says what failed",
            "2:wrong use"
        })
final class TourCommand implements Callable<Integer> {
    enum Theme {
        LIGHT(List.of(false)),
        DARK(List.of(true)),
        BOTH(List.of(false, true));

        private final List<Boolean> dark;

        Theme(List<Boolean> dark) {
            this.dark = dark;
        }
    }

    @Spec
    private CommandSpec spec;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder for the pictures.")
    private Path out;

    @Option(
            names = "--theme",
            paramLabel = "THEME",
            defaultValue = "both",
            description = "light, dark or both (default: ${DEFAULT-VALUE}).")
    private String theme;

    @Override
    public Integer call() {
        Theme chosen;
        try {
            chosen = Theme.valueOf(theme.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new picocli.CommandLine.ParameterException(
                    spec.commandLine(), "--theme is light, dark or both, not “" + theme + "”.", e);
        }
        return walk(out, chosen, spec.commandLine().getOut(), spec.commandLine().getErr());
    }

    /** Walks, and tells the steps; also what the console does where there is no display. */
    static int walk(Path out, Theme theme, PrintWriter to, PrintWriter errors) {
        Tour.headless();
        try {
            int pictures = new Tour(out, step -> to.println("· " + step)).walk(theme.dark);
            to.printf("Done. %d pictures are in %s.%n", pictures, out.toAbsolutePath());
            return ExitCode.DONE;
        } catch (TourFailure | IOException e) {
            errors.println("The tour failed: " + e.getMessage());
            return ExitCode.REFUSED;
        }
    }
}
