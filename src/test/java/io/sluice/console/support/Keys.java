package io.sluice.console.support;

import com.sun.javafx.tk.Toolkit;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;

/** The keyboard in tests: what has the focus gets the keys, once all that was asked of the screen is done. */
public final class Keys {
    private Keys() {}

    /** Presses keys together, and waits for what comes of it. */
    public static void press(KeyCode... keys) {
        settle();
        hit(keys);
        settle();
    }

    /** Types letters, digits, spaces, dots and colons; what is on screen is settled once all are typed. */
    public static void type(String words) {
        settle();
        words.chars().forEach(letter -> {
            switch (letter) {
                case ' ' -> hit(KeyCode.SPACE);
                case '.' -> hit(KeyCode.PERIOD);
                case ':' -> hit(KeyCode.SHIFT, KeyCode.SEMICOLON);
                default -> hit(KeyCode.getKeyCode(String.valueOf((char) Character.toUpperCase(letter))));
            }
        });
        settle();
    }

    /**
     * Waits until everything asked of the screen so far is done: a control that was just made takes no keys before it is laid out.
     * One frame is drawn, as the toolkit does; to dress the whole scene anew instead costs a tenth of a test.
     */
    public static void settle() {
        Fx.run(() -> {});
        Fx.run(() -> Toolkit.getToolkit().firePulse());
    }

    private static void hit(KeyCode... keys) {
        Fx.run(() -> {
            Robot robot = new Robot();
            for (KeyCode key : keys) {
                robot.keyPress(key);
            }
            for (int i = keys.length - 1; i >= 0; i--) {
                robot.keyRelease(keys[i]);
            }
        });
    }
}
