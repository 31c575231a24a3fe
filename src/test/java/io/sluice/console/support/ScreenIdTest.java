package io.sluice.console.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScreenIdTest {
    @Test
    void theListedScreensAreNumberedWithoutAGap() {
        List<Integer> numbers = Stream.of(ScreenId.values())
                .map(ScreenId::number)
                .filter(number -> number > 0)
                .distinct()
                .toList();
        assertThat(numbers)
                .isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
    }

    @Test
    void thePagesOfWhichAnEnrollmentHasOneShareANumber() {
        assertThat(ScreenId.AZURE_STORAGE.number())
                .isEqualTo(ScreenId.S3_BUCKETS.number())
                .isEqualTo(ScreenId.GOOGLE_CLOUD.number());
        assertThat(Shortcut.of(ScreenId.AZURE_STORAGE).title()).isEqualTo("Cloud page");
    }

    @Test
    void theFirstNineHaveAShortcutAndWhatIsNotListedHasNone() {
        assertThat(Shortcut.of(ScreenId.APPROVALS)).isEqualTo(Shortcut.SCREEN_1);
        assertThat(Shortcut.of(ScreenId.ABOUT)).isNull();
        assertThat(Shortcut.of(ScreenId.SETTINGS)).isEqualTo(Shortcut.SETTINGS);
        Set<ScreenId> with = Stream.of(ScreenId.values())
                .filter(screen -> Shortcut.of(screen) != null && screen != ScreenId.SETTINGS)
                .collect(Collectors.toSet());
        assertThat(with).allMatch(screen -> screen.number() >= 1 && screen.number() <= 9);
    }

    @Test
    void theScreensOfASectionStandTogether() {
        List<ScreenId.Section> sections =
                Stream.of(ScreenId.values()).map(ScreenId::section).toList();
        assertThat(sections).isSorted();
    }
}
