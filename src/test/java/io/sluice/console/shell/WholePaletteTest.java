package io.sluice.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.Desk;
import io.sluice.console.DeskWindow;
import io.sluice.console.about.AboutScreen;
import io.sluice.console.about.Facts;
import io.sluice.console.settings.ThemeChoice;
import io.sluice.console.support.Act;
import io.sluice.console.support.Fx;
import io.sluice.console.support.Screen;
import io.sluice.console.support.ScreenId;
import io.sluice.console.support.Shortcut;
import io.sluice.egress.Hosting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The palette lists everything that the program can do, whichever page is in view. */
class WholePaletteTest {
    /** With how the titles begin of what is done to the row, the selection or the list in view: elsewhere there is none. */
    private static final Set<String> OF_WHAT_IS_IN_VIEW = Set.of(
            "Approve",
            "Deny",
            "Request changes",
            "Manage sharing",
            "Update metadata",
            "Change markings",
            "Revoke",
            "Pause",
            "Resume",
            "Confirm",
            "Edit",
            "Withdraw",
            "Decide again",
            "Dismiss",
            "Copy: ",
            "Copy as JSON",
            "Copy the list as CSV",
            "Propose a change",
            "Select",
            "Clear",
            "Sort by ",
            "Save this search",
            "Rename the view",
            "Remove the view",
            "Read the log again",
            "Open",
            "Import a",
            "Add a source",
            "Copy the answer");

    @ParameterizedTest
    @EnumSource(Hosting.class)
    void offersFromEveryPageWhatNeedsNothingToBeSelected(Hosting hosting) {
        Desk desk = new Desk("Administrator", hosting);
        try (DeskWindow window = new DeskWindow(desk, ThemeChoice.LIGHT, 1280, 800)) {
            Fx.run(() ->
                    window.screens.add(new AboutScreen(new Facts("1.0.0", "test", Path.of("store"), name -> null))));
            List<String> wanted = new ArrayList<>();
            for (ScreenId page : ScreenId.values()) {
                if (screens(window).anyMatch(screen -> screen.id() == page)) {
                    window.show(page);
                    wanted.addAll(free(window.screens.inView().orElseThrow()));
                }
            }
            assertThat(wanted).hasSizeGreaterThan(15);
            for (ScreenId page : List.of(ScreenId.APPROVALS, ScreenId.SETTINGS)) {
                window.show(page);
                assertThat(palette(window, "").stream().map(PaletteItem::title))
                        .as("on " + page)
                        .containsAll(wanted);
            }
        }
        assertThat(desk.tasks.unhandled()).isEmpty();
    }

    private static Stream<Screen> screens(DeskWindow window) {
        return window.screens.screens().stream()
                .filter(screen -> screen.exists().get());
    }

    private static List<String> free(Screen screen) {
        return Fx.call(() -> screen.acts().stream()
                .filter(act -> act.possible().getAsBoolean() || act.objection().get() != null)
                .filter(act -> !moves(act.shortcut()))
                .map(Act::title)
                .filter(title -> OF_WHAT_IS_IN_VIEW.stream().noneMatch(title::startsWith))
                .toList());
    }

    private static boolean moves(Shortcut shortcut) {
        return Set.of(Shortcut.NEXT, Shortcut.PREVIOUS, Shortcut.SEARCH, Shortcut.BACK, Shortcut.UNDO)
                .contains(shortcut == null ? Shortcut.PALETTE : shortcut);
    }

    private static List<PaletteItem> palette(DeskWindow window, String words) {
        window.press(KeyCode.CONTROL, KeyCode.K);
        window.write(words);
        window.settle();
        List<PaletteItem> items = Fx.call(() -> ((ListView<?>) window.node(".palette .list-view"))
                .getItems().stream().map(PaletteItem.class::cast).toList());
        window.press(KeyCode.ESCAPE);
        return items;
    }

    private static void run(DeskWindow window, String words) {
        window.press(KeyCode.CONTROL, KeyCode.K);
        window.write(words);
        window.press(KeyCode.ENTER);
    }

    @Test
    void exportsTheAuditLogFromTheInbox() {
        Desk desk = new Desk();
        try (DeskWindow window = new DeskWindow(desk, ThemeChoice.LIGHT, 1280, 800)) {
            run(window, "export");
            assertThat(window.screens.currentProperty().get()).isEqualTo(ScreenId.AUDIT);
            assertThat(window.overlays.dialogs().isOpen()).isTrue();
            assertThat(window.text(".dialog-title")).isEqualTo("Export a period as JSON lines");
        }
    }

    @Test
    void saysWhoMayNotExportTheAuditLog() {
        Desk desk = new Desk("Billing engineer");
        try (DeskWindow window = new DeskWindow(desk, ThemeChoice.LIGHT, 1280, 800)) {
            PaletteItem export = palette(window, "export").getFirst();
            assertThat(export.section()).isEqualTo("Audit log");
            assertThat(export.objection()).contains("R14");
        }
    }

    @Test
    void comesToAViewOfThePoliciesFromTheInbox() {
        Desk desk = new Desk();
        try (DeskWindow window = new DeskWindow(desk, ThemeChoice.LIGHT, 1280, 800)) {
            run(window, "paused");
            assertThat(window.screens.currentProperty().get()).isEqualTo(ScreenId.POLICIES);
            assertThat(titles(palette(window, "active"))).contains("Policies: Active", "Created by you: Active");
        }
    }

    @Test
    void copiesTheTextForTheProvider() {
        Desk desk = new Desk();
        try (DeskWindow window = new DeskWindow(desk, ThemeChoice.LIGHT, 1280, 800)) {
            window.show(ScreenId.POLICIES);
            window.press(KeyCode.SLASH);
            window.write("genome archive");
            window.press(KeyCode.ENTER);
            run(window, "copy support ticket");
            assertThat(Fx.call(() -> Clipboard.getSystemClipboard().getString()))
                    .contains("Genome archive", "ftp.ncbi.nlm.nih.gov:443");
        }
    }

    @Test
    void findsPoliciesByWhatTheirLineShows() {
        Desk desk = new Desk();
        try (DeskWindow window = new DeskWindow(desk, ThemeChoice.LIGHT, 1280, 800)) {
            assertThat(titles(palette(window, "pastebin"))).anyMatch(title -> title.contains("pastebin.com:443"));
            assertThat(titles(palette(window, "paste service"))).anyMatch(title -> title.contains("pastebin.com:443"));
            assertThat(titles(palette(window, "service pastebin")))
                    .anyMatch(title -> title.contains("pastebin.com:443"));
            // Who proposed it, and letters that are scattered over its line, do not count.
            assertThat(titles(palette(window, "data engineer"))).noneMatch(title -> title.contains("pastebin.com"));
            assertThat(titles(palette(window, "pstbn"))).noneMatch(title -> title.contains("pastebin.com"));
        }
    }

    private static List<String> titles(Collection<PaletteItem> items) {
        return items.stream().map(PaletteItem::title).toList();
    }
}
