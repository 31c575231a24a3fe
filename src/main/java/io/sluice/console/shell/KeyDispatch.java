package io.sluice.console.shell;

import io.sluice.console.support.Act;
import io.sluice.console.support.Shortcut;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * Turns keys into acts. Combinations always act, except under a dialog; single keys only while nothing is being typed and
 * only if they are switched on. The first act that has the shortcut and is possible runs; if none is, a key of which it is known
 * why it may not be used says so.
 */
final class KeyDispatch {
    private final Map<Shortcut, KeyCombination> combinations = new EnumMap<>(Shortcut.class);
    private final Supplier<List<Act>> acts;
    private final BooleanSupplier blocked;
    private final BooleanSupplier singleKeys;
    private final Consumer<String> refused;

    /**
     * A dispatch.
     *
     * @param acts what can be done at the moment, the more special first
     * @param blocked whether something above the screens, a dialog or the palette, has the keys
     * @param refused told why what a key stands for cannot be done
     */
    KeyDispatch(
            Supplier<List<Act>> acts, BooleanSupplier blocked, BooleanSupplier singleKeys, Consumer<String> refused) {
        this.acts = acts;
        this.blocked = blocked;
        this.singleKeys = singleKeys;
        this.refused = refused;
        for (Shortcut shortcut : Shortcut.values()) {
            String combination = shortcut.combination();
            if (combination != null) {
                combinations.put(shortcut, KeyCombination.valueOf(combination));
            }
        }
    }

    void attach(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventHandler(KeyEvent.KEY_TYPED, event -> typed(event, scene.getFocusOwner()));
    }

    private void pressed(KeyEvent event) {
        if (!blocked.getAsBoolean()
                && run(shortcut -> combinations.containsKey(shortcut)
                        && combinations.get(shortcut).match(event))) {
            event.consume();
        }
    }

    private void typed(KeyEvent event, Node focused) {
        boolean typing = focused instanceof TextInputControl input && input.isEditable();
        boolean modified = event.isControlDown() || event.isAltDown() || event.isMetaDown();
        if (typing || modified || blocked.getAsBoolean() || !singleKeys.getAsBoolean()) {
            return;
        }
        if (run(shortcut -> event.getCharacter().equalsIgnoreCase(shortcut.character()))) {
            event.consume();
        }
    }

    private boolean run(Predicate<Shortcut> pressed) {
        List<Act> meant = acts.get().stream()
                .filter(act -> act.shortcut() != null && pressed.test(act.shortcut()))
                .toList();
        for (Act act : meant) {
            if (act.possible().getAsBoolean()) {
                act.run().run();
                return true;
            }
        }
        Optional<String> why = meant.stream()
                .flatMap(act -> Stream.ofNullable(act.objection().get()))
                .findFirst();
        why.ifPresent(refused);
        return why.isPresent();
    }
}
