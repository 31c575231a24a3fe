package io.sluice.console.shell;

import static io.sluice.console.support.Texts.text;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** The state of the connection in the top bar, with what can be done about it. */
final class StatusMenu {
    private static final double PROBLEM_WIDTH = 420;

    private final ShellViewModel model;

    StatusMenu(ShellViewModel model) {
        this.model = model;
    }

    /** Makes a button this menu, and keeps it up to date. */
    void fill(MenuButton button, Runnable fitted) {
        Region dot = new Region();
        dot.getStyleClass().add("dot");
        button.setGraphic(dot);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(model.connectionProperty().map(ConnectionLine::words));
        button.setTooltip(whole);
        model.connectionProperty().subscribe(line -> {
            fitted.run();
            button.setAccessibleText(text("shell.status.accessible", line.words()));
            line.tone().applyTo(button);
        });
        MenuItem problem = problem();
        MenuItem signIn = new MenuItem(text("shell.sign-in"));
        signIn.setOnAction(event -> model.signIn());
        model.connectionProperty().subscribe(line -> signIn.setVisible(model.mustSignIn()));
        CheckMenuItem offline = new CheckMenuItem(text("shell.work-offline"));
        offline.selectedProperty().bindBidirectional(model.offlineProperty());
        MenuItem sync = new MenuItem(text("support.shortcut.sync"));
        sync.setOnAction(event -> model.syncNow());
        button.getItems().addAll(problem, signIn, sync, offline);
        if (model.hasPlug()) {
            CheckMenuItem plug = new CheckMenuItem(text("shell.pull-plug"));
            plug.selectedProperty().bindBidirectional(model.plugPulledProperty());
            button.getItems().addAll(new SeparatorMenuItem(), plug);
        }
    }

    /** Why it is not online, over as many lines as that needs: a menu is as wide as its longest line. */
    private CustomMenuItem problem() {
        Text words = new Text();
        words.getStyleClass().add("status-problem");
        words.setWrappingWidth(PROBLEM_WIDTH);
        words.textProperty().bind(model.problemProperty());
        CustomMenuItem item = new CustomMenuItem(words, false);
        item.visibleProperty().bind(model.problemProperty().isNotEmpty());
        return item;
    }

    /** In full, without the time of the last sync, or without the counts, which the navigation has too. */
    void shorten(MenuButton button, int step) {
        ConnectionLine line = model.connectionProperty().get();
        button.setText(
                switch (step) {
                    case 0 -> line.words();
                    case 1 -> line.brief();
                    default -> line.word();
                });
    }
}
