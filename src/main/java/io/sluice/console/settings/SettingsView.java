package io.sluice.console.settings;

import static io.sluice.console.support.Texts.text;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.fxml.FXML;
import javafx.scene.TraversalDirection;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** The settings screen; {@link Settings} itself is its view model. */
public final class SettingsView {
    private final Settings settings;
    private final String protectionText;
    private final Property<Integer> textPercent;

    @FXML
    private ScrollPane page;

    @FXML
    private HBox theme;

    @FXML
    private HBox textSize;

    @FXML
    private Slider undo;

    @FXML
    private Label undoSeconds;

    @FXML
    private CheckBox singleKeys;

    @FXML
    private Label protection;

    /** The controller of {@code settings.fxml}. */
    public SettingsView(Settings settings, String protection) {
        this.settings = settings;
        protectionText = protection;
        textPercent = settings.textPercentProperty().asObject();
    }

    @FXML
    void initialize() {
        ObjectProperty<ThemeChoice> choice = settings.themeProperty();
        ToggleGroup themes = new ToggleGroup();
        for (ThemeChoice each : ThemeChoice.values()) {
            theme.getChildren().add(option(themes, name(each), each, choice));
        }
        ToggleGroup sizes = new ToggleGroup();
        for (Integer percent : Settings.TEXT_SIZES) {
            textSize.getChildren().add(option(sizes, text("settings.percent", percent), percent, textPercent));
        }
        undo.setMax(Settings.MOST_UNDO_SECONDS);
        undo.setValue(settings.undoSecondsProperty().get());
        undo.valueProperty()
                .subscribe(value -> settings.undoSecondsProperty().set((int) Math.round(value.doubleValue())));
        settings.undoSecondsProperty().subscribe(seconds -> {
            undoSeconds.setText(text("settings.seconds", seconds));
            undo.setValue(seconds.doubleValue());
        });
        protection.setText(protectionText);
        singleKeys.selectedProperty().bindBidirectional(settings.singleKeysProperty());
    }

    /** Gives the first control the focus, and shows that it has it: who came by a key goes on by keys. */
    void focusFirst() {
        // Its content is there only after the first layout.
        page.applyCss();
        page.layout();
        page.requestFocus();
        page.requestFocusTraversal(TraversalDirection.NEXT);
    }

    /** One option of a switch. Pressing the one that is on changes nothing. */
    private static <T> ToggleButton option(ToggleGroup group, String title, T value, Property<T> chosen) {
        ToggleButton button = new ToggleButton(title) {
            @Override
            public void fire() {
                if (!isSelected()) {
                    super.fire();
                }
            }
        };
        button.setToggleGroup(group);
        button.setOnAction(event -> chosen.setValue(value));
        chosen.subscribe((@Nullable T now) -> {
            if (value.equals(now)) {
                group.selectToggle(button);
            }
        });
        return button;
    }

    private static String name(ThemeChoice choice) {
        return switch (choice) {
            case SYSTEM -> text("settings.theme.system");
            case LIGHT -> text("settings.theme.light");
            case DARK -> text("settings.theme.dark");
        };
    }
}
