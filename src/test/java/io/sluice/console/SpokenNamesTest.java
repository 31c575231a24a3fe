package io.sluice.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.audit.SampleAuditLog;
import io.sluice.console.settings.ThemeChoice;
import io.sluice.console.support.Fx;
import io.sluice.console.support.ScreenId;
import io.sluice.egress.Hosting;
import io.sluice.egress.Rule;
import io.sluice.protocol.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever takes the focus has a name for screen readers, on every screen and in every dialog. */
class SpokenNamesTest {
    private final Desk desk = new Desk();
    private DeskWindow window;

    @BeforeEach
    void open() {
        window = new DeskWindow(desk, ThemeChoice.LIGHT, 1280, 800);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void allNamed(String where) {
        window.settle();
        assertThat(Fx.call(() -> unnamed(window.scene.getRoot()))).as(where).isEmpty();
    }

    static List<String> unnamed(Node node) {
        List<String> found = new ArrayList<>();
        walk(node, found);
        return found;
    }

    private static void walk(Node node, List<String> unnamed) {
        if (!node.isVisible()) {
            return;
        }
        boolean row = node instanceof ListCell<?> cell && !cell.isEmpty();
        if ((row || node.isFocusTraversable()) && name(node).isBlank()) {
            unnamed.add(node.toString());
        }
        // What a control is made of is its own affair, but for panes that hold others.
        boolean opaque = node instanceof Control
                && !(node instanceof ScrollPane)
                && !(node instanceof SplitPane)
                && !(node instanceof ListView)
                && !(node instanceof ListCell)
                && !(node instanceof Label);
        if (node instanceof Parent parent && !opaque) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, unnamed));
        }
    }

    private static String name(Node node) {
        if (node.getAccessibleText() != null) {
            return node.getAccessibleText();
        }
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            return labeled.getText();
        }
        return node instanceof ComboBoxBase<?> box && box.getPromptText() != null ? box.getPromptText() : "";
    }

    @Test
    void theWalkFindsAControlWithoutAName() {
        List<String> found = Fx.call(() -> {
            Button silent = new Button();
            silent.setId("silent");
            new Scene(new VBox(new Button("Spoken"), silent));
            return unnamed(silent.getParent());
        });
        assertThat(found).hasSize(1).first().asString().contains("silent");
    }

    @Test
    void onTheInboxAndItsDialogs() {
        for (int i = 0; i < 13; i++) {
            window.press(KeyCode.J);
        }
        allNamed("inbox");
        window.press(KeyCode.X);
        allNamed("selection");
        window.press(KeyCode.A);
        allNamed("approval of those selected");
        window.press(KeyCode.ESCAPE);
        window.press(KeyCode.X);
        for (KeyCode key : List.of(KeyCode.A, KeyCode.D, KeyCode.G, KeyCode.R)) {
            window.press(key);
            assertThat(window.overlays.dialogs().isOpen()).as(key.getName()).isTrue();
            allNamed("dialog of " + key);
            window.press(KeyCode.ESCAPE);
        }
    }

    @Test
    void everyRowOfAList() {
        Set<String> rows = Fx.call(() -> window.scene.getRoot().lookupAll(".rich-list .list-cell").stream()
                .filter(cell -> !((ListCell<?>) cell).isEmpty())
                .map(Node::getAccessibleText)
                .collect(Collectors.toSet()));
        assertThat(rows).hasSizeGreaterThan(8).anyMatch(row -> row.contains("ftp.example.org:21"));
    }

    @Test
    void onTheWindowsOwnLayers() {
        window.show(ScreenId.CHECK);
        allNamed("check");
        window.press(KeyCode.CONTROL, KeyCode.K);
        allNamed("palette");
        window.press(KeyCode.ESCAPE);
    }

    @Test
    void onAPolicyAndItsDialogs() {
        window.show(ScreenId.POLICIES);
        window.press(KeyCode.SLASH);
        window.write("stripe api");
        window.press(KeyCode.ENTER);
        allNamed("policy");
        for (KeyCode key : List.of(KeyCode.S, KeyCode.E)) {
            window.press(key);
            assertThat(window.overlays.dialogs().isOpen()).as(key.getName()).isTrue();
            allNamed("dialog of " + key);
            window.press(KeyCode.ESCAPE);
        }
        Fx.run(() -> ((Button) window.node("#revoke")).fire());
        allNamed("revoke");
    }

    @Test
    void onTheOtherScreens() {
        window.press(KeyCode.D);
        window.write("no");
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        window.show(ScreenId.OUTBOX);
        allNamed("outbox");
        var command = desk.model.entries().getLast().command();
        Fx.run(() -> desk.model.answered(new Outcome.Refused(command.id(), Rule.R6, "It was withdrawn.", false)));
        allNamed("outbox with attention");
        window.show(ScreenId.APPROVALS);
        Fx.run(() -> window.node("#attention").requestFocus());
        window.press(KeyCode.SPACE);
        allNamed("attention");
        window.show(ScreenId.POLICIES);
        allNamed("policies");
        window.show(ScreenId.SOURCE);
        window.write("vehicle");
        window.press(KeyCode.ENTER);
        allNamed("source check");
        window.show(ScreenId.GLOBAL);
        allNamed("global policies");
    }

    @Test
    void onTheWindowsOwnPages() {
        window.press(KeyCode.D);
        window.write("no");
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        var command = desk.model.entries().getLast().command();
        Fx.run(() -> desk.model.answered(new Outcome.Refused(command.id(), Rule.R6, "It was withdrawn.", false)));
        for (ScreenId screen : List.of(ScreenId.NOTIFICATIONS, ScreenId.POSTURE, ScreenId.SETTINGS)) {
            window.show(screen);
            allNamed(screen.title());
        }
    }

    @Test
    void onAboutAndTheEnrollments(@TempDir Path data) {
        window.addAboutAndEnrollments(data);
        window.show(ScreenId.ABOUT);
        allNamed("about");
        window.show(ScreenId.ENROLLMENTS);
        allNamed("enrollments");
        for (String spoken : List.of("Rename Demo, AWS", "Remove Demo, AWS", "Add an enrollment")) {
            Fx.run(() -> ((Button) window.scene.getRoot().lookupAll(".button").stream()
                            .filter(node -> spoken.equals(name(node)))
                            .findFirst()
                            .orElseThrow(() -> new AssertionError(spoken)))
                    .fire());
            assertThat(window.overlays.dialogs().isOpen()).as(spoken).isTrue();
            allNamed(spoken);
            window.press(KeyCode.ESCAPE);
        }
    }

    @Test
    void onThePagesOfTheHosting() {
        for (ScreenId screen : List.of(ScreenId.S3_BUCKETS, ScreenId.EGRESS_IPS)) {
            window.show(screen);
            allNamed(screen.title());
        }
        window.show(ScreenId.S3_BUCKETS);
        for (String button : List.of("#add", "#check")) {
            Fx.run(() -> window.node(button).requestFocus());
            window.press(KeyCode.SPACE);
            assertThat(window.overlays.dialogs().isOpen()).as(button).isTrue();
            allNamed("dialog of " + button);
            window.press(KeyCode.ESCAPE);
        }
        for (Hosting hosting : List.of(Hosting.AZURE, Hosting.GCP)) {
            window.close();
            window = new DeskWindow(new Desk("Officer", hosting), ThemeChoice.LIGHT, 1280, 800);
            window.press(KeyCode.CONTROL, KeyCode.DIGIT4);
            allNamed(hosting.title());
        }
    }

    @Test
    void onRolesAndTheAuditLog() {
        window.close();
        Desk administrator = new Desk("Administrator");
        administrator.sync.auditLog = new SampleAuditLog(administrator);
        window = new DeskWindow(administrator, ThemeChoice.LIGHT, 1280, 800);
        window.show(ScreenId.ROLES);
        allNamed("roles");
        for (String spoken : List.of("Give Enrollment administrator", "Change Enrollment administrator")) {
            Button button = (Button) Fx.call(() -> window.scene.getRoot().lookupAll(".role-card .button").stream()
                    .filter(node -> spoken.equals(node.getAccessibleText()))
                    .findFirst()
                    .orElseThrow());
            Fx.run(button::fire);
            allNamed(spoken);
            window.press(KeyCode.ESCAPE);
        }
        window.show(ScreenId.AUDIT);
        allNamed("audit log");
        Fx.run(() -> ((Button) window.node("#export")).fire());
        allNamed("export");
    }
}
