package io.sluice.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.egress.EgressPolicy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import org.h2.mvstore.MVStore;
import org.h2.tools.ChangeFileEncryption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies on the disk of a backend is encrypted (R26). */
final class BackendFileTest {
    private static final String DESTINATION = "api.payments.example.com";

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("backend.mv.db");
    }

    private Path key() {
        return folder.resolve("backend.key");
    }

    /** A backend to which a policy was proposed, closed. */
    private void written() {
        TestBackend backend = new TestBackend(folder);
        backend.propose(backend.signIn("proposer"), DESTINATION, "443");
        backend.close();
    }

    private void inClear() throws SQLException, IOException {
        written();
        ChangeFileEncryption.execute(
                folder.toString(),
                "backend",
                "AES",
                Files.readString(key()).strip().toCharArray(),
                null,
                true);
        Files.delete(key());
        assertThat(text(file())).startsWith("H:2").contains(DESTINATION);
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }

    private List<EgressPolicy> policies() {
        TestBackend backend = new TestBackend(folder);
        try {
            return backend.pull(backend.signIn("officer"), "").rows(EgressPolicy.class);
        } finally {
            backend.close();
        }
    }

    @Test
    void nothingOfAnEnrollmentCanBeReadFromItsFile() throws IOException {
        written();
        assertThat(text(file())).startsWith("H2encrypt").doesNotContain(DESTINATION, "example.com", "policy");
        assertThat(policies())
                .extracting(policy -> policy.destination().address().toString())
                .contains(DESTINATION);
    }

    @Test
    void whatAnOlderVersionWroteInClearIsEncryptedAndKept() throws Exception {
        inClear();
        assertThat(policies())
                .extracting(policy -> policy.destination().address().toString())
                .contains(DESTINATION);
        assertThat(text(file())).startsWith("H2encrypt").doesNotContain(DESTINATION);
        try (var files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .doesNotContain("encrypting.mv.db")
                    .contains("backend.key");
        }
    }

    @Test
    void whatSomebodyHasOpenInClearIsLeftToThem() throws Exception {
        inClear();
        try (MVStore _ = MVStore.open(file().toString())) {
            assertThatThrownBy(() -> new TestBackend(folder)).hasMessageContaining("may be already in use");
        }
        assertThat(text(file())).startsWith("H:2");
    }

    @Test
    void aFolderIsNoKey() throws IOException {
        written();
        Files.delete(key());
        Files.createDirectory(key());
        assertThatThrownBy(() -> new TestBackend(folder))
                .isInstanceOf(UnusableKey.class)
                .hasMessageContaining("is a folder");
    }

    @Test
    void fileAndKeyAreForTheirOwnerAlone() throws Exception {
        inClear();
        policies();
        for (Path path : List.of(file(), key())) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void anotherKeyOpensNothingAndChangesNothing() throws IOException {
        written();
        byte[] before = Files.readAllBytes(file());
        Files.writeString(key(), "0123456789abcdef".repeat(4));
        assertThatThrownBy(() -> new TestBackend(folder))
                .isInstanceOf(UnusableKey.class)
                .hasMessageContainingAll(file().toString(), key().toString(), "not the one");
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }

    @Test
    void aMissingKeyIsNamedAndNoneIsMadeInItsPlace() throws IOException {
        written();
        Files.delete(key());
        assertThatThrownBy(() -> new TestBackend(folder))
                .isInstanceOf(UnusableKey.class)
                .hasMessageContainingAll(key().toString(), "missing");
        assertThat(key()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0123", "passphrase of somebody"})
    void whatIsNoKeyIsRefusedAndNotQuoted(String text) throws IOException {
        written();
        Files.writeString(key(), text);
        assertThatThrownBy(() -> new TestBackend(folder))
                .isInstanceOf(UnusableKey.class)
                .hasMessageContaining("64 hexadecimal digits")
                .message()
                .satisfies(message ->
                        assertThat(text.isEmpty() || !message.contains(text)).isTrue());
    }

    @Test
    void aKeyThatOthersMayReadIsRefused() throws IOException {
        written();
        Files.setPosixFilePermissions(key(), PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> new TestBackend(folder))
                .isInstanceOf(UnusableKey.class)
                .hasMessageContaining("chmod 600");
    }
}
