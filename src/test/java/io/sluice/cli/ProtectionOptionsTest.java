package io.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.backend.CipherList;
import io.sluice.backend.Protection;
import io.sluice.egress.Ipv4Address;
import io.sluice.egress.Ipv4Cidr;
import io.sluice.trust.AccessConditions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

final class ProtectionOptionsTest {
    private static Protection chosen(String... args) {
        return CommandLine.populateCommand(new ProtectionOptions(), args).chosen();
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
}
