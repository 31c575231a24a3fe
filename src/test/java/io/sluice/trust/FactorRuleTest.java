package io.sluice.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.protocol.SignedIn;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R30: which sign-ins count as several factors. */
final class FactorRuleTest {
    private static SignedIn with(@Nullable String level, String methods) {
        return new SignedIn("https://id.example", methods.isEmpty() ? List.of() : List.of(methods.split(" ")), level);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mfa",
                "pwd mfa",
                "pwd otp",
                "pin hwk",
                "kba sms",
                "pwd fpt",
                "hwk face",
                "swk iris",
                "sc pin",
                "tel retina",
                "pop vbm",
                "user hwk pin"
            })
    void methodsOfTwoKindsOrTheProvidersOwnWordAreEnough(String methods) {
        assertThat(FactorRule.METHODS.accepts(with(null, methods))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "pwd",
                "pwd pin",
                "pwd kba",
                "hwk",
                "otp sms",
                "hwk swk sc",
                "fpt face",
                "hwk user",
                "pwd user",
                "pwd geo",
                "pwd rba",
                "pwd wia",
                "pwd mca",
                "PWD OTP",
                "MFA",
                "password otp"
            })
    void oneKindOverAndOverOrWhatIsNoFactorIsNotEnough(String methods) {
        assertThat(FactorRule.METHODS.accepts(with("phr", methods))).isFalse();
    }

    @Test
    void aLevelCountsWhereItIsConfiguredAndMethodsWhereTheyAre() {
        FactorRule levels = FactorRule.parse("acr=phr+phrh");
        assertThat(levels.accepts(with("phrh", ""))).isTrue();
        assertThat(levels.accepts(with("phrh2", ""))).isFalse();
        assertThat(levels.accepts(with(null, "mfa"))).isFalse();
        FactorRule both = FactorRule.parse("amr,acr=urn:example:gold");
        assertThat(both.accepts(with("urn:example:gold", ""))).isTrue();
        assertThat(both.accepts(with("urn:example:tin", "pwd otp"))).isTrue();
        assertThat(both.accepts(with("urn:example:tin", "pwd"))).isFalse();
        assertThat(FactorRule.parse("amr")).isEqualTo(FactorRule.METHODS);
    }

    @Test
    void whatIsAskedForIsPhishingResistantUnlessALevelIsConfigured() {
        assertThat(FactorRule.METHODS.wanted()).containsExactly("phr", "phrh");
        assertThat(FactorRule.parse("acr=gold+silver").wanted()).containsExactly("gold", "silver");
    }

    @Test
    void whatIsNotEnoughIsSaidWithWhatWouldBeAndOnWhoseSideItLies() {
        assertThat(FactorRule.parse("amr,acr=gold").objection(with(null, "pwd")))
                .contains("R30", "names only pwd", "mfa", "“acr” as gold", "customer's side");
        assertThat(FactorRule.METHODS.objection(with(null, "")))
                .contains("does not say which were shown")
                .doesNotContain("acr");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "amr,", "pwd", "acr", "acr=", "acr=a+", "acr=a b", "acr=ü", "AMR"})
    void whatIsNoRuleIsRefusedWithWhatWouldBeOne(String text) {
        assertThatThrownBy(() -> FactorRule.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Accepted: ");
    }
}
