package io.sluice.console.about;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version that the build wrote down. */
public final class ProgramVersion {
    private ProgramVersion() {}

    /** For example {@code 1.0.0}. */
    public static String number() {
        try (InputStream file = ProgramVersion.class.getResourceAsStream("/io/sluice/cli/version.properties")) {
            Properties lines = new Properties();
            if (file != null) {
                lines.load(file);
            }
            return lines.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException("The version cannot be read", e);
        }
    }
}
