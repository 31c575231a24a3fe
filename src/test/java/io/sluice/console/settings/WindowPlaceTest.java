package io.sluice.console.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowPlaceTest {
    private static final Rectangle2D PRIMARY = new Rectangle2D(0, 0, 1920, 1040);
    private static final Rectangle2D LEFT = new Rectangle2D(-1280, 0, 1280, 1024);

    @ParameterizedTest
    @CsvSource({
        // as it was
        "100,50,1280,800, 100,50,1280,800",
        "-1200,20,1000,700, -1200,20,1000,700",
        // partly off: moved in
        "1500,900,1280,800, 640,240,1280,800",
        "-1500,-60,1000,700, -1280,0,1000,700",
        // on no screen any more: the middle of the first one
        "5000,4000,1280,800, 320,120,1280,800",
        // larger than the screen: made to fit
        "0,0,3000,2000, 0,0,1920,1040",
        "5000,4000,3000,2000, 0,0,1920,1040",
    })
    void standsWhollyOnAScreen(
            double x, double y, double width, double height, double left, double top, double wide, double high) {
        assertThat(new WindowPlace(x, y, width, height, false).on(List.of(PRIMARY, LEFT)))
                .isEqualTo(new WindowPlace(left, top, wide, high, false));
    }

    @Test
    void isKeptInTheSettings() {
        Map<String, String> kept = new HashMap<>();
        WindowPlace place = new WindowPlace(-120, 40, 1000, 700, true);
        new Settings(new HeldSettings(kept)).rememberWindowPlace(place);
        assertThat(new Settings(new HeldSettings(kept)).windowPlace()).contains(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1 2 3", "a b c d true", "0 0 0 0 false", "NaN 0 10 10 false", "0 0 Infinity -1 false"})
    void startsAnewWhereWhatWasKeptCannotBeRead(String kept) {
        Map<String, String> store = new HashMap<>(Map.of("window.place", kept));
        assertThat(new Settings(new HeldSettings(store)).windowPlace()).isEmpty();
    }
}
