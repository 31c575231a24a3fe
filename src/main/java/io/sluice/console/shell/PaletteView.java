package io.sluice.console.shell;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.KeyCap;
import io.sluice.console.pieces.MiddleLabel;
import io.sluice.console.pieces.Shown;
import io.sluice.console.pieces.Space;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The command palette as a layer of the window. */
public final class PaletteView {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private static final int MOST_LINES = 12;
    /** What the list keeps free above and below its lines. */
    private static final double LIST_EDGES = 2;

    private final PaletteViewModel model;
    private @Nullable Node focusBefore;

    @FXML
    private StackPane layer;

    @FXML
    private VBox box;

    @FXML
    private TextField query;

    @FXML
    private ListView<PaletteItem> items;

    @FXML
    private Label nothing;

    /** Why what is selected cannot be done, as a whole: in its line there may be no room for it. */
    @FXML
    private Label objection;

    /** The controller of {@code palette.fxml}. */
    public PaletteView(PaletteViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        layer.setVisible(false);
        query.textProperty().bindBidirectional(model.queryProperty());
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        items.setItems(model.items());
        items.setCellFactory(list -> new Cell());
        items.setFocusTraversable(false);
        nothing.visibleProperty().bind(Bindings.isEmpty(model.items()));
        items.prefHeightProperty()
                .bind(Bindings.createDoubleBinding(this::height, model.items(), items.fixedCellSizeProperty()));
        items.setMinHeight(0);
        box.setMaxHeight(Region.USE_PREF_SIZE);
        model.selectedProperty().subscribe(this::select);
        model.items().addListener((ListChangeListener<PaletteItem>)
                change -> select(model.selectedProperty().get()));
        model.openProperty().subscribe((before, open) -> show(open));
        layer.setOnMousePressed(event -> {
            if (layer.equals(event.getTarget())) {
                model.close();
            }
        });
    }

    private void select(Number index) {
        items.getSelectionModel().clearAndSelect(index.intValue());
        items.scrollTo(Math.max(0, index.intValue() - 4));
        PaletteItem selected = items.getSelectionModel().getSelectedItem();
        String why = selected == null ? null : selected.objection();
        objection.setText(why);
        Shown.set(objection, why != null);
    }

    /** As high as what was found, at least one line for the word that nothing was. */
    private double height() {
        int lines = Math.clamp(model.items().size(), 1, MOST_LINES);
        return lines * items.getFixedCellSize() + LIST_EDGES;
    }

    private void show(boolean open) {
        if (open) {
            focusBefore = layer.getScene().getFocusOwner();
            layer.setVisible(true);
            query.requestFocus();
        } else {
            layer.setVisible(false);
            if (focusBefore != null) {
                focusBefore.requestFocus();
            }
            focusBefore = null;
        }
    }

    private void keyPressed(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> model.move(1);
            case UP -> model.move(-1);
            case ENTER -> model.run();
            case ESCAPE -> model.close();
            case TAB -> {
                // the field is the only thing here that takes the focus
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private final class Cell extends ListCell<PaletteItem> {
        private final MiddleLabel title = new MiddleLabel();
        private final Label section = new Label();
        private final HBox line = new HBox(title, new Space(), section);

        Cell() {
            line.setAlignment(Pos.CENTER_LEFT);
            line.getStyleClass().add("palette-line");
            // As wide as the list: else a long title would push what stands at its end out of sight.
            line.setPrefWidth(1);
            section.getStyleClass().add("secondary");
            section.setMinWidth(Region.USE_PREF_SIZE);
            setOnMouseClicked(event -> {
                if (!isEmpty()) {
                    model.selectedProperty().set(getIndex());
                    model.run();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable PaletteItem item, boolean empty) {
            super.updateItem(item, empty);
            if (item == null || empty) {
                setGraphic(null);
                setAccessibleText(null);
                setTooltip(null);
                return;
            }
            title.setText(item.title());
            String objection = item.objection();
            section.setText(objection == null ? item.section() : objection);
            pseudoClassStateChanged(REFUSED, objection != null);
            // A title gives way in its middle. A reason may be long too: it gives way, and stands in the tooltip as a
            // whole.
            title.setMinWidth(objection == null ? 0 : Region.USE_PREF_SIZE);
            section.setMinWidth(objection == null ? Region.USE_PREF_SIZE : 0);
            setTooltip(objection == null ? null : new Tooltip(objection));
            line.getChildren().removeIf(node -> node instanceof KeyCap);
            if (item.keys() != null) {
                line.getChildren().add(new KeyCap(item.keys()));
            }
            setGraphic(line);
            setAccessibleText(
                    objection != null
                            ? text("shell.palette.refused", item.title(), objection)
                            : text(
                                    "shell.palette.spoken",
                                    item.title(),
                                    item.section(),
                                    item.keys() == null ? "" : item.keys()));
        }
    }
}
