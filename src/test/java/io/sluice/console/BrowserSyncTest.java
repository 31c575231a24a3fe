package io.sluice.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.settings.ThemeChoice;
import io.sluice.console.support.Fx;
import io.sluice.console.support.FxThread;
import io.sluice.console.support.PooledTasks;
import io.sluice.sync.NotSignedIn;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Signing in again at the identity provider, from the window, by keyboard (R30, R25). */
class BrowserSyncTest {
    private static final URI THERE = URI.create("https://id.acme.example/authorize?client_id=sluice&state=s");

    private final Desk desk = new Desk("Officer");
    private final DeskWindow window = new DeskWindow(desk, ThemeChoice.LIGHT, 1280, 800);
    private final PooledTasks tasks = new PooledTasks(new FxThread(), failure -> {});
    private final List<URI> opened = new CopyOnWriteArrayList<>();
    private final BrowserSync sync = Fx.call(() -> new BrowserSync(desk.sync, opened::add, window.overlays, tasks));
    private final CountDownLatch back = new CountDownLatch(1);
    private volatile boolean gaveUp;

    @AfterEach
    void close() {
        back.countDown();
        tasks.close();
        window.close();
    }

    /** The person is led away and comes back when the test says so. */
    private void leads() {
        desk.sync.leading = person -> {
            person.begun(THERE, () -> {
                gaveUp = true;
                back.countDown();
            });
            try {
                back.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (gaveUp) {
                throw new NotSignedIn("The sign-in was given up.");
            }
        };
    }

    private void signIn() {
        Fx.run(sync::signIn);
    }

    private boolean isOpen() {
        return Fx.call(() -> window.overlays.dialogs().isOpen());
    }

    private void awaitDialog(boolean open) {
        Fx.await("the dialog", () -> window.overlays.dialogs().isOpen() == open);
        window.settle();
    }

    private List<String> words() {
        return Fx.call(() -> window.scene.getRoot().lookupAll(".browser-sign-in .label").stream()
                .filter(node -> node.isVisible() && node.getParent().isVisible())
                .map(node -> ((Label) node).getText())
                .toList());
    }

    @Test
    void theBrowserOpensAndTheDialogSaysWhereAndClosesWhenThePersonComesBack() {
        leads();
        signIn();
        awaitDialog(true);
        assertThat(opened).containsExactly(THERE);
        assertThat(words()).anyMatch(word -> word.contains("sign in at id.acme.example"));
        assertThat(Fx.call(() -> ((TextField) window.node(".browser-sign-in .text-field")).getText()))
                .isEqualTo(THERE.toString());
        assertThat(SpokenNamesTest.unnamed(Fx.call(() -> window.scene.getRoot())))
                .isEmpty();
        back.countDown();
        awaitDialog(false);
        assertThat(desk.sync.asked).containsExactly("sign in");
        assertThat(gaveUp).isFalse();
    }

    @Test
    void byKeyboardTheAddressIsCopiedTheBrowserOpenedAgainAndTheSignInGivenUp() {
        leads();
        signIn();
        awaitDialog(true);
        Fx.run(() -> window.node(".browser-sign-in .copy-button").requestFocus());
        window.press(KeyCode.SPACE);
        assertThat(Fx.call(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(THERE.toString());
        Fx.run(() -> window.node(".browser-sign-in .text-field").requestFocus());
        window.press(KeyCode.ENTER);
        assertThat(opened).containsExactly(THERE, THERE);
        assertThat(isOpen()).isTrue();
        window.press(KeyCode.ESCAPE);
        awaitDialog(false);
        Fx.await("the end of it", () -> gaveUp);
        assertThat(desk.sync.asked).isEmpty();
    }

    @Test
    void whatWentWrongIsToldAndTheNextTryBeginsAnew() {
        desk.sync.leading = person -> {
            throw new NotSignedIn("You are not signed in: it was declined at the identity provider (access_denied).");
        };
        signIn();
        awaitDialog(true);
        assertThat(words())
                .anyMatch(word -> word.contains("What was synchronised stays readable"))
                .anyMatch(word -> word.contains("access_denied"));
        assertThat(opened).isEmpty();
        leads();
        Fx.run(() -> window.scene.getRoot().lookup(".dialog-buttons .accent").requestFocus());
        window.press(KeyCode.SPACE);
        Fx.await("the browser", () -> opened.contains(THERE));
        back.countDown();
        awaitDialog(false);
        assertThat(desk.sync.asked).containsExactly("sign in");
    }

    @Test
    void aSignInThatFailsWhileAnotherDialogIsOpenIsToldAtOnceAndInFullOnceThatIsClosed() {
        window.press(KeyCode.D);
        assertThat(window.text(".dialog-title")).startsWith("Deny ");
        desk.sync.leading = person -> {
            throw new NotSignedIn("You are not signed in: it was declined at the identity provider (access_denied).");
        };
        signIn();
        Fx.await("the toast", () -> window.scene.lookup(".toast-text") != null);
        assertThat(window.text(".toast-text")).startsWith("You are not signed in.");
        assertThat(window.text(".dialog-title")).startsWith("Deny ");
        window.picture("sign-in-failed-beside-dialog");
        window.press(KeyCode.ESCAPE);
        assertThat(words()).anyMatch(word -> word.contains("access_denied"));
        window.press(KeyCode.ESCAPE);
        assertThat(isOpen()).isFalse();
        window.press(KeyCode.D);
        window.press(KeyCode.ESCAPE);
        assertThat(isOpen()).isFalse();
    }

    @Test
    void aSignInThatEndedWellMeanwhileShowsNoDialogAfterwards() {
        window.press(KeyCode.D);
        leads();
        signIn();
        Fx.await("the browser", () -> opened.contains(THERE));
        assertThat(window.text(".toast-text")).contains("sign in at id.acme.example");
        back.countDown();
        Fx.await("the sign-in", () -> desk.sync.asked.contains("sign in"));
        assertThat(window.text(".dialog-title")).startsWith("Deny ");
        window.press(KeyCode.ESCAPE);
        assertThat(isOpen()).isFalse();
    }

    @Test
    void whoSignsInByNameSeesNoDialog() {
        signIn();
        Fx.await("the sign-in", () -> desk.sync.asked.contains("sign in"));
        assertThat(isOpen()).isFalse();
        assertThat(opened).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ThemeChoice.class,
            names = {"LIGHT", "DARK"})
    void isDrawn(ThemeChoice theme) {
        String name = theme.name().toLowerCase(Locale.ROOT);
        Fx.run(() -> window.settings.themeProperty().set(theme));
        desk.sync.leading = person -> {
            throw new NotSignedIn("The identity provider cannot be asked. https://id.acme.example cannot be reached, or"
                    + " does not answer as expected.");
        };
        signIn();
        awaitDialog(true);
        window.picture("sign-in-failed-" + name);
        leads();
        Fx.run(sync::signIn);
        Fx.await("the browser", () -> opened.contains(THERE));
        window.picture("sign-in-waiting-" + name);
        assertThat(words()).anyMatch(word -> word.contains("id.acme.example"));
    }
}
