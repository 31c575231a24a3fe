package io.sluice.console.about;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What the build wrote down of itself. */
public final class ProgramVersion {
    private ProgramVersion() {}

    /** For example {@code 1.0.0}. */
    public static String number() {
        return read("version");
    }

    /** What it was made of, as twelve hexadecimal digits: the same sources have the same. */
    public static String build() {
        return read("build");
    }

    private static String read(String name) {
        try (InputStream file = ProgramVersion.class.getResourceAsStream("/io/sluice/cli/" + name + ".properties")) {
            Properties lines = new Properties();
            if (file != null) {
                lines.load(file);
            }
            return lines.getProperty(name, "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException("What the build wrote down cannot be read: " + name, e);
        }
    }
}
