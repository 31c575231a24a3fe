package io.sluice.console.pieces;

import java.util.UUID;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Details on demand: a button, and under it what it opens, which is drawn only then. */
public final class Disclosure extends VBox {

    /**
     * Details.
     *
     * @param id under which it is remembered whether they are open
     */
    public Disclosure(UUID id, String title, Expanded expanded, Supplier<Node> details) {
        getStyleClass().add("disclosure");
        ToggleButton opener = new ToggleButton(title);
        opener.getStyleClass().addAll("small", "flat");
        opener.setSelected(expanded.isOpen(id));
        getChildren().add(opener);
        opener.selectedProperty().subscribe(open -> {
            expanded.set(id, open);
            opener.setGraphic(Icons.of(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
            if (getChildren().size() > 1) {
                getChildren().remove(1);
            }
            if (open) {
                getChildren().add(details.get());
            }
        });
    }
}
