package io.sluice.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into {@code version.properties}. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
        try (var in = Version.class.getResourceAsStream("version.properties")) {
            if (in == null) {
                throw new FileNotFoundException("version.properties is not beside " + Version.class.getName());
            }
            Properties properties = new Properties();
            properties.load(in);
            return new String[] {"sluice " + properties.getProperty("version")};
        }
    }
}
