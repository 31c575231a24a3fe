package io.sluice.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the listener speaks (R26). */
class ServerTlsTest {
    private static final String STRONG = "TLS_AES_256_GCM_SHA384";
    private static final String OTHER = "TLS_AES_128_GCM_SHA256";

    @TempDir
    private Path folder;

    @Test
    void speaksTheCipherSuitesThatAreConfiguredAlone() throws IOException {
        try (TestBackend backend = new TestBackend(folder, List.of(STRONG))) {
            assertThat(backend.agreeing(STRONG)).isEqualTo(STRONG);
            assertThatThrownBy(() -> backend.agreeing(OTHER)).isInstanceOf(SSLHandshakeException.class);
        }
    }

    @Test
    void speaksWhatJavaAllowsWhereNothingIsConfigured() throws IOException {
        try (TestBackend backend = new TestBackend(folder)) {
            assertThat(backend.agreeing(OTHER)).isEqualTo(OTHER);
        }
    }

    @Test
    void refusesACipherSuiteThatIsNotKnownByItsName() {
        assertThatThrownBy(() -> new TestBackend(folder, List.of("TLS_AES_256")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("“TLS_AES_256” is not a cipher suite")
                .hasMessageContaining(STRONG);
    }
}
