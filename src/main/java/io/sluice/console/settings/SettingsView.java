package io.sluice.console.settings;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.Callout;
import io.sluice.console.pieces.CodeBlock;
import io.sluice.console.pieces.Segments;
import io.sluice.console.pieces.Tone;
import io.sluice.console.support.ScreenId;
import io.sluice.replica.LeftOut;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The settings screen; {@link Settings} itself is its view model. */
public final class SettingsView {
    private final Settings settings;
    private final StoreFacts store;
    private final Supplier<List<Node>> more;
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

    @FXML
    private VBox parts;

    @FXML
    private VBox storePart;

    @FXML
    private VBox leftOut;

    @FXML
    private ComboBox<ScreenId> startPage;

    /** The controller of {@code settings.fxml}. */
    public SettingsView(Settings settings, StoreFacts store, Supplier<List<Node>> more) {
        this.settings = settings;
        this.store = store;
        this.more = more;
        textPercent = settings.textPercentProperty().asObject();
    }

    @FXML
    void initialize() {
        ObjectProperty<ThemeChoice> choice = settings.themeProperty();
        ToggleGroup themes = new ToggleGroup();
        for (ThemeChoice each : ThemeChoice.values()) {
            theme.getChildren().add(option(themes, name(each), each));
        }
        Segments.bind(themes, ThemeChoice.class, choice);
        ToggleGroup sizes = new ToggleGroup();
        for (Integer percent : Settings.TEXT_SIZES) {
            textSize.getChildren().add(option(sizes, text("settings.percent", percent), percent));
        }
        Segments.bind(sizes, Integer.class, textPercent);
        undo.setMax(Settings.MOST_UNDO_SECONDS);
        undo.setValue(settings.undoSecondsProperty().get());
        undo.valueProperty()
                .subscribe(value -> settings.undoSecondsProperty().set((int) Math.round(value.doubleValue())));
        settings.undoSecondsProperty().subscribe(seconds -> {
            undoSeconds.setText(text("settings.seconds", seconds));
            undo.setValue(seconds.doubleValue());
        });
        protection.setText(store.protection());
        startPages();
        parts.getChildren().addAll(parts.getChildren().indexOf(storePart), more.get());
        refresh();
        singleKeys.selectedProperty().bindBidirectional(settings.singleKeysProperty());
    }

    private void startPages() {
        startPage
                .getItems()
                .setAll(Stream.of(ScreenId.values())
                        .filter(page -> page.section() != ScreenId.Section.UNLISTED)
                        .toList());
        startPage.setConverter(new PageNames());
        startPage.valueProperty().bindBidirectional(settings.startPageProperty());
    }

    /** Says which rows of the local copy are left out, if any are (design §5). */
    void refresh() {
        LeftOut rows = store.leftOut().get();
        leftOut.getChildren().clear();
        if (rows.count() > 0) {
            leftOut.getChildren()
                    .addAll(
                            new Callout(
                                    Tone.ATTENTION,
                                    text("settings.left-out.why", rows.count()),
                                    text("settings.left-out.what")),
                            new CodeBlock(text("settings.left-out.rows"), String.join("\n", rows.which())));
        }
    }

    /** Gives the first control the focus, and shows that it has it: who came by a key goes on by keys. */
    void focusFirst() {
        // Its content is there only after the first layout.
        page.applyCss();
        page.layout();
        page.requestFocus();
        page.requestFocusTraversal(TraversalDirection.NEXT);
        page.setVvalue(0);
    }

    /** One segment of a switch. */
    private static ToggleButton option(ToggleGroup group, String title, Object value) {
        ToggleButton button = new ToggleButton(title);
        button.setToggleGroup(group);
        button.setUserData(value);
        return button;
    }

    /** Pages by their titles; nobody types one. */
    private static final class PageNames extends StringConverter<ScreenId> {
        @Override
        public String toString(@Nullable ScreenId page) {
            return page == null ? "" : page.title();
        }

        @Override
        public ScreenId fromString(String title) {
            throw new UnsupportedOperationException("a page is chosen, not typed");
        }
    }

    private static String name(ThemeChoice choice) {
        return switch (choice) {
            case SYSTEM -> text("settings.theme.system");
            case LIGHT -> text("settings.theme.light");
            case DARK -> text("settings.theme.dark");
        };
    }
}
