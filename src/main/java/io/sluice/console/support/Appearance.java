package io.sluice.console.support;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/** How the window looks: theme, text size, fonts, style sheets. The one place that names them. */
public final class Appearance {
    /** The body text's size in pixels at 100 %. */
    private static final double BODY = 13;

    private static final Map<String, Integer> ICON_SIZES = Map.of(
            ".ikonli-font-icon", 16,
            ".small-icon .ikonli-font-icon", 14,
            ".chip .ikonli-font-icon", 12,
            ".empty-state > .ikonli-font-icon", 24);
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    private static final List<String> SHEETS = List.of("base", "variables", "pieces", "frame", "screens");
    private static final List<String> FONTS = List.of(
            "inter/Inter-Regular.otf",
            "inter/Inter-SemiBold.otf",
            "inter/Inter-Bold.otf",
            "inter/Inter-Italic.otf",
            "jetbrains_mono/JetBrainsMono-Regular.ttf",
            "jetbrains_mono/JetBrainsMono-Bold.ttf");

    private Appearance() {}

    /** Loads the fonts. Call once, before the first scene is shown. */
    public static void loadFonts() {
        GlyphLayouts.mend();
        for (String font : FONTS) {
            URL file = resource("/com/formdev/flatlaf/fonts/" + font);
            if (Font.loadFont(file.toExternalForm(), BODY) == null) {
                throw new IllegalStateException("The font " + file + " cannot be loaded");
            }
        }
    }

    /** Shows the program in the dark or the light theme. Holds for every window. */
    public static void theme(boolean dark) {
        Application.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
    }

    /**
     * Dresses a scene.
     *
     * @param dark the same as was given to {@link #theme}
     * @param percent text size, 80 to 200; icons grow with it
     */
    public static void dress(Scene scene, boolean dark, int percent) {
        scene.getStylesheets()
                .setAll(SHEETS.stream()
                        .map(sheet -> resource("/styles/" + sheet + ".css").toExternalForm())
                        .toList());
        scene.getStylesheets().add(sizes(percent));
        scene.getRoot().pseudoClassStateChanged(DARK, dark);
    }

    /** Text is sized in em and follows the root's; icons have sizes of their own, which must be told. */
    private static String sizes(int percent) {
        StringBuilder css = new StringBuilder(".root { -fx-font-size: " + BODY * percent / 100 + "px; }\n");
        ICON_SIZES.forEach((selector, size) -> css.append(selector)
                .append(" { -fx-icon-size: ")
                .append(Math.round(size * percent / 100.0))
                .append("px; }\n"));
        return "data:text/css;base64,"
                + Base64.getEncoder().encodeToString(css.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static URL resource(String path) {
        return Objects.requireNonNull(Appearance.class.getResource(path), path);
    }
}
