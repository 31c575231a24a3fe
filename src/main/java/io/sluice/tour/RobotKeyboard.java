package io.sluice.tour;

import static io.sluice.tour.Stagehand.onFx;

import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.robot.Robot;

/** Presses keys through JavaFX's own robot, which the focused window takes for a person's. */
final class RobotKeyboard implements Keyboard {
    private final Robot robot = onFx(Robot::new);

    @Override
    public void press(KeyCode... keys) {
        onFx(() -> {
            for (KeyCode key : keys) {
                robot.keyPress(key);
            }
            for (int i = keys.length - 1; i >= 0; i--) {
                robot.keyRelease(keys[i]);
            }
        });
    }

    /** Not through key codes: what they type depends on the layout of the keyboard. */
    @Override
    public void type(Scene scene, String text) {
        onFx(() -> {
            Node owner = scene.getFocusOwner();
            EventTarget target = owner == null ? scene : owner;
            text.codePoints()
                    .mapToObj(Character::toString)
                    .forEach(character -> Event.fireEvent(
                            target,
                            new KeyEvent(
                                    KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false)));
        });
    }
}
