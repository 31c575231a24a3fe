package io.sluice.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.egress.Hosting;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedBackendTest {
    @TempDir
    Path folder;

    @Test
    void itIsFoundedOnceAndGoesOnWhereItWas() throws Exception {
        EmbeddedBackend.Settings settings = EmbeddedBackend.Settings.of(folder.resolve("data"), Hosting.AWS);
        byte[] authority;
        try (EmbeddedBackend backend = EmbeddedBackend.start(settings)) {
            assertThat(backend.uri()).hasScheme("https").hasHost("127.0.0.1");
            authority = Files.readAllBytes(backend.authority());
        }
        try (EmbeddedBackend again = EmbeddedBackend.start(settings)) {
            assertThat(Files.readAllBytes(again.authority())).isEqualTo(authority);
        }
    }

    @Test
    void thePlugIsPutBackOnTheSamePort() {
        try (EmbeddedBackend backend =
                EmbeddedBackend.start(EmbeddedBackend.Settings.of(folder.resolve("data"), Hosting.AWS))) {
            URI before = backend.uri();
            backend.pullPlug();
            backend.pullPlug();
            backend.plugIn();
            backend.plugIn();
            assertThat(backend.uri()).isEqualTo(before);
        }
    }
}
