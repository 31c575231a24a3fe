package io.sluice.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.backend.CipherList;
import io.sluice.backend.Protection;
import io.sluice.console.opening.OpeningView;
import io.sluice.console.opening.OpeningViewModel;
import io.sluice.console.signin.BrowserSignInModel;
import io.sluice.console.support.Appearance;
import io.sluice.console.support.Fx;
import io.sluice.console.support.FxThread;
import io.sluice.console.support.Fxml;
import io.sluice.console.support.Keys;
import io.sluice.console.support.PooledTasks;
import io.sluice.console.support.Views;
import io.sluice.demo.EmbeddedBackend;
import io.sluice.egress.Hosting;
import io.sluice.identity.TestBrowser;
import io.sluice.identity.TestProvider;
import io.sluice.replica.StoreFolder;
import io.sluice.sync.BackendAddress;
import io.sluice.trust.AccessConditions;
import io.sluice.trust.FactorRule;
import io.sluice.trust.IdentityClaim;
import io.sluice.trust.IdentityProvider;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new enrollment is opened by keyboard, with a real backend and a real identity provider over HTTP (R30). */
class ProviderOpeningTest {
    @TempDir
    private Path folder;

    private final TestProvider provider = new TestProvider(Clock.systemUTC());
    private final TestBrowser browser = new TestBrowser();
    private final PooledTasks tasks = new PooledTasks(new FxThread(), failure -> {});
    private final AtomicReference<ConsoleServices> opened = new AtomicReference<>();
    private volatile Consumer<URI> opens = browser::open;
    private EmbeddedBackend backend;
    private Stage stage;

    @BeforeEach
    void start() {
        EmbeddedBackend.Settings usual = EmbeddedBackend.Settings.of(folder.resolve("backend"), Hosting.AWS);
        backend = EmbeddedBackend.start(new EmbeddedBackend.Settings(
                usual.data(),
                usual.keyFile(),
                usual.hosting(),
                usual.port(),
                usual.keyStore(),
                usual.timeToLive(),
                usual.clock(),
                usual.s3Endpoint(),
                new Protection(
                        AccessConditions.DEFAULT,
                        CipherList.PLATFORM,
                        Optional.empty(),
                        Optional.of(new IdentityProvider(
                                provider.issuer(), TestProvider.CLIENT, IdentityClaim.SUB, FactorRule.METHODS)))));
    }

    @AfterEach
    void stop() {
        Fx.run(stage::close);
        tasks.close();
        ConsoleServices services = opened.get();
        if (services != null) {
            services.end().run();
        }
        backend.close();
        browser.close();
        provider.close();
    }

    private void open(boolean dark) {
        stage = Fx.call(() -> {
            Appearance.theme(dark);
            OpeningViewModel model = new OpeningViewModel(
                    new BackendOpener(
                            new BackendAddress(backend.uri(), Objects.requireNonNull(backend.authority())),
                            folder.resolve("store"),
                            ""),
                    tasks,
                    new BrowserSignInModel(address -> opens.accept(address), tasks.uiThread()),
                    opened::set);
            Scene scene = new Scene(Views.load(Fxml.OPENING, new OpeningView(model, () -> {})), 1000, 700);
            Appearance.dress(scene, dark, 100);
            Stage window = new Stage();
            window.setScene(scene);
            window.show();
            return window;
        });
        Fx.await("the question", () -> focused() instanceof TextInputControl);
    }

    private Node focused() {
        return stage.getScene().getFocusOwner();
    }

    private boolean shows(String words) {
        return stage.getScene().getRoot().lookupAll(".label").stream()
                .anyMatch(node -> node instanceof Label label
                        && seen(label)
                        && String.valueOf(label.getText()).contains(words));
    }

    private static boolean seen(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private void press(KeyCode key) {
        Keys.press(key);
    }

    private void type(String words) {
        Keys.type(words);
    }

    /** Nobody is asked who signs in: the first field is the passphrase. */
    private void passphrase() {
        type("clover tram velvet ink");
        press(KeyCode.TAB);
        type("clover tram velvet ink");
    }

    @Test
    void withAPassphraseAndABrowserTheEnrollmentOpensAsWhoTheProviderSays() throws Exception {
        open(false);
        passphrase();
        press(KeyCode.ENTER);
        Fx.await("the enrollment", () -> opened.get() != null);
        ConsoleServices services = opened.get();
        Fx.await("the first sync", () -> services.sync().status().lastSynced() != null);
        assertThat(services.sync().posture().name()).isEqualTo("Information security officer");
        assertThat(StoreFolder.identityOf(folder.resolve("store"))).hasValue("Information security officer");
        // the session that told whose store it is is gone on with
        assertThat(provider.authorization().asked()).hasSize(1);
    }

    @Test
    void whileTheBrowserIsOpenOneSeesWhereAndGivesUpByKeyboardAndTriesAgain() {
        for (boolean dark : new boolean[] {false, true}) {
            AtomicReference<URI> led = new AtomicReference<>();
            opens = led::set;
            open(dark);
            passphrase();
            press(KeyCode.ENTER);
            Fx.await("the browser", () -> led.get() != null && shows("Sluice waits for you"));
            assertThat(Fx.call(() -> ((Button) focused()).getText())).isEqualTo("Open the browser again");
            assertThat(SpokenNamesTest.unnamed(Fx.call(() -> stage.getScene().getRoot())))
                    .isEmpty();
            assertThat(Fx.picture(stage.getScene(), "opening-browser-" + (dark ? "dark" : "light")))
                    .isNotEmptyFile();
            led.set(null);
            press(KeyCode.SPACE);
            assertThat(led).doesNotHaveNullValue();
            press(KeyCode.ESCAPE);
            Fx.await("the question", () -> shows("The sign-in was given up."));
            Fx.run(stage::close);
        }
        opens = browser::open;
        open(false);
        passphrase();
        press(KeyCode.ENTER);
        Fx.await("the enrollment", () -> opened.get() != null);
    }

    @Test
    void oneFactorIsToldWithWhatWouldBeAcceptedAndTheNextTryAsksForTheFactorsAnew() {
        provider.says(claims -> claims.claim("amr", java.util.List.of("pwd")));
        open(false);
        passphrase();
        press(KeyCode.ENTER);
        Fx.await("the refusal", () -> shows("several factors are needed"));
        provider.says(claims -> claims);
        press(KeyCode.ENTER);
        Fx.await("the enrollment", () -> opened.get() != null);
        assertThat(provider.authorization().asked().getLast().getPrompt()).hasToString("login");
    }
}
