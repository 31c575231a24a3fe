package io.sluice.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R26: whatever stands in the place of the key is told in words, with what would be accepted. */
final class KeyPlaceTest {
    @TempDir
    Path folder;

    private void refused(Path file, String... words) {
        assertThatThrownBy(() -> DatabaseKey.readOrCreate(file))
                .isInstanceOf(UnusableKey.class)
                .hasMessageContaining(file.getFileName().toString())
                .hasMessageContainingAll(words)
                .hasMessageNotContainingAny("Exception", "java.", ".new");
    }

    @Test
    void aFolderThatIsNotThereIsNotMade() {
        refused(folder.resolve("keys/x.key"), folder.resolve("keys").toString(), "does not exist", "--key-file");
        assertThat(folder.resolve("keys")).doesNotExist();
    }

    @Test
    void aFileIsNoFolderForIt() throws IOException {
        Files.writeString(folder.resolve("keys"), "");
        refused(folder.resolve("keys/x.key"), "is no folder", "--key-file");
    }

    @Test
    void aLinkThatPointsNowhereIsNotReplaced() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("x.key"), folder.resolve("disk/x.key"));
        refused(link, "is a link to a file that is not there", "--key-file");
        assertThat(link).isSymbolicLink();
    }

    @Test
    void aLinkToTheKeyIsAsGoodAsTheKey() throws IOException {
        String digits = DatabaseKey.readOrCreate(folder.resolve("real.key")).digits();
        Path link = Files.createSymbolicLink(folder.resolve("x.key"), folder.resolve("real.key"));
        assertThat(DatabaseKey.readOrCreate(link).digits()).isEqualTo(digits);
    }

    @Test
    void aFolderIsNoKey() throws IOException {
        refused(Files.createDirectory(folder.resolve("x.key")), "is a folder", "--key-file");
    }

    @Test
    void whatIsNotEvenTextIsNoKey() throws IOException {
        Path file = folder.resolve("x.key");
        DatabaseKey.readOrCreate(file);
        Files.write(file, new byte[] {(byte) 0xFF, 0, 1});
        refused(file, "holds no key", "64 hexadecimal digits");
    }

    @Test
    void aMissingRightAndAFullDiskAreToldInWords() {
        Path file = folder.resolve("x.key");
        assertThat(KeyPlace.unusable(file, "cannot be read", new AccessDeniedException(file.toString())))
                .hasMessageContainingAll(file.toString(), "cannot be read", "no right to", "Give the file");
        assertThat(KeyPlace.unusable(
                        file,
                        "cannot be made",
                        new FileSystemException(file.toString(), null, "No space left on device")))
                .hasMessageContainingAll("cannot be made: the system says “No space left on device”.", "--key-file");
    }
}
