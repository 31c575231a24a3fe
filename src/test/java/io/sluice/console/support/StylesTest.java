package io.sluice.console.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StylesTest {
    private static final Pattern COLOUR = Pattern.compile(
            "#[0-9a-fA-F]{3,8}\\b|\\b(?:rgb|rgba|hsb|hsl)\\(|Color\\.[A-Z]|(?:color|fill|stroke):\\s*(?:white|black|red|gr[ae]y)\\b");

    static Stream<Path> filesThatNameNoColour() throws IOException {
        return Stream.of("styles", "fxml", "src/main/java/io/sluice/console")
                .flatMap(folder -> walk(Path.of(folder)))
                .filter(file -> !file.endsWith("variables.css"));
    }

    @ParameterizedTest
    @MethodSource
    void filesThatNameNoColour(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        assertThat(lines.stream().filter(line -> COLOUR.matcher(line).find()))
                .as("literal colours; they belong into styles/variables.css")
                .isEmpty();
    }

    private static Stream<Path> walk(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
