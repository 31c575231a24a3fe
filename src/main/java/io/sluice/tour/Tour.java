package io.sluice.tour;

import io.sluice.console.support.Appearance;
import io.sluice.demo.EmbeddedBackend;
import io.sluice.egress.Hosting;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * Walks the main job and every page on demo enrollments of its own, one of each hosting, headless, and leaves nothing behind
 * but the pictures.
 */
public final class Tour {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;

    private final Path out;
    private final Consumer<String> report;

    /**
     * A tour.
     *
     * @param out where the pictures go; made if it is not there
     * @param report told each step, in a sentence
     */
    public Tour(Path out, Consumer<String> report) {
        this.out = out;
        this.report = report;
    }

    /**
     * Makes JavaFX draw into memory, so that it needs no display.
     *
     * @throws IllegalStateException if it has been started otherwise
     */
    public static void headless() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
    }

    /**
     * Walks, once in each theme. The toolkit must not have been started, or headless.
     *
     * @param themes which, in this order: true is dark
     * @return how many pictures were taken; those that the tour before left in the folder and this one did not take are gone
     * @throws TourFailure if the job could not be done, with what was waited for in vain
     * @throws IOException if a folder cannot be written to
     */
    public int walk(List<Boolean> themes) throws IOException {
        startToolkit();
        Album album = new Album(out);
        for (boolean dark : themes) {
            Look look = new Look(WIDTH, HEIGHT, dark);
            Camera camera = new Camera(album, look.theme());
            for (Hosting hosting : Hosting.values()) {
                walk(hosting, camera, look);
            }
        }
        album.complete();
        return album.size();
    }

    private void walk(Hosting hosting, Camera camera, Look look) throws IOException {
        Path folder = Files.createTempDirectory("sluice-tour");
        try (EmbeddedBackend backend =
                EmbeddedBackend.start(EmbeddedBackend.Settings.of(folder.resolve("backend"), hosting))) {
            TourEnrollment enrollment = new TourEnrollment(backend, folder, new RobotKeyboard(), camera, look);
            if (hosting == Hosting.AWS) {
                new MainJob(enrollment, report).doIt();
            }
            visit(enrollment, hosting);
        } finally {
            delete(folder);
        }
        report.accept("Visited every page of the demo for " + hosting.title() + ".");
    }

    /** Visits every page, with the toolkit started; those that are alike everywhere in one hosting only. */
    static void visit(TourEnrollment enrollment, Hosting hosting) {
        if (hosting == Hosting.AWS) {
            new Pages(enrollment).visit();
            new FirstVisit(enrollment).visit();
        }
        new HostingPages(enrollment, hosting).visit();
    }

    private static void startToolkit() {
        CountDownLatch started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
            started.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TourFailure("Interrupted while the window was being made.", e);
        }
        Platform.setImplicitExit(false);
        Stagehand.onFx(Appearance::loadFonts);
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
