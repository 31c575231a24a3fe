package io.sluice.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sluice.console.audit.SampleAuditLog;
import io.sluice.console.settings.ThemeChoice;
import io.sluice.console.support.Fx;
import io.sluice.console.support.ScreenId;
import io.sluice.egress.Hosting;
import io.sluice.egress.Rule;
import io.sluice.protocol.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With text of twice the size in the smallest window that is promised, every screen and dialog can be read and reached. */
class LargeTextTest {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 700;
    private static final int PERCENT = 200;

    private Desk desk = new Desk();
    private DeskWindow window;

    @BeforeEach
    void open() {
        open(desk);
    }

    private void open(Desk opened) {
        desk = opened;
        window = new DeskWindow(desk, ThemeChoice.LIGHT, WIDTH, HEIGHT);
        Fx.run(() -> window.settings.textPercentProperty().set(PERCENT));
        Fx.awaitSize(window.scene, WIDTH, HEIGHT);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void legible(String where) {
        window.settle();
        assertThat(Fx.call(() -> Legibility.faults(window.scene))).as(where).isEmpty();
    }

    private Bounds bounds(String selector) {
        return Fx.call(() -> {
            Node node = window.node(selector);
            return node.localToScene(node.getLayoutBounds());
        });
    }

    private void fire(String selector) {
        Fx.run(() -> ((Button) window.node(selector)).fire());
        window.settle();
    }

    private void fireSpoken(String spoken) {
        Fx.run(() -> ((Button) window.scene.getRoot().lookupAll(".button").stream()
                        .filter(node -> spoken.equals(node.getAccessibleText())
                                || (node instanceof Labeled labeled && spoken.equals(labeled.getText())))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(spoken)))
                .fire());
        window.settle();
    }

    private void dialog(String where) {
        assertThat(window.overlays.dialogs().isOpen()).as(where).isTrue();
        legible(where);
        window.press(KeyCode.ESCAPE);
    }

    @Test
    void theLookFindsWhatIsShortenedAndWhatLiesOutside() {
        Fx.run(() -> {
            Label cut = new Label("Words that have no room at all");
            cut.setMaxWidth(60);
            Button out = new Button("Out");
            HBox row = new HBox(cut, out);
            out.setTranslateX(WIDTH);
            ((Pane) window.node(".content")).getChildren().add(row);
        });
        window.settle();
        assertThat(Fx.call(() -> Legibility.faults(window.scene)))
                .anyMatch(fault -> fault.startsWith("shortened") && fault.contains("Words that"))
                .anyMatch(fault -> fault.startsWith("outside of") && fault.contains("“Out”"));
    }

    @Test
    void noPagePushesTheFrameOutOfTheWindow() {
        for (ScreenId screen : ScreenId.values()) {
            window.show(screen);
            legible(screen.name().toLowerCase(Locale.ROOT));
            Bounds top = bounds(".top-bar");
            assertThat(top.getMinX()).as("%s", screen).isZero();
            assertThat(top.getMinY()).as("%s", screen).isZero();
            Bounds page = bounds(".content");
            assertThat(page.getMinY()).as("%s", screen).isEqualTo(top.getMaxY());
            assertThat(page.getMaxX()).as("%s", screen).isLessThanOrEqualTo(WIDTH);
            assertThat(page.getMaxY()).as("%s", screen).isLessThanOrEqualTo(HEIGHT);
        }
    }

    @Test
    void theInboxAndItsDialogs() {
        for (int i = 0; i < 13; i++) {
            window.press(KeyCode.J);
        }
        legible("inbox");
        window.press(KeyCode.X);
        legible("inbox-selected");
        window.press(KeyCode.A);
        dialog("approve-selected");
        window.press(KeyCode.X);
        for (KeyCode key : List.of(KeyCode.A, KeyCode.D, KeyCode.G, KeyCode.R)) {
            window.press(key);
            dialog("inbox-" + key);
        }
        window.press(KeyCode.N);
        dialog("create");
        window.press(KeyCode.CONTROL, KeyCode.K);
        legible("palette");
    }

