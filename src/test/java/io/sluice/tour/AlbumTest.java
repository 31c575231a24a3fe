package io.sluice.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlbumTest {
    @TempDir
    private Path folder;

    private void tour(String... names) throws IOException {
        Album album = begun(names);
        album.complete();
        assertThat(album.size()).isEqualTo(names.length);
    }

    private Album begun(String... names) throws IOException {
        Album album = new Album(folder);
        for (String name : names) {
            album.add(name, name.getBytes(StandardCharsets.UTF_8));
        }
        return album;
    }

    private List<String> pictures() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".png"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void theNextTourLeavesItsOwnPicturesOnly() throws IOException {
        tour("01-inbox-light.png", "02-policy-light.png", "01-inbox-dark.png");

        tour("01-inbox-light.png", "02-policies-light.png");

        assertThat(pictures()).containsExactly("01-inbox-light.png", "02-policies-light.png");
    }

    @Test
    void whatATourThatBrokeOffHasLeftGoesWithTheNext() throws IOException {
        tour("01-inbox-light.png");
        begun("01-inbox-light.png", "02-failed-light.png");

        tour("01-inbox-light.png");

        assertThat(pictures()).containsExactly("01-inbox-light.png");
    }

    @Test
    void nothingThatItDidNotWriteIsTakenAway() throws IOException {
        tour("01-inbox-light.png", "02-policy-light.png");
        Files.writeString(folder.resolve("02-policy-light.png"), "painted over");
        Files.writeString(folder.resolve("03-mine-light.png"), "mine");
        Files.writeString(folder.resolve("holiday.png"), "mine");
        Files.writeString(
                folder.resolve(".tour-pictures"),
                Files.readString(folder.resolve(".tour-pictures")) + "0".repeat(64) + "  ../03-mine-light.png\n"
                        + "0".repeat(64) + "  03-mine-light.png\n");

        tour("01-inbox-light.png");

        assertThat(pictures())
                .containsExactly("01-inbox-light.png", "02-policy-light.png", "03-mine-light.png", "holiday.png");
    }
}
