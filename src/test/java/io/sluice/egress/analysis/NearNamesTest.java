package io.sluice.egress.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearNamesTest {
    @ParameterizedTest
    @ValueSource(strings = {"github", "a", "aab", "x-1y", "s3-100"})
    void everyLabelOneSlipAwayIsFoundByWhatBothHaveInCommon(String label) {
        HashFilter filter = new HashFilter();
        NearNames.shortened(label).forEach(filter::add);
        for (String near : NearNames.of(label)) {
            assertThat(new HashSet<>(NearNames.shortened(near)))
                    .as(near)
                    .containsAnyElementsOf(NearNames.shortened(label))
                    .anyMatch(filter::mayHold);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"githbu", "gihub", "giithub", "githuq", "github"})
    void aFamousDomainOneSlipAwayIsNeverPassedOver(String core) {
        assertThat(KnownNames.SHIPPED.mayBeNearFamous(core, "com")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vehiclepositions", "acme-ledger-7"})
    void whatIsNearNothingIsNotLookedFor(String core) {
        assertThat(KnownNames.SHIPPED.mayBeNearFamous(core, "com")).isFalse();
    }
}