    @Test
    void whatNeedsAttention() {
        window.press(KeyCode.D);
        window.write("no");
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        legible("queued");
        var command = desk.model.entries().getLast().command();
        Fx.run(() -> desk.model.answered(new Outcome.Refused(command.id(), Rule.R6, "It was withdrawn.", false)));
        Fx.run(() -> ((ToggleButton) window.node("#attention")).fire());
        legible("attention");
        for (ScreenId screen : List.of(ScreenId.OUTBOX, ScreenId.NOTIFICATIONS, ScreenId.POSTURE)) {
            window.show(screen);
            legible("attention-" + screen.name().toLowerCase(Locale.ROOT));
        }
    }

    @Test
    void aPolicyAndItsDialogs() {
        window.show(ScreenId.POLICIES);
        for (String searched : List.of("erp over agent", "stripe api")) {
            window.press(KeyCode.SLASH);
            window.write(searched);
            window.press(KeyCode.ENTER);
            legible("policy-" + searched.replace(' ', '-'));
        }
        for (KeyCode key : List.of(KeyCode.S, KeyCode.E)) {
            window.press(key);
            dialog("policy-" + key);
        }
        fire("#revoke");
        dialog("revoke");
        window.press(KeyCode.SLASH);
        window.write("no such policy");
        legible("policies-none");
    }

    @Test
    void theChecks() {
        for (ScreenId screen : List.of(ScreenId.CHECK, ScreenId.SOURCE)) {
            window.show(screen);
            window.write("vehicle");
            window.press(KeyCode.ENTER);
            window.write(screen == ScreenId.CHECK ? "api.stripe.com:443" : "landing");
            legible("answered-" + screen.name().toLowerCase(Locale.ROOT));
        }
    }

    @Test
    void bothChecksSayInTheSamePlaceThatNothingWasAsked() {
        for (ScreenId screen : List.of(ScreenId.CHECK, ScreenId.SOURCE)) {
            close();
            open(new Desk());
            Fx.run(() -> window.settings.textPercentProperty().set(100));
            window.show(screen);
            Bounds said = bounds(".check-body .empty-state");
            Bounds place = bounds(".check-below");
            assertThat(said.getCenterY()).as("%s", screen).isCloseTo(place.getCenterY(), within(12.0));
        }
    }

    @Test
    void rolesAndTheAuditLog() {
        close();
        Desk administrator = new Desk("Administrator");
        administrator.sync.auditLog = new SampleAuditLog(administrator);
        open(administrator);
        window.show(ScreenId.ROLES);
        legible("roles-administrator");
        for (String spoken :
                List.of("Give Enrollment administrator", "Change Enrollment administrator", "Create role")) {
            fireSpoken(spoken);
            dialog(spoken.toLowerCase(Locale.ROOT).replace(' ', '-'));
        }
        window.show(ScreenId.AUDIT);
        legible("audit-log");
        fire("#export");
        dialog("audit-export");
    }

    @Test
    void thePagesOfTheHosting() {
        window.show(ScreenId.S3_BUCKETS);
        for (String button : List.of("#add", "#check")) {
            fire(button);
            dialog("buckets-" + button.substring(1));
        }
        for (Hosting hosting : List.of(Hosting.AZURE, Hosting.GCP)) {
            close();
            open(new Desk("Officer", hosting));
            window.press(KeyCode.CONTROL, KeyCode.DIGIT4);
            legible("hosting-" + hosting.name().toLowerCase(Locale.ROOT));
        }
    }

    @Test
    void aboutAndTheEnrollments(@TempDir Path data) {
        window.addAboutAndEnrollments(data);
        window.show(ScreenId.ABOUT);
        legible("about-sluice");
        window.show(ScreenId.ENROLLMENTS);
        legible("enrollments-two");
        for (String spoken : List.of("Rename Demo, AWS", "Remove Demo, AWS", "Add an enrollment")) {
            fireSpoken(spoken);
            dialog(spoken.toLowerCase(Locale.ROOT).replaceAll("[, ]+", "-"));
        }
    }
}
