package io.sluice.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.protocol.Signal;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is required is data, and a list that is not understood is no list. */
final class RequirementsTest {
    private static final Duration REPORTS = Duration.ofHours(6);

    @Test
    void aListSaysWhatIsRequiredAndWhatIsAccepted() {
        assertThat(Requirements.parse("training, country=DE+FR,device-patched=7d,tenure=365d", REPORTS))
                .isEqualTo(new Requirements(
                        EnumSet.of(Signal.TRAINING, Signal.COUNTRY, Signal.DEVICE_PATCHED, Signal.TENURE),
                        Set.of("DE", "FR"),
                        Set.of(),
                        Duration.ofDays(365),
                        Duration.ofDays(7),
                        REPORTS));
    }

    @Test
    void allIsEverySignal() {
        Requirements all = Requirements.parse("all,country=DE,citizenship=FR", REPORTS);
        assertThat(all.signals()).containsExactlyInAnyOrder(Signal.values());
        assertThat(all.tenure()).isEqualTo(Duration.ofDays(90));
        assertThat(all.patches()).isEqualTo(Duration.ofDays(30));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "all|add country=DE+FR and citizenship=DE",
                "all,country=DE|add citizenship=DE,",
                "country|add country=DE+FR,",
                "country=|“” is no country's code",
                "country=de|“de” is no country's code",
                "country=DE+|“” is no country's code",
                "citizenship=Germany|“Germany” is no country's code",
                "tenure=90|“90” is no number of days such as 90d",
                "device-patched=0d|“0d” is no number of days",
                "training=90d|“training” takes no value",
                "All|“All” is no signal; accepted: all, device-registered, device-patched,",
                "training,,compliance|“” is no signal",
                "all=DE|“all” is no signal"
            })
    void whatIsNotUnderstoodIsRefusedAndSaysWhatWouldBe(String list, String said) {
        assertThatThrownBy(() -> Requirements.parse(list, REPORTS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(said);
    }
}
