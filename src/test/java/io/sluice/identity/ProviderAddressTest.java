package io.sluice.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R30: which addresses of an identity provider are taken. */
final class ProviderAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://id.example.com",
                "https://id.example.com:8443/realms/acme",
                "http://127.0.0.1:8080/realms/acme",
                "http://localhost",
                "http://[::1]:8080"
            })
    void overTlsOrOnThisMachine(String issuer) {
        assertThat(ProviderAddress.issuer(issuer)).hasToString(issuer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "id.example.com",
                "http://id.example.com",
                "http://127.0.0.1.example.com",
                "http://127.0.0.2",
                "http://localhost.example.com",
                "https://",
                "https:///realms",
                "https://me:secret@id.example.com",
                "https://id.example.com#a",
                "https://id.example.com?a=b",
                "file:///etc/passwd",
                "ftp://127.0.0.1",
                "https://id example.com"
            })
    void othersAreRefusedWithWhatWouldBeAccepted(String issuer) {
        assertThatThrownBy(() -> ProviderAddress.issuer(issuer))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Accepted: https://HOST");
    }
}
