package io.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.backend.CipherList;
import io.sluice.backend.Protection;
import io.sluice.backend.SignalChoice;
import io.sluice.egress.Ipv4Address;
import io.sluice.egress.Ipv4Cidr;
import io.sluice.protocol.Signal;
import io.sluice.trust.AccessConditions;
import io.sluice.trust.Requirements;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

final class ProtectionOptionsTest {
    private static Protection chosen(String... args) {
        return CommandLine.populateCommand(new ProtectionOptions(), args).chosen(Optional.empty());
    }

    @Test
    void withoutAnyTheyAreTheUsual() {
        assertThat(chosen()).isEqualTo(Protection.DEFAULT);
    }

    @Test
    void eachSaysWhatItSays() {
        assertThat(chosen(
                        "--networks",
                        "10.0.0.0/8,192.0.2.7",
                        "--sessions-may-move",
                        "--step-up",
                        "15m",
                        "--tls-ciphers",
                        "TLS_AES_256_GCM_SHA384,TLS_AES_128_GCM_SHA256"))
                .isEqualTo(new Protection(
                        new AccessConditions(
                                List.of(new Ipv4Cidr(10L << 24, 8), new Ipv4Address(0xC000_0207L)),
                                true,
                                Duration.ofMinutes(15)),
                        new CipherList(List.of("TLS_AES_256_GCM_SHA384", "TLS_AES_128_GCM_SHA256"))));
    }

    @Test
    void signalsAreLookedAtInAFileAndAllOfThemAreRequiredUnlessSaidOtherwise() {
        assertThat(chosen("--signals", "s.jsonl", "--require", "training,tenure=7d", "--device-reports", "2h")
                        .signals())
                .hasValue(new SignalChoice(
                        Path.of("s.jsonl"), Requirements.parse("training,tenure=7d", Duration.ofHours(2))));
        assertThatThrownBy(() -> chosen("--signals", "s.jsonl"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("requires every signal")
                .hasMessageContaining("add country=DE+FR and citizenship=DE");
        assertThat(chosen("--signals", "s.jsonl", "--require", "all,country=DE,citizenship=DE")
                        .signals()
                        .orElseThrow()
                        .requirements()
                        .signals())
                .hasSize(Signal.values().length);
    }

    @Test
    void nothingCanBeRequiredWithoutAFile() {
        assertThatThrownBy(() -> chosen("--require", "training"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--require needs --signals FILE");
        assertThatThrownBy(() -> chosen("--signals", "s.jsonl", "--require", "trainings"))
                .hasMessageContaining("--require: “trainings” is no signal");
    }
}
