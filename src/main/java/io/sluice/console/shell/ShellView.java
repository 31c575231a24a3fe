package io.sluice.console.shell;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.Fitting;
import io.sluice.console.pieces.Icons;
import io.sluice.console.pieces.KeyCap;
import io.sluice.console.pieces.Space;
import io.sluice.console.settings.Settings;
import io.sluice.console.support.Ages;
import io.sluice.console.support.EverySecond;
import io.sluice.console.support.Shortcut;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;

/** The window's frame. */
public final class ShellView {
    private static final PseudoClass SMALL = PseudoClass.getPseudoClass("small");
    private static final PseudoClass SHORT = PseudoClass.getPseudoClass("short");
    private static final PseudoClass COLLAPSED = PseudoClass.getPseudoClass("collapsed");

    private static final double PALETTE_PADDING = 17;
    /** The window's width, at a text size of 100 %, from which the top bar shows everything in full. */
    private static final double ALL_FITS = 1240;

    /** The same, from which there is room for the names of the screens. */
    private static final double NAVIGATION_FITS = 1_080;

    /** The time of the last sync gives way first, then the search's words, the counts, the enrollment's name. */
    private static final int STEPS = 4;

    private final ShellViewModel model;
    private final Settings settings;
    private final BooleanProperty narrow = new SimpleBooleanProperty(this, "narrow");
    private final BooleanBinding collapsed;
    private final Fitting fitting = new Fitting(STEPS, this::shorten);
    private final StatusMenu statusMenu;
    private final Node searchIcon = Icons.of(Feather.SEARCH);
    private final ScreenStack screens;
    private final WindowActs acts;
    private final Label paletteWords = new Label();
    private final HBox paletteContent = new HBox();
    private final EverySecond clock;

    @FXML
    private BorderPane frame;

    @FXML
    private HBox top;

    @FXML
    private ScrollPane sideScroll;

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
    private Button bell;

    @FXML
    private MenuButton person;

    /** The controller of {@code shell.fxml}. */
    public ShellView(ShellViewModel model, Settings settings, ScreenStack screens, WindowActs acts) {
        this.model = model;
        this.clock = new EverySecond(model::tick);
        this.statusMenu = new StatusMenu(model);
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
        StackPane middle = new StackPane(screens, new FirstSync(model, screens));
        middle.setMinSize(0, 0);
        VBox.setVgrow(middle, Priority.ALWAYS);
        frame.setCenter(new VBox(new HeldBack(model), middle));
        navigation();
        statusMenu.fill(status, fitting::fit);
        Bell.hang(bell, screens);
        PersonMenu.fill(person, model, screens, acts);
        // A clock that runs is held by the toolkit, and with it all that it tells: it stops with the window.
        frame.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false)
                .subscribe(this::run);
        model.agesProperty().subscribe(step -> Ages.refresh(frame));
        frame.widthProperty().subscribe(this::fit);
        settings.textPercentProperty().subscribe(this::fit);
    }

    private void run(boolean shown) {
        if (shown) {
            clock.start();
        } else {
            clock.stop();
        }
    }

    /** By the window alone, so that the search stays where it is, whatever the connection says. */
    private void fit() {
        double width = frame.getWidth() * 100 / settings.textPercentProperty().get();
        boolean small = width < ALL_FITS;
        narrow.set(frame.getWidth() > 0 && width < NAVIGATION_FITS);
        person.setContentDisplay(small ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        search.pseudoClassStateChanged(SMALL, small);
        paletteWords.setText(small ? Shortcut.SEARCH.title() : search.getText());
        fitting.fit();
    }

    private void shorten(int step) {
        statusMenu.shorten(status, step == 0 ? 0 : step < 3 ? 1 : 2);
        boolean iconOnly = step >= 2;
        search.pseudoClassStateChanged(SHORT, iconOnly);
        search.setGraphic(iconOnly ? searchIcon : paletteContent);
        enrollment.pseudoClassStateChanged(SHORT, step >= STEPS);
        // What was changed is measured at once, so it is dressed at once.
        top.applyCss();
    }

    /** It looks like a field, because it opens one. */
    private void search() {
        paletteContent.getChildren().setAll(paletteWords, new Space(), new KeyCap(Shortcut.PALETTE.keys()));
        paletteContent.getStyleClass().add("palette-button-content");
        paletteContent.setAlignment(Pos.CENTER_LEFT);
        paletteContent.prefWidthProperty().bind(search.widthProperty().subtract(PALETTE_PADDING));
        search.setAccessibleText(search.getText());
        search.setTooltip(new Tooltip(search.getText() + "  " + Shortcut.PALETTE.keys()));
        search.setGraphic(paletteContent);
        search.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        search.setOnAction(event -> acts.openPalette());
    }

    private void navigation() {
        new Navigation(screens, collapsed).fill(side);
        collapse.setGraphic(Icons.of(Feather.SIDEBAR));
        collapse.setOnAction(event -> settings.navigationCollapsedProperty()
                .set(!settings.navigationCollapsedProperty().get()));
        collapse.disableProperty().bind(narrow);
        collapsed.subscribe(now -> {
            side.pseudoClassStateChanged(COLLAPSED, now);
            sideScroll.pseudoClassStateChanged(COLLAPSED, now);
            String name = text(now ? "shell.navigation.expand" : "shell.navigation.collapse");
            collapse.setAccessibleText(name);
            collapse.setTooltip(new Tooltip(name));
        });
    }
}
