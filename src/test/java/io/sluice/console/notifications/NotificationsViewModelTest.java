package io.sluice.console.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.settings.HeldSettings;
import io.sluice.console.support.Toast;
import io.sluice.console.support.Toasts;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NotificationsViewModelTest {
    /** Five past three in the afternoon in Paris. */
    private static final Instant NOW = Instant.parse("2026-03-03T14:05:00Z");

    private final HeldSettings store = new HeldSettings(new HashMap<>());
    private final NotificationChoices choices = new NotificationChoices(store);
    private final List<String> popped = new ArrayList<>();
    private final List<Place> shown = new ArrayList<>();
    private final Popped toasts = new Popped();
    private final NotificationsViewModel model = new NotificationsViewModel(
            new NotificationLog(store), choices, shown::add, toasts, Clock.fixed(NOW, ZoneId.of("Europe/Paris")));

    private final class Popped implements Toasts {
        private final List<Toast> replaced = new ArrayList<>();
        private @Nullable Toast on;

        @Override
        public void show(Toast toast) {
            throw new AssertionError("it would cover what can still be undone: " + toast);
        }

        @Override
        public void showWhenFree(Toast toast) {
            popped.add(toast.sentence());
            on = toast;
        }

        @Override
        public boolean holds(Toast toast) {
            return toast.equals(on);
        }

        @Override
        public void replace(Toast old, Toast toast) {
            replaced.add(old);
            showWhenFree(toast);
        }

        @Override
        public void retract(Toast toast) {
            if (holds(toast)) {
                on = null;
            }
        }

        @Override
        public boolean canAct() {
            return false;
        }

        @Override
        public boolean act() {
            return false;
        }

        @Override
        public void dismiss() {
            throw new AssertionError("nothing is taken away");
        }
    }

    private static UUID id(Kind kind) {
        return UUID.nameUUIDFromBytes(kind.name().getBytes(StandardCharsets.UTF_8));
    }

    private static Notification news(Kind kind) {
        Place place = new Place(Place.Kind.POLICY, id(kind));
        return new Notification(id(kind), kind, NOW, 1, kind.name(), "", place, false);
    }

    private void quietNow() {
        choices.quietProperty().set(true);
        choices.fromProperty().set(LocalTime.of(15, 0));
        choices.toProperty().set(LocalTime.of(16, 0));
    }

    @Test
    void whatIsNewIsListedCountedAndPopsUp() {
        model.tell(List.of(news(Kind.PAUSED), news(Kind.EGRESS_IPS)));
        assertThat(model.rows()).hasSize(2);
        assertThat(model.unreadProperty().get()).isEqualTo(2);
        assertThat(popped).containsExactly("PAUSED, and 1 more");
    }

    private static Notification proposals(int count) {
        return new Notification(
                UUID.randomUUID(),
                Kind.NEW_PROPOSALS,
                NOW,
                count,
                News.proposals(count),
                "",
                Place.page(Place.Kind.INBOX),
                false);
    }

    @Test
    void oneToastCountsOnWhileProposalsComeInAndBeginsAnewOnceItHasGone() {
        model.tell(List.of(proposals(34)));
        Toast first = toasts.on;
        model.tell(List.of(proposals(26)));
        model.tell(List.of(news(Kind.PAUSED)));
        assertThat(popped).containsExactly("34 new proposals", "60 new proposals", "60 new proposals, and 1 more");
        assertThat(toasts.replaced).hasSize(2).first().isSameAs(first);
        toasts.on = null;
        model.tell(List.of(proposals(1)));
        assertThat(popped.getLast()).isEqualTo("New proposal");
    }

    @Test
    void severalDecisionsThatCameBackAreToldInOneToastThatLeadsToThem() {
        model.tell(List.of(news(Kind.DECISION_UNDONE), news(Kind.DECISION_UNDONE), news(Kind.EGRESS_IPS)));
        assertThat(popped).containsExactly("2 decisions were not accepted, and 1 more");
        model.tell(List.of(news(Kind.DECISION_UNDONE)));
        assertThat(popped.getLast()).isEqualTo("3 decisions were not accepted, and 1 more");
        Toast.Action action =
                Objects.requireNonNull(Objects.requireNonNull(toasts.on).action());
        assertThat(action.title()).isEqualTo("Needs attention");
        action.run().run();
        assertThat(shown).containsExactly(new Place(Place.Kind.POLICY, id(Kind.DECISION_UNDONE)));
    }

    @Test
    void inQuietHoursTheCountRisesAndNothingPopsUp() {
        quietNow();
        model.tell(List.of(news(Kind.PAUSED)));
        assertThat(model.unreadProperty().get()).isEqualTo(1);
        assertThat(popped).isEmpty();
    }

    @Test
    void aDecisionThatNeedsAttentionBreaksThroughUnlessItMayNot() {
        quietNow();
        model.tell(List.of(news(Kind.DECISION_UNDONE), news(Kind.PAUSED)));
        assertThat(popped).containsExactly("DECISION_UNDONE");
        choices.breakThroughProperty().set(false);
        model.tell(List.of(news(Kind.DECISION_UNDONE)));
        assertThat(popped).hasSize(1);
    }

    @Test
    void aKindThatIsSwitchedOffIsNotEvenListed() {
        choices.wantedProperty(Kind.PAUSED).set(false);
        model.tell(List.of(news(Kind.PAUSED)));
        assertThat(model.rows()).isEmpty();
        assertThat(popped).isEmpty();
    }

    @Test
    void openingOneLeadsToItAndMarksItRead() {
        model.tell(List.of(news(Kind.PAUSED), news(Kind.EGRESS_IPS)));
        model.open(model.rows().getFirst());
        assertThat(shown).containsExactly(new Place(Place.Kind.POLICY, id(Kind.EGRESS_IPS)));
        assertThat(model.unreadProperty().get()).isEqualTo(1);
        model.readAll();
        assertThat(model.unreadProperty().get()).isZero();
    }

    @Test
    void whatIsChosenIsThereTheNextTime() {
        quietNow();
        choices.daysProperty().set(Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY));
        choices.wantedProperty(Kind.EGRESS_IPS).set(false);
        NotificationChoices next = new NotificationChoices(store);
        assertThat(next.quietProperty().get()).isTrue();
        assertThat(next.fromProperty().get()).isEqualTo(LocalTime.of(15, 0));
        assertThat(next.daysProperty().get()).isEqualTo(choices.daysProperty().get());
        assertThat(next.wantedProperty(Kind.EGRESS_IPS).get()).isFalse();
        assertThat(next.wantedProperty(Kind.PAUSED).get()).isTrue();
    }
}
