package io.sluice.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyKeeperTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Argon2Cost CHEAP = new Argon2Cost(64, 1, 1);

    @TempDir
    Path folder;

    @Test
    void aPlainKeyIsFoundAgain() {
        PlainKeyFile keeper = new PlainKeyFile();
        MasterKey made = keeper.create(file(), RANDOM);
        assertThat(keeper.find(file()).orElseThrow().copy()).isEqualTo(made.copy());
        assertThat(keeper.protection()).contains("in clear beside its throw-away store");
    }

    @Test
    void aMissingKeyIsToldAndNoneIsMade() throws IOException {
        assertThat(new PlainKeyFile().find(file())).isEmpty();
        assertThat(passphrase("right").find(file())).isEmpty();
        assertThat(Files.exists(file())).isFalse();
    }

    @Test
    void onlyItsOwnerReadsAKeyFile() throws IOException {
        new PlainKeyFile().create(file(), RANDOM);
        if (file().getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aKeyIsNeverOverwritten() throws IOException {
        PlainKeyFile keeper = new PlainKeyFile();
        keeper.create(file(), RANDOM);
        byte[] before = Files.readAllBytes(file());
        assertThatThrownBy(() -> keeper.create(file(), RANDOM)).isInstanceOf(ReplicaProblem.class);
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }

    @Test
    void aPassphraseUnlocksItsKeyAndTheFileDoesNotShowIt() throws IOException {
        MasterKey made = passphrase("correct horse, Überraschung").create(file(), RANDOM);
        assertThat(passphrase("correct horse, Überraschung")
                        .find(file())
                        .orElseThrow()
                        .copy())
                .isEqualTo(made.copy());
        assertThat(Files.readString(file()))
                .contains("Argon2id", "memory=64")
                .doesNotContain(HexFormat.of().formatHex(made.copy()));
    }

    @Test
    void aWrongPassphraseIsSaidAndChangesNothing() throws IOException {
        passphrase("right").create(file(), RANDOM);
        byte[] before = Files.readAllBytes(file());
        assertThatThrownBy(() -> passphrase("wrong").find(file()))
                .isInstanceOf(ReplicaProblem.WrongPassphrase.class)
                .hasMessageContaining("try again");
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }

    @Test
    void theStandardCostOpensWhatItWrapped() {
        MasterKey made = new PassphraseKeyFile("right".toCharArray()).create(file(), RANDOM);
        assertThat(new PassphraseKeyFile("right".toCharArray())
                        .find(file())
                        .orElseThrow()
                        .copy())
                .isEqualTo(made.copy());
    }

    @Test
    void aKeyFileThatAsksForAbsurdWorkIsRefused() throws IOException {
        passphrase("right").create(file(), RANDOM);
        Files.writeString(file(), Files.readString(file()).replace("memory=64", "memory=2000000000"));
        assertThatThrownBy(() -> passphrase("right").find(file())).isInstanceOf(ReplicaProblem.WrongKey.class);
    }

    @Test
    void noProblemQuotesWhatTheKeyFileHolds() throws IOException {
        Files.writeString(file(), "kept=plain\nkey=00112233445566778899zz\n");
        ReplicaProblem problem = catchThrowableOfType(ReplicaProblem.class, () -> new PlainKeyFile().find(file()));
        assertThat(problem).hasMessageNotContaining("0011223344").hasNoCause();
        assertThat(MasterKey.random(RANDOM)).hasToString("MasterKey");
    }

    @Test
    void everyUseHasAKeyOfItsOwn() {
        MasterKey key = MasterKey.random(RANDOM);
        assertThat(key.hexadecimal("one")).hasSize(64).isEqualTo(key.hexadecimal("one"));
        assertThat(key.hexadecimal("one")).isNotEqualTo(key.hexadecimal("two"));
        assertThat(key.derive(new byte[] {1}, "one", 32)).isNotEqualTo(key.derive(new byte[] {2}, "one", 32));
        assertThat(MasterKey.random(RANDOM).hexadecimal("one")).isNotEqualTo(key.hexadecimal("one"));
    }

    private static PassphraseKeyFile passphrase(String passphrase) {
        return new PassphraseKeyFile(passphrase.toCharArray(), CHEAP);
    }

    private Path file() {
        return folder.resolve("key");
    }
}
