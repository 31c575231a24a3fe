package io.sluice.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.backend.CipherList;
import io.sluice.backend.Protection;
import io.sluice.backend.SignalChoice;
import io.sluice.egress.Hosting;
import io.sluice.trust.AccessConditions;
import io.sluice.trust.Requirements;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
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
        EmbeddedBackend.Settings other = EmbeddedBackend.Settings.of(settings.data(), Hosting.AZURE);
        assertThatThrownBy(() -> EmbeddedBackend.start(other)).hasMessageContaining("name another with --data");
        // It let go of the folder.
        EmbeddedBackend.start(settings).close();
    }

    @Test
    void everybodyOfTheDemoIsInItsSignalsAndWhoAsksForOthersGetsThose() throws Exception {
        EmbeddedBackend.Settings usual = EmbeddedBackend.Settings.of(folder.resolve("data"), Hosting.AWS);
        Path own = folder.resolve("own.jsonl");
        Files.writeString(
                own,
                "{\"record\":\"signals\",\"until\":\"%s\"}"
                        .formatted(Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS)));
        SignalChoice given = new SignalChoice(own, Requirements.parse("training", Duration.ofHours(1)));
        try (EmbeddedBackend backend = EmbeddedBackend.start(usual)) {
            String written = Files.readString(backend.signals().file());
            assertThat(DemoIdentities.all())
                    .allSatisfy(person -> assertThat(written).contains("\"identity\":\"" + person.key() + "\""));
            assertThat(backend.signals().requirements().signals())
                    .noneMatch(signal -> signal.wire().contains("device"));
        }
        try (EmbeddedBackend backend = EmbeddedBackend.start(new EmbeddedBackend.Settings(
                usual.data(),
                usual.keyFile(),
                usual.hosting(),
                usual.port(),
                null,
                usual.timeToLive(),
                usual.clock(),
                usual.s3Endpoint(),
                new Protection(AccessConditions.DEFAULT, CipherList.PLATFORM, Optional.of(given))))) {
            assertThat(backend.signals()).isEqualTo(given);
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
