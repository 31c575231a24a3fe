package io.sluice.console.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.settings.HeldSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NotificationLogTest {
    private static final Instant NOW = Instant.parse("2026-03-03T14:05:00Z");

    private final Map<String, String> kept = new HashMap<>();
    private final NotificationLog log = new NotificationLog(new HeldSettings(kept));

    private static Notification news(int number, Kind kind, int count, Duration later) {
        return new Notification(
                new UUID(1, number),
                kind,
                NOW.plus(later),
                count,
                kind == Kind.NEW_PROPOSALS ? News.proposals(count) : "Sentence " + number,
                "",
                new Place(Place.Kind.POLICY, new UUID(2, number)),
                false);
    }

    private static Notification paused(int number) {
        return news(number, Kind.PAUSED, 1, Duration.ofHours(number));
    }

    private NotificationLog again() {
        return new NotificationLog(new HeldSettings(kept));
    }

    @Test
    void theNewestIsFirstAndItIsThereTheNextTime() {
        log.add(List.of(paused(1), paused(2)));
        log.read(new UUID(1, 1));
        assertThat(again().all())
                .isEqualTo(log.all())
                .extracting(Notification::sentence)
                .containsExactly("Sentence 2", "Sentence 1");
        assertThat(again().unread()).isEqualTo(1);
    }

    @Test
    void theOldestFallsOffTheEnd() {
        for (int i = 1; i <= NotificationLog.MOST + 5; i++) {
            log.add(List.of(paused(i)));
        }
        assertThat(log.all()).hasSize(NotificationLog.MOST);
        assertThat(log.all().getLast().sentence()).isEqualTo("Sentence 6");
    }

    @Test
    void proposalsOfOneSynchronizationAreOneLineHoweverManyPagesItHas() {
        log.add(List.of(news(1, Kind.NEW_PROPOSALS, 5, Duration.ZERO)));
        log.add(List.of(news(2, Kind.NEW_PROPOSALS, 7, Duration.ofSeconds(20))));
        assertThat(log.all()).singleElement().satisfies(line -> {
            assertThat(line.sentence()).isEqualTo("12 new proposals");
            assertThat(line.place()).isEqualTo(Place.page(Place.Kind.INBOX));
        });
        assertThat(log.unread()).isEqualTo(12);
    }

    @Test
    void ofProposalsThatCameInManyPagesAllThatAreNotNamedAreCounted() {
        Notification first = new Notification(
                new UUID(1, 1),
                Kind.NEW_PROPOSALS,
                NOW,
                7,
                News.proposals(7),
                "a.example:443, b.example:443, c.example:443",
                3,
                Place.page(Place.Kind.INBOX),
                false);
        log.add(List.of(first));
        log.add(List.of(news(2, Kind.NEW_PROPOSALS, 1_000, Duration.ofSeconds(5))));
        log.add(List.of(news(3, Kind.NEW_PROPOSALS, 1_854, Duration.ofSeconds(9))));
        assertThat(again().all()).singleElement().satisfies(line -> {
            assertThat(line.sentence()).isEqualTo("2,861 new proposals");
            assertThat(line.details()).isEqualTo("a.example:443, b.example:443, c.example:443 and 2,858 more");
        });
    }

    @Test
    void aListOfAnEarlierVersionIsRead() {
        log.add(List.of(news(1, Kind.NEW_PROPOSALS, 5, Duration.ZERO)));
        kept.replaceAll((key, list) -> list.replace("\"named\":null,", ""));
        assertThat(kept.get("notify.list")).doesNotContain("named");
        assertThat(again().all()).isEqualTo(log.all());
    }

    @Test
    void proposalsOfAnotherHourAndAfterReadingAreAnotherLine() {
        log.add(List.of(news(1, Kind.NEW_PROPOSALS, 5, Duration.ZERO)));
        log.add(List.of(news(2, Kind.NEW_PROPOSALS, 7, Duration.ofHours(1))));
        log.readAll();
        log.add(List.of(news(3, Kind.NEW_PROPOSALS, 1, Duration.ofHours(1))));
        assertThat(log.all()).hasSize(3);
        assertThat(log.unread()).isEqualTo(1);
    }

    @Test
    void aListThatCannotBeReadStartsAnew() {
        kept.put("notify.list", "[{\"id\":");
        assertThat(again().all()).isEmpty();
    }
}
