package io.sluice.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.console.enrollments.Look;
import io.sluice.console.enrollments.Profile;
import io.sluice.console.enrollments.ProfileList;
import io.sluice.console.settings.ThemeChoice;
import io.sluice.console.support.Fx;
import io.sluice.console.support.FxThread;
import io.sluice.console.support.Keys;
import io.sluice.console.support.PooledTasks;
import io.sluice.egress.Hosting;
import io.sluice.replica.ReplicaProblem;
import io.sluice.replica.StoreFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One window, two enrollments with their own backends and stores: nothing of the one is left when the other is open. */
class SwitchingEnrollmentsTest {
    @TempDir
    private Path data;

    private final AtomicReference<ConsoleServices> services = new AtomicReference<>();
    private final ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private Profile azure;
    private Profile aws;
    private PooledTasks tasks;
    private ProgramWindow window;
    private Stage stage;

    @BeforeEach
    void open() {
        ProfileList list = new ProfileList(data);
        azure = list.demo(Hosting.AZURE);
        aws = list.demo(Hosting.AWS);
        Fx.run(() -> {
            tasks = new PooledTasks(new FxThread(), failures::add);
            stage = new Stage();
            // Wide enough for the words of the navigation, whatever screen there is.
            stage.setWidth(1280);
            stage.setHeight(800);
            window = new ProgramWindow(stage, tasks, services, list);
            window.open(new OpeningAhead(Openers.of(aws), services::set), aws);
            stage.show();
        });
        awaitEnrollment("AWS");
    }

    @AfterEach
    void close() {
        Fx.run(() -> {
            window.close();
            stage.close();
        });
        tasks.close();
        ProgramWindow.end(services);
        assertThat(failures).isEmpty();
    }

    /** Waits until the window shows an enrollment of this hosting with its inbox. */
    private void awaitEnrollment(String hosting) {
        Fx.await(
                hosting + " in the window",
                () -> stage.getScene().lookup(".enrollment") instanceof Labeled name
                        && name.getText() != null
                        && name.getText().contains(hosting)
                        && stage.getScene().lookup("#approve") != null);
    }

    private void press(KeyCode... keys) {
        Keys.press(keys);
    }

    private void switchTo(String hosting) {
        run("SWITCHDEMO" + hosting);
    }

    private void run(String act) {
        press(KeyCode.CONTROL, KeyCode.K);
        act.chars().forEach(letter -> press(KeyCode.getKeyCode(String.valueOf((char) letter))));
        press(KeyCode.ENTER);
    }

    private List<String> texts() {
        return Fx.call(() -> stage.getScene().getRoot().lookupAll(".label").stream()
                .filter(SwitchingEnrollmentsTest::seen)
                .map(node -> Objects.requireNonNullElse(((Labeled) node).getText(), ""))
                .toList());
    }

    private static boolean seen(Node node) {
        return node == null || (node.isVisible() && seen(node.getParent()));
    }

    private static Hosting hosting(ConsoleServices open) {
        return open.catalog().<Hosting>read(view -> view.enrollment().hosting());
    }

    private void denyOffline() {
        services.get().sync().workOffline(true);
        press(KeyCode.D);
        Fx.await("the question", () -> stage.getScene().lookup(".dialog-box #reason") != null);
        press(KeyCode.N);
        press(KeyCode.CONTROL, KeyCode.ENTER);
        Fx.await("the decision", () -> stage.getScene().lookup(".toast-text") != null);
    }

    @Test
    void nothingOfTheFormerIsOnScreenOrInTheStoreOfTheNext() {
        ConsoleServices first = services.get();
        String name = texts().getFirst();
        assertThat(texts()).contains("S3 buckets");
        denyOffline();
        assertThat(first.outbox().entries()).hasSize(1);

        switchTo("AZURE");
        awaitEnrollment("Azure");

        ConsoleServices second = services.get();
        assertThat(second).isNotSameAs(first);
        assertThat(hosting(second)).isEqualTo(Hosting.AZURE);
        assertThat(texts())
                .contains("Azure Storage")
                .doesNotContain("S3 buckets")
                .doesNotContain(name)
                .noneMatch(text -> text.startsWith("Queued"));
        assertThat(second.outbox().entries()).isEmpty();
        assertThat(second.local().folder()).startsWith(azure.home());
        assertThatThrownBy(() -> StoreFolder.lock(azure.store())).isInstanceOf(ReplicaProblem.class);
        // Nobody has the former store any more.
        StoreFolder.lock(aws.store()).close();

        switchTo("AWS");
        awaitEnrollment("AWS");
        assertThat(services.get().outbox().entries())
                .extracting(entry -> entry.command().id())
                .hasSize(1);
        assertThat(hosting(services.get())).isEqualTo(Hosting.AWS);
    }

    @Test
    void theNextLooksAsTheFormerDid() {
        run("DARKTHEME");
        Fx.await("the dark theme", this::dark);

        switchTo("AZURE");
        awaitEnrollment("Azure");

        assertThat(Fx.call(this::dark)).isTrue();
        assertThat(new ProfileList(data).chosenLook()).contains(new Look(ThemeChoice.DARK, 100));
    }

    private boolean dark() {
        return stage.getScene().getRoot().getPseudoClassStates().contains(PseudoClass.getPseudoClass("dark"));
    }
}
