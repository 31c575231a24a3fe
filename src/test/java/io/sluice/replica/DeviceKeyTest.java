package io.sluice.replica;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R24: a store has one key by which the backend knows the device again, and it lies nowhere in clear. */
final class DeviceKeyTest {
    private final SecureRandom random = new SecureRandom();
    private final MasterKey master = MasterKey.random(random);

    @TempDir
    Path folder;

    private DeviceKey open(MasterKey under) {
        return DeviceKey.open(folder.resolve("device"), under, random);
    }

    @Test
    void theSameKeyIsThereAtTheNextStart() {
        DeviceKey made = open(master);
        DeviceKey again = open(master);
        assertThat(again.id()).isEqualTo(made.id()).hasSize(43);
        assertThat(again.pair().getPrivate()).isEqualTo(made.pair().getPrivate());
    }

    @Test
    void itsPrivateHalfIsNotInTheFile() throws IOException {
        PrivateKey secret = open(master).pair().getPrivate();
        assertThat(Files.readString(folder.resolve("device")))
                .contains("public=")
                .doesNotContain(((ECPrivateKey) secret).getS().toString(16))
                .doesNotContain(HexFormat.of().formatHex(secret.getEncoded()));
    }

    @Test
    void underAnotherMasterKeyOrDamagedItIsSetAsideAndANewOneIsMade() throws IOException {
        String made = open(master).id();
        String other = open(MasterKey.random(random)).id();
        assertThat(other).isNotEqualTo(made);
        assertThat(folder.resolve("device.aside-1")).exists();
        Files.writeString(folder.resolve("device"), "public=00\nsalt=zz\nwrapped=\n");
        assertThat(open(master).id()).isNotEqualTo(other);
        assertThat(folder.resolve("device.aside-2")).exists();
    }

    @Test
    void aPublicHalfThatWasPutInItsPlaceIsNoticed() throws IOException {
        String made = open(master).id();
        String shown = HexFormat.of()
                .formatHex(DeviceKey.random(random).pair().getPublic().getEncoded());
        Path file = folder.resolve("device");
        Files.writeString(file, Files.readString(file).replaceAll("public=.*", "public=" + shown));
        assertThat(open(master).id()).isNotEqualTo(made);
        assertThat(folder.resolve("device.aside-1")).exists();
    }
}
