package io.sluice.console.about;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** What the program ships and under which licences, as the build has written it down. */
final class Shipped {
    private static final Pattern BETWEEN = Pattern.compile("\n(?=\\S)");

    private Shipped() {}

    /** A text for each library: its name and version, its licences, and where it comes from. */
    static List<String> libraries() {
        return BETWEEN.splitAsStream(read("/META-INF/sluice/LIBRARIES").strip()).toList();
    }

    /** The notice on the reference data. */
    static String notice() {
        return read("/META-INF/sluice/NOTICE");
    }

    private static String read(String name) {
        try (InputStream file = Shipped.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("The program was built without " + name + ".");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }
}
