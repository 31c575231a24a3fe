package io.sluice.console.shell;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.Fitting;
import io.sluice.console.pieces.Icons;
import io.sluice.console.pieces.KeyCap;
import io.sluice.console.settings.Settings;
import io.sluice.console.support.Screen;
import io.sluice.console.support.ScreenId;
import io.sluice.console.support.Shortcut;
import java.util.EnumMap;
import java.util.Map;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/** The window's frame. */
public final class ShellView {
    private static final PseudoClass SMALL = PseudoClass.getPseudoClass("small");
    private static final PseudoClass COLLAPSED = PseudoClass.getPseudoClass("collapsed");

    private static final double PALETTE_PADDING = 17;
    /** The window's width, at a text size of 100 %, from which the top bar shows everything in full. */
    private static final double ALL_FITS = 1240;

    /** The same, from which there is room for the names of the screens. */
    private static final double NAVIGATION_FITS = 860;

    private final ShellViewModel model;
    private final Settings settings;
    private final BooleanProperty narrow = new SimpleBooleanProperty(this, "narrow");
    private final BooleanBinding collapsed;
    private final Fitting fitting = new Fitting(1, this::shortenStatus);
    private final ScreenStack screens;
    private final WindowActs acts;
    private final Label paletteWords = new Label();
    private final ToggleGroup navigation = new ToggleGroup();
    private final Map<ScreenId, NavigationItem> items = new EnumMap<>(ScreenId.class);
    private final Timeline clock = new Timeline(new KeyFrame(Duration.seconds(1), event -> tick()));

    @FXML
    private BorderPane frame;

    @FXML
    private HBox top;

    @FXML
    private VBox side;

    @FXML
    private Button collapse;

    @FXML
    private Label enrollment;

    @FXML
    private Button search;

    @FXML
    private MenuButton status;

    @FXML
    private MenuButton person;

    /** The controller of {@code shell.fxml}. */
    public ShellView(ShellViewModel model, Settings settings, ScreenStack screens, WindowActs acts) {
        this.model = model;
        this.settings = settings;
        this.collapsed = settings.navigationCollapsedProperty().or(narrow);
        this.screens = screens;
        this.acts = acts;
    }

    @FXML
    void initialize() {
        fitting.keep(top);
        enrollment.textProperty().bind(model.enrollmentProperty());
        Tooltip where = new Tooltip();
        where.textProperty().bind(model.enrollmentProperty());
        enrollment.setTooltip(where);
        model.enrollmentProperty().subscribe(fitting::fit);
        search();
        frame.setCenter(screens);
        navigation();
        status();
        person();
        clock.setCycleCount(Animation.INDEFINITE);
        // A clock that runs is held by the toolkit, and with it all that it tells: it stops with the window.
        frame.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false)
                .subscribe(this::run);
        frame.widthProperty().subscribe(this::fit);
        settings.textPercentProperty().subscribe(this::fit);
    }

    private void run(boolean shown) {
        if (shown) {
            clock.play();
        } else {
            clock.stop();
        }
    }

    /** What must always be read is the connection; in a small window the rest makes room for it. */
    private void fit() {
        double width = frame.getWidth() * 100 / settings.textPercentProperty().get();
        boolean small = width < ALL_FITS;
        narrow.set(frame.getWidth() > 0 && width < NAVIGATION_FITS);
        person.setContentDisplay(small ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        search.pseudoClassStateChanged(SMALL, small);
        paletteWords.setText(small ? Shortcut.SEARCH.title() : search.getText());
        fitting.fit();
    }

    /** The time of the last sync gives way first; it stands in the tooltip. */
    private void shortenStatus(int step) {
        ConnectionLine line = model.connectionProperty().get();
        status.setText(step == 0 ? line.words() : line.brief());
    }

    private void tick() {
        model.tick();
    }

    /** It looks like a field, because it opens one. */
    private void search() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox content = new HBox(paletteWords, space, new KeyCap(Shortcut.PALETTE.keys()));
        content.getStyleClass().add("palette-button-content");
        content.setAlignment(Pos.CENTER_LEFT);
        content.prefWidthProperty().bind(search.widthProperty().subtract(PALETTE_PADDING));
        search.setAccessibleText(search.getText());
        search.setGraphic(content);
        search.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        search.setOnAction(event -> acts.openPalette());
    }

    private void navigation() {
        for (Screen screen : screens.screens()) {
            NavigationItem item = new NavigationItem(screen, collapsed);
            item.setToggleGroup(navigation);
            item.setOnAction(event -> screens.show(screen.id()));
            items.put(screen.id(), item);
            item.visibleProperty().bind(screen.exists());
            item.managedProperty().bind(item.visibleProperty());
            side.getChildren().add(item);
        }
        screens.currentProperty().subscribe(current -> {
            NavigationItem item = current == null ? null : items.get(current);
            navigation.selectToggle(item);
        });
        collapse.setGraphic(Icons.of(Feather.SIDEBAR));
        collapse.setOnAction(event -> settings.navigationCollapsedProperty()
                .set(!settings.navigationCollapsedProperty().get()));
        collapse.disableProperty().bind(narrow);
        collapsed.subscribe(now -> {
            side.pseudoClassStateChanged(COLLAPSED, now);
            String name = text(now ? "shell.navigation.expand" : "shell.navigation.collapse");
            collapse.setAccessibleText(name);
            collapse.setTooltip(new Tooltip(name));
        });
    }

    private void status() {
        Region dot = new Region();
        dot.getStyleClass().add("dot");
        status.setGraphic(dot);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(model.connectionProperty().map(ConnectionLine::words));
        status.setTooltip(whole);
        model.connectionProperty().subscribe(line -> {
            fitting.fit();
            status.setAccessibleText(text("shell.status.accessible", line.words()));
            line.tone().applyTo(status);
        });
        MenuItem problem = new MenuItem();
        problem.setDisable(true);
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        MenuItem signIn = new MenuItem(text("shell.sign-in"));
        signIn.setOnAction(event -> model.signIn());
        model.connectionProperty().subscribe(line -> signIn.setVisible(model.mustSignIn()));
        CheckMenuItem offline = new CheckMenuItem(text("shell.work-offline"));
        offline.selectedProperty().bindBidirectional(model.offlineProperty());
        MenuItem sync = new MenuItem(text("support.shortcut.sync"));
        sync.setOnAction(event -> model.syncNow());
        status.getItems().addAll(problem, signIn, sync, offline);
        if (model.hasPlug()) {
            CheckMenuItem plug = new CheckMenuItem(text("shell.pull-plug"));
            plug.selectedProperty().bindBidirectional(model.plugPulledProperty());
            status.getItems().addAll(new SeparatorMenuItem(), plug);
        }
    }

    private void person() {
        person.textProperty().bind(model.personProperty());
        Tooltip name = new Tooltip();
        name.textProperty().bind(model.personProperty());
        person.setTooltip(name);
        person.accessibleTextProperty().bind(model.personProperty());
        person.setGraphic(Icons.of(Feather.USER));
        MenuItem open = new MenuItem(ScreenId.SETTINGS.title());
        open.setOnAction(event -> screens.show(ScreenId.SETTINGS));
        MenuItem shortcuts = new MenuItem(Shortcut.HELP.title());
        shortcuts.setOnAction(event -> acts.openShortcuts());
        MenuItem quit = new MenuItem(text("shell.quit"));
        quit.setOnAction(event -> acts.quit());
        person.getItems().addAll(open, shortcuts, new SeparatorMenuItem(), quit);
    }
}
