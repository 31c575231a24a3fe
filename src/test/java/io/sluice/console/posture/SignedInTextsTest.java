package io.sluice.console.posture;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.protocol.SignedIn;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignedInTextsTest {
    private static String how(String level, String... methods) {
        return SignedInTexts.how(new SignedIn("https://id.example", List.of(methods), level));
    }

    @Test
    void itSaysWithHowManyFactorsAndDoesNotMakeUpWhatTheProviderDoesNotSay() {
        assertThat(SignedInTexts.how(SignedIn.BY_NAME)).contains("no factor was shown");
        assertThat(how(null, "pwd", "pin")).isEqualTo("At https://id.example, with 1 factor (pwd, pin)");
        assertThat(how(null, "pwd", "otp", "user")).isEqualTo("At https://id.example, with 2 factors (pwd, otp, user)");
        assertThat(how(null, "pwd", "mfa")).isEqualTo("At https://id.example, with several factors (pwd, mfa)");
        assertThat(how("phr")).isEqualTo("At https://id.example, which does not name the methods, as level phr");
    }
}
