package io.sluice.tour;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Takes numbered pictures of a scene into a folder. Used on the FX thread. */
final class Camera {
    private final Path folder;
    private final String theme;
    private int taken;

    /**
     * Makes the folder if it is not there.
     *
     * @param theme what each picture's name ends with
     */
    Camera(Path folder, String theme) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.theme = theme;
    }

    /** How many pictures were taken. */
    int taken() {
        return taken;
    }

    /** Writes {@code 07-name-dark.png}. */
    void take(Scene scene, String name) {
        WritableImage image = scene.snapshot(null);
        Path file = folder.resolve("%02d-%s-%s.png".formatted(++taken, name, theme));
        try {
            if (!ImageIO.write(copy(image), "png", file.toFile())) {
                throw new IOException("this runtime writes no PNG");
            }
        } catch (IOException e) {
            throw new TourFailure("The picture " + file + " could not be written: " + e.getMessage(), e);
        }
    }

    private static BufferedImage copy(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        return copy;
    }
}
