package io.sluice.console.check;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.Icons;
import io.sluice.console.pieces.KeyCap;
import io.sluice.console.pieces.MiddleLabel;
import io.sluice.console.pieces.Space;
import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The workloads that fit what is written, below the field it is written in; gone when there is nothing to offer. */
final class WorkloadList extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final WorkloadFinder finder;
    private final Runnable chosen;

    /**
     * A list.
     *
     * @param chosen told when one is chosen with the mouse
     */
    WorkloadList(WorkloadFinder finder, Runnable chosen) {
        this.finder = finder;
        this.chosen = chosen;
        getStyleClass().addAll("people-found", "check-found");
        setMaxHeight(USE_PREF_SIZE);
        finder.found().addListener((InvalidationListener) list -> show());
        finder.selectedProperty().subscribe(this::show);
        show();
    }

    private void show() {
        getChildren().clear();
        int selected = finder.selectedProperty().get();
        for (int i = 0; i < finder.found().size(); i++) {
            getChildren().add(row(finder.found().get(i), i == selected));
        }
        setVisible(!finder.found().isEmpty());
    }

    private HBox row(WorkloadChoice choice, boolean selected) {
        Label project = new MiddleLabel(choice.project());
        project.getStyleClass().add("secondary");
        Label name = new MiddleLabel(choice.name());
        HBox row = new HBox(Icons.of(icon(choice)), name, project, new Space());
        if (selected) {
            row.getChildren().add(new KeyCap("Enter"));
        }
        row.getStyleClass().add("person-row");
        row.setAlignment(Pos.CENTER_LEFT);
        row.pseudoClassStateChanged(SELECTED, selected);
        row.setAccessibleText(
                text("check.workload.spoken", choice.name(), choice.type().title(), choice.project()));
        row.setOnMousePressed(event -> {
            finder.choose(choice);
            chosen.run();
            event.consume();
        });
        return row;
    }

    private static Feather icon(WorkloadChoice choice) {
        return switch (choice.type()) {
            case SOURCE -> Feather.DATABASE;
            case CODE_RESOURCE -> Feather.CODE;
            case TRANSFORM -> Feather.SHUFFLE;
        };
    }
}
