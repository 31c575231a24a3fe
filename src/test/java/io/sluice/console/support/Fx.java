package io.sluice.console.support;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** The toolkit in tests: starts it once, runs work on its thread and waits, writes pictures of scenes. */
public final class Fx {
    /** Where pictures go. */
    public static final Path SCREENS = Path.of("target", "screens");

    /** In the first frame the size is known, in the second what follows from it is dressed, in the third it lies. */
    private static final int SETTLING = 3;

    /** Far beyond what it takes, so that only what never comes about is given up on. */
    private static final int PATIENCE_SECONDS = 20;

    private static final int BACKGROUND_SECONDS = 120;

    static {
        CountDownLatch started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
            started.await();
        } catch (IllegalStateException alreadyRunning) {
            started.countDown();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        Platform.setImplicitExit(false);
        Appearance.loadFonts();
    }

    private Fx() {}

    /** Runs the work on the JavaFX thread and returns its result; fails as the work fails. On that thread it runs at once. */
    public static <T> T call(Callable<T> work) {
        if (Platform.isFxApplicationThread()) {
            try {
                return work.call();
            } catch (Exception e) {
                throw new CompletionException(e);
            }
        }
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
        return result.join();
    }

    /** Runs the work on the JavaFX thread and waits for its end. */
    public static void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    /** Waits until a scene has this size, which its window is given some time after it was asked to, and is laid out in it. */
    public static void awaitSize(Scene scene, double width, double height) {
        await(
                "a scene of " + width + " by " + height,
                PATIENCE_SECONDS,
                () -> scene.getWidth() == width && scene.getHeight() == height);
    }

    /** Waits until something that is worked out in the background is on screen; asked in every frame, on the JavaFX thread. */
    public static void await(String what, BooleanSupplier there) {
        await(what, BACKGROUND_SECONDS, there);
    }

    private static void await(String what, int patience, BooleanSupplier there) {
        CompletableFuture<Boolean> settled = new CompletableFuture<>();
        AnimationTimer watch = call(() -> {
            AnimationTimer timer = new AnimationTimer() {
                private int frames;

                @Override
                public void handle(long now) {
                    frames = there.getAsBoolean() ? frames + 1 : 0;
                    if (frames >= SETTLING) {
                        stop();
                        settled.complete(true);
                    }
                }
            };
            timer.start();
            return timer;
        });
        try {
            settled.orTimeout(patience, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            throw new AssertionError("Waited in vain for " + what, e);
        } finally {
            run(watch::stop);
        }
    }

    /** Writes a picture of a scene to {@code target/screens/NAME.png}. */
    public static Path picture(Scene scene, String name) {
        return call(() -> {
            scene.snapshot(null);
            // what the first pass added in its layout is dressed in the second
            WritableImage image = scene.snapshot(null);
            Path file = SCREENS.resolve(name + ".png");
            Files.createDirectories(SCREENS);
            Files.write(file, png(image));
            return file;
        });
    }

    /** The picture as PNG; written by hand because the desktop classes that could are not there on a headless machine. */
    static byte[] png(WritableImage image) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        byte[] pixels = new byte[width * height * 4];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getByteBgraInstance(), pixels, 0, width * 4);
        byte[] rows = new byte[height * (1 + width * 3)];
        int at = 0;
        for (int y = 0; y < height; y++) {
            rows[at++] = 0;
            for (int x = 0; x < width; x++) {
                int p = (y * width + x) * 4;
                rows[at++] = pixels[p + 2];
                rows[at++] = pixels[p + 1];
                rows[at++] = pixels[p];
            }
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(file)) {
            out.writeLong(0x8950_4E47_0D0A_1A0AL);
            chunk(
                    out,
                    "IHDR",
                    ByteBuffer.allocate(13)
                            .putInt(width)
                            .putInt(height)
                            .put(new byte[] {8, 2, 0, 0, 0})
                            .array());
            chunk(out, "IDAT", deflated(rows));
            chunk(out, "IEND", new byte[0]);
        }
        return file.toByteArray();
    }

    private static byte[] deflated(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            deflater.write(bytes);
        }
        return packed.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) crc.getValue());
    }
}
