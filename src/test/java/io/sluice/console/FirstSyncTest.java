package io.sluice.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.settings.ThemeChoice;
import io.sluice.console.shell.FakeSync;
import io.sluice.console.support.Fx;
import io.sluice.console.support.ScreenId;
import io.sluice.sync.SyncStatus;
import io.sluice.sync.SyncStatus.Connection;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Before the enrollment has arrived for the first time, no page says that it is empty. */
class FirstSyncTest {

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void noPageSpeaksBeforeTheEnrollmentIsHere(ThemeChoice theme) {
        Desk desk = new Desk();
        desk.sync.tell(new SyncStatus(Connection.CONNECTING, desk.clock.instant(), null, null));
        try (DeskWindow window = new DeskWindow(desk, theme, 1280, 800)) {
            assertThat(window.text(".first-sync .empty-why")).isEqualTo("The enrollment is on its way");
            assertThat(seen(window)).isFalse();
            Fx.await(
                    "the focus on what stands in the page's place",
                    () -> window.node(".first-sync").isFocused());
            Fx.run(() -> desk.sync.tell(
                    new SyncStatus(Connection.CONNECTING, desk.clock.instant(), null, null, null, 104_000)));
            assertThat(window.text(".first-sync-words > .empty-what")).isEqualTo("Fetching, 104,000 rows so far");
            assertThat(window.text("#status")).startsWith("Fetching, 104,000 rows");
            window.picture("first-sync-fetching-" + theme.name().toLowerCase(Locale.ROOT));
            Fx.run(() -> desk.sync.tell(new SyncStatus(
                    Connection.OFFLINE,
                    desk.clock.instant(),
                    null,
                    "The backend does not answer. It is tried again.")));
            window.picture("first-sync-" + theme.name().toLowerCase(Locale.ROOT));
            window.show(ScreenId.SETTINGS);
            assertThat(seen(window)).isTrue();
            window.show(ScreenId.OUTBOX);
            assertThat(seen(window)).isTrue();
            window.show(ScreenId.APPROVALS);
            assertThat(seen(window)).isFalse();
            Fx.run(() -> desk.sync.tell(FakeSync.online(desk.clock.instant(), desk.clock.instant())));
            assertThat(seen(window)).isTrue();
            assertThat(Fx.call(() -> window.node(".first-sync").isVisible())).isFalse();
            Fx.await("the focus in the list", () -> window.node("#list").isFocused());
        }
    }

    @Test
    void offersTheWayOutWhereItWaitsForAPerson() {
        Desk desk = new Desk();
        desk.sync.tell(new SyncStatus(Connection.WORKING_OFFLINE, desk.clock.instant(), null, null));
        try (DeskWindow window = new DeskWindow(desk, ThemeChoice.LIGHT, 1280, 800)) {
            assertThat(window.text(".first-sync .empty-why")).isEqualTo("The enrollment has not been fetched yet");
            window.press(KeyCode.N);
            assertThat(window.overlays.dialogs().isOpen()).isFalse();
            window.press(KeyCode.SPACE);
            assertThat(desk.sync.asked).contains("work offline false");
            Fx.run(() -> desk.sync.tell(
                    new SyncStatus(Connection.SIGN_IN_REQUIRED, desk.clock.instant(), null, "It ended.")));
            window.press(KeyCode.SPACE);
            assertThat(desk.sync.asked).contains("sign in");
        }
    }

    @Test
    void takesTheFocusFromNothingThatWasOpenedMeanwhile() {
        Desk desk = new Desk();
        desk.sync.tell(new SyncStatus(Connection.CONNECTING, desk.clock.instant(), null, null));
        try (DeskWindow window = new DeskWindow(desk, ThemeChoice.LIGHT, 1280, 800)) {
            window.press(KeyCode.CONTROL, KeyCode.K);
            Node query = Fx.call(window.scene::getFocusOwner);
            assertThat(query).isInstanceOf(TextField.class);
            Fx.run(() -> desk.sync.tell(FakeSync.online(desk.clock.instant(), desk.clock.instant())));
            window.settle();
            assertThat(seen(window)).isTrue();
            assertThat(Fx.call(window.scene::getFocusOwner)).isSameAs(query);
            window.press(KeyCode.ESCAPE);
            Fx.await("the focus in the list", () -> window.node("#list").isFocused());
        }
    }

    private static boolean seen(DeskWindow window) {
        return Fx.call(() -> window.screens.isVisible());
    }
}
