package io.sluice.tour;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Takes numbered pictures of a scene for an album. Used on the FX thread. */
final class Camera {
    private final Album album;
    private final String theme;
    private int taken;

    /**
     * A camera with which none was taken yet.
     *
     * @param theme what each picture's name ends with
     */
    Camera(Album album, String theme) {
        this.album = album;
        this.theme = theme;
    }

    /** Takes {@code 07-name-dark.png}. */
    void take(Scene scene, String name) {
        WritableImage image = scene.snapshot(null);
        String file = "%02d-%s-%s.png".formatted(++taken, name, theme);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(copy(image), "png", png)) {
                throw new IOException("this runtime writes no PNG");
            }
            album.add(file, png.toByteArray());
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
