package io.sluice.installer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The .deb of this build: unpacked, and its launcher walked through the tour. */
@EnabledOnOs(OS.LINUX)
class DebPackageIT {
    @TempDir
    private static Path root;

    private static Path deb;

    @BeforeAll
    static void unpack() throws IOException, InterruptedException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("sluice.packages")))) {
            deb = files.filter(file -> file.getFileName().toString().matches("sluice_.*\\.deb"))
                    .findFirst()
                    .orElseThrow();
        }
        run(Map.of(), "dpkg-deb", "-x", deb.toString(), root.toString());
    }

    @Test
    void theInstalledLauncherWalksTheTourAndUnpacksNothingIntoTheHomeFolder(@TempDir Path home) throws Exception {
        Path pictures = home.resolve("pictures");

        run(
                Map.of("HOME", home.toString(), "JAVA_TOOL_OPTIONS", "-Duser.home=" + home),
                root.resolve("opt/sluice/bin/Sluice").toString(),
                "tour",
                "--theme",
                "light",
                "--out",
                pictures.toString());

        try (Stream<Path> made = Files.list(pictures)) {
            assertThat(made.filter(file -> file.toString().endsWith(".png"))).hasSizeGreaterThan(10);
        }
        assertThat(home.resolve(".openjfx")).doesNotExist();
    }

    @Test
    void saysWhatItNeedsToShowAWindow() throws Exception {
        assertThat(run(Map.of(), "dpkg-deb", "-f", deb.toString(), "Depends")).contains("libgtk-3-0");
    }

    @Test
    void bringsItsMenuEntryItsIconItsLicenceAndItsStartUpCache() {
        Path library = root.resolve("opt/sluice/lib");

        assertThat(library.resolve("sluice-Sluice.desktop")).content().contains("Categories=Network;Security;");
        assertThat(library.resolve("Sluice.png")).exists();
        assertThat(root.resolve("opt/sluice/share/doc/copyright")).content().contains("Apache License");
        assertThat(library.resolve("app/sluice.aot")).isNotEmptyFile();
        assertThat(library.resolve("app/Sluice.cfg")).content().contains("-XX:AOTCache=");
    }

    private static String run(Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(List.of(command)).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as("%s printed:%n%s", List.of(command), output)
                .isZero();
        return output;
    }
}
