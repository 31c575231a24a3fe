package io.sluice.console.policies;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.settings.HeldSettings;
import io.sluice.console.settings.Settings;
import io.sluice.console.support.Fx;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnChoiceTest {
    /** What a list has in a window of 1280 pixels, and in one of 1000. */
    private static final double WIDE = 48.5;

    private static final double AMPLE = 42;

    private static final double NARROW = 35.5;

    private final ColumnChoice choice =
            Fx.call(() -> new ColumnChoice(new Settings(new HeldSettings(new HashMap<>())), "policies"));

    @ParameterizedTest
    @ValueSource(doubles = {WIDE, AMPLE})
    void aStateHasRoomForItsWord(double room) {
        assertThat(choice.fitted(room)).containsEntry(ColumnId.STATE, 12.0);
    }

    @Test
    void theDestinationIsWholeBeforeTheStateHasItsWord() {
        assertThat(choice.fitted(NARROW))
                .containsEntry(ColumnId.STATE, 5.0)
                .hasEntrySatisfying(
                        ColumnId.DESTINATION, width -> assertThat(width).isGreaterThanOrEqualTo(18));
    }

    @Test
    void namesAndDestinationsHaveMostOfTheRoom() {
        Map<ColumnId, Double> fitted = choice.fitted(WIDE);

        assertThat(fitted).containsOnlyKeys(ColumnId.NAME, ColumnId.DESTINATION, ColumnId.STATE);
        assertThat(fitted.get(ColumnId.NAME)).isGreaterThanOrEqualTo(18);
        assertThat(fitted.get(ColumnId.DESTINATION)).isGreaterThanOrEqualTo(18);
    }

    @Test
    void whatIsLeftIsSharedWhereNotEveryColumnHasItsWidth() {
        Map<ColumnId, Double> fitted = choice.fitted(NARROW);

        assertThat(fitted.get(ColumnId.DESTINATION) - fitted.get(ColumnId.NAME)).isEqualTo(9);
        assertThat(fitted.values().stream().mapToDouble(Double::doubleValue).sum())
                .isEqualTo(NARROW);
    }

    @Test
    void whereNoWordHasRoomTheStateIsAnIcon() {
        assertThat(choice.fitted(28)).containsEntry(ColumnId.STATE, 5.0);
    }
}
