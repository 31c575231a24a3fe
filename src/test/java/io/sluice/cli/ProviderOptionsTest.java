package io.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.trust.FactorRule;
import io.sluice.trust.IdentityClaim;
import io.sluice.trust.IdentityProvider;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

final class ProviderOptionsTest {
    private static Optional<IdentityProvider> chosen(String... args) {
        return CommandLine.populateCommand(new ProviderOptions(), args).chosen();
    }

    @Test
    void withoutAnyPeopleSignInByName() {
        assertThat(chosen()).isEmpty();
    }

    @Test
    void aProviderAndAClientAreEnough() {
        assertThat(chosen("--identity-provider", "https://id.example", "--client-id", "sluice"))
                .hasValue(new IdentityProvider("https://id.example", "sluice", IdentityClaim.SUB, FactorRule.METHODS));
    }

    @Test
    void eachSaysWhatItSays() {
        assertThat(chosen(
                        "--identity-provider",
                        "http://127.0.0.1:8080/realms/acme",
                        "--client-id",
                        "sluice",
                        "--identity-claim",
                        "preferred_username",
                        "--factors",
                        "amr,acr=gold+silver"))
                .hasValue(new IdentityProvider(
                        "http://127.0.0.1:8080/realms/acme",
                        "sluice",
                        IdentityClaim.PREFERRED_USERNAME,
                        FactorRule.parse("amr,acr=gold+silver")));
    }

    @ParameterizedTest
    @CsvSource({
        "--identity-provider https://id.example,--client-id",
        "--client-id sluice,--identity-provider",
        "--factors amr,--identity-provider",
        "--identity-claim sub,--identity-provider",
        "--identity-provider http://id.example --client-id sluice,--identity-provider: ",
        "--identity-provider https://id.example --client-id sluice --identity-claim name,--identity-claim: ",
        "--identity-provider https://id.example --client-id sluice --factors pwd,--factors: "
    })
    void whatDoesNotGoTogetherIsRefusedWithWhatWouldBeAccepted(String args, String named) {
        assertThatThrownBy(() -> chosen(args.split(" ")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(named);
    }
}
