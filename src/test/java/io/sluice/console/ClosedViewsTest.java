package io.sluice.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.settings.ThemeChoice;
import io.sluice.console.support.Fx;
import io.sluice.console.support.ScreenId;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** What was closed can be collected: nothing that outlives a view still listens on its behalf. */
class ClosedViewsTest {
    private final Desk desk = new Desk();

    private static void collected(List<WeakReference<?>> closed) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> {
            System.gc();
            Fx.run(() -> {});
            return closed.stream().allMatch(each -> each.get() == null);
        });
    }

    @Test
    void aClosedWindowGoesWithItsScreens() throws Exception {
        collected(openAndClose());
        assertThat(desk.model.listeners()).isZero();
        assertThat(desk.sync.listeners()).isZero();
    }

    /** In a method of its own, so that no local variable holds the window. */
    private List<WeakReference<?>> openAndClose() {
        List<WeakReference<?>> parts = new ArrayList<>();
        DeskWindow window = new DeskWindow(desk, ThemeChoice.SYSTEM, 1280, 800);
        parts.add(new WeakReference<>(window.scene));
        for (ScreenId screen : List.of(ScreenId.POLICIES, ScreenId.CHECK, ScreenId.OUTBOX, ScreenId.APPROVALS)) {
            window.show(screen);
            parts.add(new WeakReference<>(
                    Fx.call(() -> window.screens.getChildrenUnmodifiable().getFirst())));
        }
        window.close();
        return parts;
    }

    @Test
    void aClosedDialogGoesWithItsForm() throws Exception {
        try (DeskWindow window = new DeskWindow(desk, ThemeChoice.LIGHT, 1280, 800)) {
            List<WeakReference<?>> closed = new ArrayList<>();
            for (KeyCode key : List.of(KeyCode.A, KeyCode.D, KeyCode.R)) {
                closed.add(dialog(window, key));
            }
            window.show(ScreenId.POLICIES);
            window.press(KeyCode.SLASH);
            window.write("stripe api");
            window.press(KeyCode.ENTER);
            for (KeyCode key : List.of(KeyCode.S, KeyCode.E)) {
                closed.add(dialog(window, key));
            }
            collected(closed);
        }
    }

    private static WeakReference<Node> dialog(DeskWindow window, KeyCode key) {
        window.press(key);
        assertThat(window.overlays.dialogs().isOpen()).as(key.getName()).isTrue();
        WeakReference<Node> content = new WeakReference<>(window.node(".dialog-content"));
        Fx.run(() -> ((Button) window.node(".dialog-buttons .button")).fire());
        window.settle();
        assertThat(window.overlays.dialogs().isOpen()).isFalse();
        return content;
    }

    @Test
    void thePaneUsesItsNodesAgainRatherThanKeepingThoseOfEachProposal() {
        try (DeskWindow window = new DeskWindow(desk, ThemeChoice.LIGHT, 1280, 800)) {
            window.press(KeyCode.J);
            window.press(KeyCode.K);
            int before = nodes(window);
            for (int i = 0; i < 5; i++) {
                window.press(KeyCode.J);
                window.press(KeyCode.K);
            }
            assertThat(nodes(window)).isEqualTo(before);
        }
    }

    private static int nodes(DeskWindow window) {
        return Fx.call(() -> window.scene.getRoot().lookupAll(".decision *").size());
    }
}
