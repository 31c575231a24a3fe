package io.sluice.console.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.pieces.Tone;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written can be read in both themes, by the measure of WCAG 2 for texts: 4.5 to 1. */
class ContrastTest {
    private static final double ENOUGH = 4.5;
    private static final String PROMPT = "Policy, bucket, role, or an ID";

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void chipsPromptsAndRulesAreLegible(boolean dark) {
        VBox page = new VBox();
        Fx.run(() -> {
            Appearance.theme(dark);
            page.setStyle("-fx-background-color: -color-bg-default;");
            for (Tone tone : Tone.values()) {
                Label chip = new Label(tone.name());
                chip.getStyleClass().add("chip");
                tone.applyTo(chip);
                page.getChildren().add(chip);
            }
            Label rule = new Label("R14");
            rule.getStyleClass().add("rule");
            TextField field = new TextField();
            TextArea area = new TextArea();
            field.setPromptText(PROMPT);
            area.setPromptText(PROMPT);
            page.getChildren().addAll(rule, field, area);
            Scene scene = new Scene(page, 600, 600);
            Appearance.dress(scene, dark, 100);
            page.applyCss();
            page.layout();
        });
        Color paper = Fx.call(() -> ground(page, Color.MAGENTA));
        for (Label label : Fx.call(() -> page.getChildren().stream()
                .filter(Label.class::isInstance)
                .map(Label.class::cast)
                .toList())) {
            assertThat(Fx.call(() -> contrast((Color) label.getTextFill(), ground(label, paper))))
                    .as(label.getText())
                    .isGreaterThanOrEqualTo(ENOUGH);
        }
        for (TextInputControl input : Fx.call(() -> page.getChildren().stream()
                .filter(TextInputControl.class::isInstance)
                .map(TextInputControl.class::cast)
                .toList())) {
            assertThat(Fx.call(() -> contrast(prompt(input), ground(input, paper))))
                    .as("prompt of " + input.getClass().getSimpleName())
                    .isGreaterThanOrEqualTo(ENOUGH);
        }
    }

    private static Color prompt(TextInputControl input) {
        return (Color) input.lookupAll(".text").stream()
                .map(Text.class::cast)
                .filter(text -> PROMPT.equals(text.getText()))
                .findFirst()
                .orElseThrow()
                .getFill();
    }

    /** What a region is painted with, over what lies below it. */
    private static Color ground(Region region, Color below) {
        if (region.getBackground() == null) {
            return below;
        }
        Color upmost = (Color) region.getBackground().getFills().getLast().getFill();
        return below.interpolate(
                Color.color(upmost.getRed(), upmost.getGreen(), upmost.getBlue()), upmost.getOpacity());
    }

    private static double contrast(Color text, Color ground) {
        double first = luminance(
                ground.interpolate(Color.color(text.getRed(), text.getGreen(), text.getBlue()), text.getOpacity()));
        double second = luminance(ground);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
