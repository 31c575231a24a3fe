package io.sluice.console.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ViewsTest {
    @Test
    void everyFileStandsInTheEnumAndEveryConstantHasItsFile() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("fxml"))) {
            assertThat(files.map(file -> file.getFileName()
                            .toString()
                            .replace(".fxml", "")
                            .replace('-', '_')
                            .toUpperCase(Locale.ROOT)))
                    .containsExactlyInAnyOrder(
                            Stream.of(Fxml.values()).map(Enum::name).toArray(String[]::new));
        }
        assertThat(Fxml.values()).allSatisfy(file -> assertThat(file.url()).isNotNull());
    }

    @Test
    void aControllerThatWasNotHandedInIsNamed() {
        assertThatThrownBy(() -> Fx.call(() -> Views.load(Fxml.SETTINGS, "no controller")))
                .hasStackTraceContaining("SETTINGS names the controller io.sluice.console.settings.SettingsView");
    }
}
