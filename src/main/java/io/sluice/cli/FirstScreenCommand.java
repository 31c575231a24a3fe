package io.sluice.cli;

import io.sluice.console.ConsoleServices;
import io.sluice.console.LocalStore;
import io.sluice.console.SluiceApplication;
import io.sluice.console.opening.Answers;
import io.sluice.console.opening.Opener;
import io.sluice.console.opening.Question;
import io.sluice.console.support.FxThread;
import io.sluice.replica.PlainKeyFile;
import io.sluice.sync.BackendAddress;
import io.sluice.tour.Tour;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.stage.Window;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code sluice first-screen}: for the start-up benchmark of {@code installer/}. Opens the console headless on an existing
 * store, as it opens otherwise, says once the inbox has been drawn how much memory it took at most, and ends.
 */
@Command(
        name = "first-screen",
        hidden = true,
        description = "Measures the time to the first screen, for the benchmark.")
final class FirstScreenCommand implements Callable<Integer> {
    /** Frames after the rows are there, in which they are laid out and drawn. */
    private static final int DRAWN = 2;

    @Spec
    private CommandSpec spec;

    @Option(names = "--backend", required = true, paramLabel = "URL", description = "A demo backend.")
    private URI backend;

    @Option(names = "--ca", required = true, paramLabel = "FILE", description = "Its authority's certificate.")
    private Path authority;

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "The folder of the local store.")
    private Path data;

    @Option(names = "--policies", defaultValue = "0", paramLabel = "N", description = "Wait until so many are there.")
    private int policies;

    @Override
    public Integer call() throws InterruptedException {
        Tour.headless();
        new SluiceApplication(new Opener<ConsoleServices>() {
                    @Override
                    public Question question() {
                        return Question.NOTHING;
                    }

                    @Override
                    public ConsoleServices open(Answers answers) {
                        ConsoleServices services = LocalStore.open(
                                data,
                                new PlainKeyFile(),
                                new BackendAddress(backend, authority),
                                "officer",
                                null,
                                () -> {});
                        new FxThread().execute(new Watch(services)::start);
                        return services;
                    }
                })
                .run();
        return ExitCode.DONE;
    }

    private final class Watch extends AnimationTimer {
        private final ConsoleServices services;
        private int frames;

        Watch(ConsoleServices services) {
            this.services = services;
        }

        @Override
        public void handle(long now) {
            boolean shown = Window.getWindows().stream()
                    .map(Window::getScene)
                    .anyMatch(scene -> scene != null && showsRows(scene));
            boolean enough = policies == 0
                    || services.catalog().read(view -> view.policies().size()) >= policies;
            frames = shown && enough ? frames + 1 : 0;
            if (frames > DRAWN) {
                stop();
                report();
                List.copyOf(Window.getWindows()).forEach(Window::hide);
            }
        }

        private static boolean showsRows(Scene scene) {
            for (Node list : scene.getRoot().lookupAll(".list-view")) {
                if (list instanceof ListView<?> rows && !rows.getItems().isEmpty()) {
                    return true;
                }
            }
            return false;
        }
    }

    private void report() {
        spec.commandLine().getOut().printf("first-screen %d MiB%n", peak());
        spec.commandLine().getOut().flush();
    }

    /** The most memory that the process has held, as Linux tells it; 0 elsewhere. */
    private static long peak() {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(kib -> Long.parseLong(kib) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException _) {
            return 0;
        }
    }
}
