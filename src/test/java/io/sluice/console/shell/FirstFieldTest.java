package io.sluice.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.Desk;
import io.sluice.console.DeskWindow;
import io.sluice.console.settings.ThemeChoice;
import io.sluice.console.support.Act;
import io.sluice.console.support.Dialog;
import io.sluice.console.support.Fx;
import io.sluice.console.support.ScreenId;
import io.sluice.egress.Hosting;
import io.sluice.egress.Marking;
import io.sluice.egress.MarkingHolder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever dialog opens, the focus is on its first field: the text or the check box that stands before all others. */
class FirstFieldTest {
    /** What is searched for first is typed as a person would; the acts are those of the palette, or buttons as they are spoken. */
    @ParameterizedTest
    @CsvSource({
        "Officer, AWS, APPROVALS, '', Approve; Deny; Request changes",
        "Officer, AWS, APPROVALS, stripe for, Deny and grant Importer",
        "Officer, AWS, POLICIES, stripe api, Manage sharing; Update metadata; Revoke; Change markings; Save this"
                + " search",
        "Officer, AWS, CREATED, '', Create a policy",
        "Officer, AWS, S3_BUCKETS, '', Add bucket policy; Remove",
        "Officer, AWS, AUDIT, '', Export",
        "Administrator, AZURE, AZURE_STORAGE, '', Add Azure Storage policy",
        "Administrator, AWS, ROLES, '', Create role; Create marking; Change Inf; Give Inf; Take; Give Restr; Change"
                + " Restr",
        "Research engineer, AWS, APPROVALS, model weights, Withdraw; Edit; Propose a policy",
        "Data engineer, AWS, SOURCE, vehicle, Import a source",
        "Platform security, AWS, POLICIES, stripe api, Pause",
        "Platform security, AWS, POLICIES, genome, Resume"
    })
    void isWhereTheFocusIs(String person, Hosting hosting, ScreenId screen, String search, String acts) {
        Desk desk = new Desk(person, hosting);
        Marking marking = new Marking(desk.id("restricted"), "Restricted", "Partners under embargo");
        desk.model.arrive(List.of(marking, new MarkingHolder(marking.id(), desk.id(person), false)));
        try (DeskWindow window = new DeskWindow(desk, ThemeChoice.LIGHT, 1280, 800)) {
            window.show(screen);
            if (!search.isEmpty()) {
                if (screen != ScreenId.SOURCE) {
                    window.press(KeyCode.SLASH);
                }
                window.write(search);
                window.press(KeyCode.ENTER);
            }
            for (String act : acts.split("; ", -1)) {
                Fx.run(() -> act(window, act).run());
                window.settle();
                assertThat(window.overlays.dialogs().isOpen()).as(act).isTrue();
                assertThat(Fx.call(window.scene::getFocusOwner)).as(act).isEqualTo(first(window));
                Fx.run(window.overlays.dialogs()::cancel);
                window.settle();
            }
        }
    }

    private static Runnable act(DeskWindow window, String words) {
        Map<String, Runnable> acts = new LinkedHashMap<>();
        for (Act act : window.screens.inView().orElseThrow().acts()) {
            if (act.possible().getAsBoolean()) {
                acts.put(act.title(), act.run());
            }
        }
        presses(window.node(".content"), acts);
        return acts.entrySet().stream()
                .filter(each -> each.getKey().startsWith(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError(words + " is none of " + acts.keySet()))
                .getValue();
    }

    private static void presses(Node node, Map<String, Runnable> sink) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node instanceof MenuButton menu) {
            menu.getItems().stream()
                    .filter(item -> !item.isDisable() && item.getText() != null)
                    .forEach(item -> sink.putIfAbsent(item.getText(), item::fire));
        } else if (node instanceof ButtonBase button) {
            String spoken = button.getAccessibleText() == null ? button.getText() : button.getAccessibleText();
            sink.putIfAbsent(String.valueOf(spoken), button::fire);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> presses(child, sink));
        }
    }

    private static Node first(DeskWindow window) {
        return Fx.call(() -> {
            Node content = ((ScrollPane) window.node(".dialog-content")).getContent();
            Node marked = content.lookup("." + Dialog.FIRST);
            List<Node> fields = new ArrayList<>();
            fields(marked == null ? content : marked, fields);
            return fields.stream()
                    .min(Comparator.comparingDouble(FirstFieldTest::top))
                    .orElseThrow();
        });
    }

    private static double top(Node node) {
        Bounds bounds = node.localToScene(node.getBoundsInLocal());
        return bounds.getMinY();
    }

    private static void fields(Node node, List<Node> sink) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node instanceof CheckBox || (node instanceof TextInputControl field && field.isEditable())) {
            sink.add(node);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> fields(child, sink));
        }
    }
}
